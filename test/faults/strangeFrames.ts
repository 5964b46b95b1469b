import fc from "fast-check";
import { RoomCommand } from "../../shared/protocol/messages.ts";
import { SessionCommand } from "../../shared/session/command.ts";
import { type StageId, stageIds, stageOf } from "../../shared/stages/registry.ts";
import { arbitraryOf } from "../support/arbitraryOf.ts";

type Tree = unknown;
interface Command {
  readonly type: string;
}

/** A session that is gone, or a facilitator who has no link any more: these come last, or nothing else would come. */
const lasting = new Set(["end", "delete-session", "prepare-handover", "hand-over", "revoke-facilitator-link"]);

type Schema = "session" | "room" | StageId;
const schemaOf = (name: Schema) =>
  name === "session" ? SessionCommand : name === "room" ? RoomCommand : stageOf(name).command;

/** The names of all commands that a schema has. */
const typesOf = (name: Schema): string[] =>
  (schemaOf(name) as unknown as { options: { entries: { type: { literal: string } } }[] }).options.map(
    ({ entries }) => entries.type.literal,
  );

/** Every command that there is, such as `pain-points/add-post`. */
export const everyCommand: readonly string[] = (["session", "room", ...stageIds] as const).flatMap((name) =>
  typesOf(name).map((type) => `${name}/${type}`),
);

/** What a frame can hold that no schema has thought of. */
const oddities: readonly Tree[] = [
  null,
  true,
  -1,
  1e308,
  0.1,
  "",
  "x".repeat(20_000),
  "\ud800",
  "\u202e\u0000",
  "__proto__",
  "constructor",
  "toString",
  [],
  {},
  Array.from({ length: 3_000 }, () => null),
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  JSON.parse("[".repeat(500) + "]".repeat(500)),
];

/** Which entry and stage the room is at, if any. */
export interface SeenRoom {
  readonly at?: string;
  readonly stage?: { readonly id: StageId };
  readonly people?: Readonly<Record<string, unknown>>;
}

type Sender = "facilitator" | "participant";

/** `of` says which command it was made from, such as `session/next`. */
export interface Frame {
  readonly envelope: Tree;
  readonly of: string;
  readonly by: Sender;
}

export interface StrangeFrames {
  /** A command's envelope: mostly one that fits its schema and its sender, else one with something odd in it. `ids` are such that the room knows. */
  envelope(room: SeenRoom, ids: readonly string[]): Frame;
  /** The same of those after which there may be no session, or no facilitator. */
  farewell(ids: readonly string[]): Frame;
  /** What stands in one WebSocket message: near the format of Socket.IO, or far from it. */
  message(): string | Uint8Array;
}

/** Frames for a server to choke on, the same ones for the same numbers. */
export function strangeFrames(random: () => number): StrangeFrames {
  const below = (limit: number) => Math.floor(random() * limit);
  const chance = (share: number) => random() < share;
  function oneOf<One>(from: readonly One[]): One {
    const one = from[below(from.length)];
    if (one === undefined && from.length === 0) throw new Error("nothing to choose from");
    return one as One;
  }

  /** Commands of one schema, made in lots: one at a time would take most of the run. */
  const made = new Map<Schema, Command[]>();
  function commandOf(name: Schema): Command {
    const lot = made.get(name) ?? [];
    if (lot.length === 0) {
      const samples = fc.sample(arbitraryOf(schemaOf(name)), { numRuns: 60, seed: below(2 ** 31) }) as Command[];
      lot.push(...samples.filter(({ type }) => !lasting.has(type)));
      made.set(name, lot);
    }
    return lot.pop() ?? commandOf(name);
  }

  const id = () => Array.from({ length: 22 }, () => "abcdefghijklmnopqrstuvwxyzABCDEF0123456789-_"[below(44)]).join("");
  const isId = /^[\w-]{22}$/;
  /** Used for texts before: who edits or deletes one needs the key that it was added with. */
  const editKeys: string[] = [];
  function editKey(): string {
    if (editKeys.length > 0 && chance(0.6)) return oneOf(editKeys);
    editKeys.unshift(id());
    editKeys.length = Math.min(editKeys.length, 12);
    return editKeys[0] as string;
  }

  /** Ids that the room knows where ids belong. */
  function withIds(value: Tree, ids: readonly string[], badges: readonly string[], name = ""): Tree {
    if (typeof value === "string") {
      // Rarely, or nobody would be left to send anything.
      if (name === "badge" && badges.length > 0 && chance(0.1)) return oneOf(badges);
      return isId.test(value) && ids.length > 0 && chance(0.8) ? oneOf(ids) : value;
    }
    if (Array.isArray(value)) return value.map((one) => withIds(one, ids, badges, name));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, withIds(one, ids, badges, field)]));
  }

  /** The value with something odd in one place. */
  function odd(value: Tree): Tree {
    if (typeof value !== "object" || value === null || chance(0.2)) return oneOf(oddities);
    const entries = Object.entries(value);
    if (entries.length === 0) return oneOf(oddities);
    const [field] = oneOf(entries);
    const changed = entries.flatMap(([name, one]): [string, Tree][] => {
      if (name !== field) return [[name, one]];
      return chance(0.2) ? [] : [[chance(0.1) ? "__proto__" : name, odd(one)]];
    });
    if (Array.isArray(value)) return changed.map(([, one]) => one);
    // As JSON.parse makes it: a field of its own, whatever its name.
    return JSON.parse(`{${changed.map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`).join()}}`);
  }

  const bytes = (count: number) => Uint8Array.from({ length: count }, () => below(256));

  const closing = (["session", "room"] as const).flatMap((name) =>
    typesOf(name).flatMap((type) => (lasting.has(type) ? [{ name, type }] : [])),
  );

  /** Who may send it; now and then somebody else tries. */
  function senderOf(name: Schema, type: string): Sender {
    const right = name === "session" || name === "room" ? "facilitator" : stageOf(name).rights[type];
    const isPersonal = type === "ready" || type === "ask-for-time";
    const may = right === "facilitator" && !isPersonal ? "facilitator" : "participant";
    if (chance(0.1)) return may === "facilitator" ? "participant" : "facilitator";
    return may;
  }
  const frame = (name: Schema, type: string, envelope: object): Frame => ({
    of: `${name}/${type}`,
    by: senderOf(name, type),
    envelope: chance(0.75) ? envelope : odd(envelope),
  });

  return {
    envelope({ at, stage, people = {} }, ids) {
      // The room has to get on, or its later steps would never be seen.
      if (chance(0.015))
        return frame("session", "next", { id: id(), command: { type: chance(0.8) ? "next" : "back" } });
      const isForStage = at !== undefined && chance(0.8);
      const elsewhere: Schema = isForStage ? oneOf(stageIds) : chance(0.8) ? "session" : "room";
      const target = isForStage && stage && chance(0.95) ? stage.id : elsewhere;
      const command = commandOf(target);
      return frame(target, command.type, {
        id: id(),
        ...(isForStage && { at, ...(chance(0.8) && { editKey: editKey() }) }),
        command: withIds(command, ids, Object.keys(people)),
      });
    },
    farewell(ids) {
      const { name, type } = oneOf(closing);
      return frame(name, type, { id: id(), command: withIds({ type, link: id() }, ids, []) });
    },
    message() {
      if (chance(0.2)) return bytes(below(200));
      const event = JSON.stringify([
        oneOf(["command", "resume", "own", "time", "welcome", "__proto__"]),
        odd({ a: [1] }),
      ]);
      const whole = oneOf(["42", "421", "40", "41", "43", "44", "45", "451-", "4", "2", "3", "5", "6", "9"]) + event;
      if (chance(0.3)) return whole.slice(0, below(whole.length));
      if (chance(0.2)) return String.fromCharCode(...bytes(below(60)));
      return whole;
    },
  };
}
