import fc from "fast-check";
import { RoomCommand } from "../../shared/protocol/messages.ts";
import { SessionCommand } from "../../shared/session/command.ts";
import { type StageId, stageIds, stageOf } from "../../shared/stages/registry.ts";
import { arbitraryOf } from "../support/arbitraryOf.ts";

type Tree = unknown;

/** A session that is gone, or a facilitator who has no link any more, would end the run and not the server. */
const lasting = new Set(["end", "delete-session", "prepare-handover", "hand-over", "revoke-facilitator-link"]);

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
}

export interface StrangeFrames {
  /** A command's envelope: mostly one that fits its schema, else one with something odd in it. `ids` are such that the room knows. */
  envelope(room: SeenRoom, ids: readonly string[]): Tree;
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
  const made = new Map<string, Tree[]>();
  function commandOf(name: "session" | "room" | StageId): Tree {
    const lot = made.get(name) ?? [];
    if (lot.length === 0) {
      const schema = name === "session" ? SessionCommand : name === "room" ? RoomCommand : stageOf(name).command;
      lot.push(...fc.sample(arbitraryOf(schema), { numRuns: 60, seed: below(2 ** 31) }));
      made.set(name, lot);
    }
    return lot.pop();
  }

  const id = () => Array.from({ length: 22 }, () => "abcdefghijklmnopqrstuvwxyzABCDEF0123456789-_"[below(44)]).join("");
  const idNames = new Set(["id", "key", "after", "term", "from", "into", "item", "group", "draft", "post", "question"]);

  /** Ids where ids belong: a pattern is all that tells them from texts. */
  function withIds(value: Tree, ids: readonly string[], name = ""): Tree {
    if (typeof value === "string") {
      const known = ids.length > 0 && chance(0.8) ? oneOf(ids) : id();
      return idNames.has(name) ? known : value;
    }
    if (Array.isArray(value)) return value.map((one) => withIds(one, ids, name));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, withIds(one, ids, field)]));
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

  return {
    envelope({ at, stage }, ids) {
      const isForStage = at !== undefined && chance(0.8);
      const target = isForStage
        ? stage && chance(0.95)
          ? stage.id
          : oneOf(stageIds)
        : chance(0.8)
          ? "session"
          : "room";
      const command = withIds(commandOf(target), ids) as { type?: string };
      const kept = lasting.has(command.type ?? "") ? { type: "next" } : command;
      const envelope = {
        id: id(),
        ...(isForStage && { at, ...(chance(0.7) && { editKey: id() }) }),
        command: kept,
      };
      return chance(0.75) ? envelope : odd(envelope);
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
