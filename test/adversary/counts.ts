import { apply, type Patch } from "../../shared/protocol/patch.ts";
import type { Attack } from "./attacks.ts";
import type { Frame, Seen } from "./device.ts";
import type { Meeting } from "./meeting.ts";

/** The count of texts written, at each moment at which it was seen to be another one. */
function countsIn(frames: readonly Frame[]): readonly { readonly atMs: number; readonly written: number }[] {
  let view: Seen = {};
  let before: unknown;
  return frames.flatMap(({ atMs, event, args }) => {
    if (event === "snapshot") view = args[2];
    if (event === "patch") view = apply(view, args[1] as Patch);
    const written = view.stage?.view.step === "writing" ? view.written : undefined;
    if (written === before) return [];
    before = written;
    return written === undefined ? [] : [{ atMs, written }];
  });
}

/**
 * Counts against who came and went, by somebody who is not in the room: the text that stands at a
 * place was written when the count got as far, by one of those who were connected by then; of those
 * who have the fewest, whoever came last.
 */
export const byPresence =
  (meeting: Meeting, frames: readonly Frame[]): Attack =>
  ({ texts, sends, random }) => {
    const counts = countsIn(frames);
    const writers = [...new Set(sends.map(({ author }) => author))];
    const cameAt = (author: number, untilMs: number): number | undefined =>
      meeting.connections.get(author)?.findLast((atMs) => atMs <= untilMs);
    const given = new Map<number, number>();
    const guesses = new Map<string, number>();
    const shown = texts
      .flatMap(({ what, seen }) => (seen ? [{ what, seen }] : []))
      .sort((one, other) => one.seen.order - other.seen.order);
    shown.forEach(({ what }, at) => {
      const untilMs = counts.find(({ written }) => written > at)?.atMs ?? Number.POSITIVE_INFINITY;
      const [first] = writers
        .flatMap((author) => {
          const atMs = cameAt(author, untilMs);
          return atMs === undefined ? [] : [{ author, atMs, has: given.get(author) ?? 0, tie: random() }];
        })
        .sort((one, other) => one.has - other.has || other.atMs - one.atMs || one.tie - other.tie);
      if (!first) return;
      given.set(first.author, first.has + 1);
      guesses.set(what, first.author);
    });
    return guesses;
  };
