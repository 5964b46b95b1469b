import fc from "fast-check";
import type * as v from "valibot";
import { RoomCommand } from "../../shared/protocol/messages.ts";
import { SessionCommand } from "../../shared/session/command.ts";
import { type StageId, stageIds, stageOf } from "../../shared/stages/registry.ts";
import { arbitraryOf } from "../support/arbitraryOf.ts";
import { idsFor, idsIn, isId } from "./idsInView.ts";

type Tree = unknown;
interface Command {
  readonly type: string;
}

/** A session that is gone, or a facilitator who has no link any more: these come last, or nothing else would come. */
const lasting = new Set(["end", "delete-session", "prepare-handover", "hand-over", "revoke-facilitator-link"]);

/** These take the room away from what the other frames of the moment are for. */
const moving = new Set(["next", "back", "go-to", "agenda-load", "agenda-remove"]);

type Schema = "session" | "room" | StageId;
const schemaOf = (name: Schema) =>
  name === "session" ? SessionCommand : name === "room" ? RoomCommand : stageOf(name).command;

type Option = v.GenericSchema & { readonly entries: { readonly type: { readonly literal: string } } };
const optionsOf = (name: Schema) => (schemaOf(name) as unknown as { readonly options: readonly Option[] }).options;

/** The names of all commands that a schema has. */
const typesOf = (name: Schema): string[] => optionsOf(name).map(({ entries }) => entries.type.literal);
const optionOf = (name: Schema, type: string): Option =>
  optionsOf(name).find(({ entries }) => entries.type.literal === type) as Option;

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

/** What the facilitator sees of the room, as far as frames are made of it. */
export interface SeenRoom {
  readonly at?: string;
  readonly phase?: string;
  readonly stage?: { readonly id: StageId; readonly view?: { readonly step?: string } };
  readonly people?: Readonly<Record<string, unknown>>;
  readonly agenda?: readonly { readonly key: string; readonly canBeOpen?: true }[];
  readonly undo?: { readonly id: string };
}

type Sender = "facilitator" | "participant";

/** `of` says which command it was made from, such as `session/next`. */
export interface Frame {
  readonly envelope: Tree;
  readonly of: string;
  readonly by: Sender;
}

/** The server's answer, as far as frames learn from it. */
export interface Learned {
  readonly ok?: boolean;
  readonly contentId?: string;
  readonly links?: readonly { readonly id: string }[];
}

export interface StrangeFrames {
  /** A command's envelope: mostly one that fits its schema, its sender and the room, else one with something odd in it. */
  envelope(room: SeenRoom): Frame;
  /** A command of a stage that was carried out least, such as `pain-points/place`: where a session best begins. */
  wanted(): { readonly stage: StageId; readonly type: string };
  /** The same of those after which there may be no session, or no facilitator. */
  farewell(): Frame;
  /** What was carried out least is tried most, and the keys of texts that are there are used again. */
  learn(frame: Frame, answer: Learned): void;
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

  /** How often each command was carried out. */
  const carriedOut = new Map<string, number>();

  /** Commands of one type, made in lots: one at a time would take most of the run. */
  const made = new Map<string, Command[]>();
  function commandOf(name: Schema, type: string): Command {
    const of = `${name}/${type}`;
    const lot = made.get(of) ?? [];
    if (lot.length === 0) {
      const samples = fc.sample(arbitraryOf(optionOf(name, type)), { numRuns: 20, seed: below(2 ** 31) }) as Command[];
      lot.push(...samples);
      made.set(of, lot);
    }
    return lot.pop() as Command;
  }
  /** Any type, or one of those that were carried out least. */
  function typeOf(name: Schema): string {
    const types = typesOf(name).filter((type) => !lasting.has(type) && (!moving.has(type) || chance(0.2)));
    if (chance(0.5)) return oneOf(types);
    const least = types.toSorted((one, other) => timesOf(`${name}/${one}`) - timesOf(`${name}/${other}`));
    return oneOf(least.slice(0, 4));
  }

  const timesOf = (of: string): number => carriedOut.get(of) ?? 0;

  const id = () => Array.from({ length: 22 }, () => "abcdefghijklmnopqrstuvwxyzABCDEF0123456789-_"[below(44)]).join("");
  /** Used for texts of a stage before: who edits or deletes one needs the key that it was added with. */
  const editKeys = new Map<string, string[]>();
  const latestKeys = 12;
  /** What a text is called in the names of commands: a `restatement` is what `restate` makes. */
  const wordIn = (type: string): string => (type.split("-").at(-1) ?? type).slice(0, 4);
  function editKey(name: Schema, type: string): string {
    const isAgain = /^(edit|delete|withdraw)-/.test(type);
    const same = editKeys.get(`${name}/${wordIn(type)}`) ?? [];
    const any = editKeys.get(name) ?? [];
    const keys = same.length > 0 && chance(0.7) ? same : any;
    return keys.length > 0 && chance(isAgain ? 0.9 : 0.2) ? oneOf(keys) : id();
  }
  /** Links that the server has told of. */
  let links: readonly string[] = [];

  const aDay = () => `20${10 + below(90)}-${10 + below(3)}-${10 + below(18)}`;

  /** What fits the room where something of it belongs: ids that it knows, days, the beat that it is at. */
  function fitting(value: Tree, room: SeenRoom, ids: readonly string[], type: string, name = ""): Tree {
    const keys = (room.agenda ?? []).filter(({ canBeOpen }) => name !== "keys" || canBeOpen).map(({ key }) => key);
    const badges = Object.keys(room.people ?? {});
    if (typeof value === "string") {
      // Rarely, or nobody would be left to send anything.
      if (name === "badge" && badges.length > 0 && chance(0.1)) return oneOf(badges);
      if (name === "on" && chance(0.8)) return aDay();
      if (!isId.test(value) || chance(0.2)) return value;
      if (["key", "keys", "after"].includes(name) && keys.length > 0) return oneOf(keys);
      if (name === "link" && links.length > 0) return oneOf(links);
      const meant = idsFor(room.stage?.view, type, name);
      if (meant.length > 0 && chance(0.85)) return oneOf(meant);
      return ids.length > 0 ? oneOf(ids) : value;
    }
    const beat = Number(/-(\d+)$/.exec(room.stage?.view?.step ?? "")?.[1]);
    if (name === "beat" && beat > 0 && chance(0.8)) return beat;
    if (Array.isArray(value)) {
      const all = value.map((one) => fitting(one, room, ids, type, name));
      return chance(0.8) && all.every((one) => typeof one === "string") ? [...new Set(all)] : all;
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, one]) => [field, fitting(one, room, ids, type, field)]),
    );
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

  function toSession(room: SeenRoom, name: Schema): Frame {
    const isUndo = name === "session" && room.undo !== undefined && chance(0.1);
    const type = isUndo ? "undo" : typeOf(name);
    const ids = isUndo && room.undo ? [room.undo.id] : idsIn(room);
    return frame(name, type, { id: id(), command: fitting(commandOf(name, type), room, ids, type) });
  }

  return {
    envelope(room) {
      const { at, stage } = room;
      // The room has to get on, or its later steps would never be seen.
      if (chance(0.015))
        return frame("session", "next", { id: id(), command: { type: chance(0.8) ? "next" : "back" } });
      if (at === undefined || chance(0.2)) return toSession(room, chance(0.8) ? "session" : "room");
      const target = stage && chance(0.95) ? stage.id : oneOf(stageIds);
      const type = typeOf(target);
      const ids = chance(0.9) ? idsIn(stage?.view) : idsIn(room);
      const command = fitting(commandOf(target, type), room, ids, type);
      return frame(target, type, { id: id(), at, ...(chance(0.85) && { editKey: editKey(target, type) }), command });
    },
    wanted() {
      const all = stageIds.flatMap((stage) => typesOf(stage).map((type) => ({ stage, type })));
      const least = Math.min(...all.map(({ stage, type }) => timesOf(`${stage}/${type}`)));
      return oneOf(all.filter(({ stage, type }) => timesOf(`${stage}/${type}`) === least));
    },
    farewell() {
      const { name, type } = oneOf(closing);
      return frame(name, type, { id: id(), command: { type, link: links.length > 0 ? oneOf(links) : id() } });
    },
    learn({ envelope, of }, answer) {
      if (!answer.ok) return;
      carriedOut.set(of, (carriedOut.get(of) ?? 0) + 1);
      if (answer.links) links = answer.links.map((link) => link.id);
      const { editKey: used } = envelope as { readonly editKey?: unknown };
      const [name = "", type = ""] = of.split("/");
      if (answer.contentId === undefined || typeof used !== "string" || /^(edit|delete|withdraw)-/.test(type)) return;
      for (const kept of [name, `${name}/${wordIn(type)}`]) {
        editKeys.set(kept, [used, ...(editKeys.get(kept) ?? []).filter((key) => key !== used)].slice(0, latestKeys));
      }
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
