import type { SessionId } from "../shared/ids.ts";
import type { Audience } from "../shared/stages/registry.ts";

/** When a commit went through its stages, in ms by `performance.now`. */
export interface CommitTimes {
  /** The first of its commands came. */
  readonly queuedMs: number;
  /** It was its turn to be decided. */
  readonly decidingMs: number;
  /** It was handed to the store. */
  readonly appendingMs: number;
  /** It was durable. */
  readonly durableMs: number;
}

/** When an update was made and handed to the lines of a session, in ms by `performance.now`. */
export interface TickTimes {
  readonly startedMs: number;
  readonly sentMs: number;
}

/** `unavailable`: the server could not, and a retry can help. */
export type CommandResult = "done" | "refused" | "unavailable";

/**
 * What was too much; docs/protocol.md has the numbers.
 * - Commands: of a `person`, in a `session`, from a `network`. `line`: one that was flooded, and was ended.
 *   `frames`: more of them waited than are worth a turn.
 * - Coming in: `entries` of a network, `lines` of one, `guessing` of codes.
 * - HTTP: refused as too many (`http`), or `cut-off` unanswered.
 */
export const limitNames = [
  ...(["person", "session", "network", "line", "frames"] as const),
  ...(["entries", "lines", "guessing", "http", "cut-off"] as const),
] as const;
export type LimitName = (typeof limitNames)[number];

/**
 * Who counts and times what the server does. Calls stand on the path of every command, so that they have
 * to cost next to nothing, and hand over nothing of what people wrote. What is made of them may be shown
 * to operators only as docs/spec/watching.md says: a count that is up to date is a clock [AN5].
 */
export interface Measuring {
  /** The name is that of a schema, such as `next` or `pain-points/add-post`; it is made only where somebody counts. */
  commanded(session: SessionId, nameOf: () => string, result: CommandResult): void;
  limited(limit: LimitName): void;
  committed(session: SessionId, times: CommitTimes): void;
  /** `first` is the first commit that is shown by this update; null where none was made here. */
  ticked(session: SessionId, times: TickTimes, first: CommitTimes | null): void;
  /** Bytes of a patch, on all lines together. */
  sent(audience: Audience, bytes: number): void;
}

export const notMeasuring: Measuring = { commanded() {}, limited() {}, committed() {}, ticked() {}, sent() {} };

/** All of them are told. */
export function measuringBy(all: readonly Measuring[]): Measuring {
  const [first = notMeasuring, second] = all;
  if (second === undefined) return first;
  return {
    commanded(session, nameOf, result) {
      for (const each of all) each.commanded(session, nameOf, result);
    },
    limited(limit) {
      for (const each of all) each.limited(limit);
    },
    committed(session, times) {
      for (const each of all) each.committed(session, times);
    },
    ticked(session, times, commit) {
      for (const each of all) each.ticked(session, times, commit);
    },
    sent(audience, bytes) {
      for (const each of all) each.sent(audience, bytes);
    },
  };
}
