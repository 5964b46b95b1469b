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
 * Counts against who came, by somebody who is not in the room: as many texts were there when somebody
 * connected as the count said, so that what stands at the next place is theirs.
 */
export const byPresence =
  (meeting: Meeting, frames: readonly Frame[]): Attack =>
  ({ texts, sends, random }) => {
    const counts = countsIn(frames);
    const begun = counts[0]?.atMs ?? Number.POSITIVE_INFINITY;
    const places = new Map(
      [...meeting.connections].flatMap(([author, connected]): [number, number][] => {
        const [first = 0] = connected;
        // Whoever was there when people began to write cannot be told apart by having come.
        return first < begun ? [] : [[counts.findLast(({ atMs }) => atMs <= first)?.written ?? 0, author]];
      }),
    );
    const shown = texts
      .flatMap(({ what, seen }) => (seen ? [{ what, seen }] : []))
      .sort((one, other) => one.seen.order - other.seen.order);
    // Who has a place has none of the others.
    const others = [...new Set(sends.map(({ author }) => author))].filter(
      (author) => ![...places.values()].includes(author),
    );
    return new Map(
      shown.flatMap(({ what }, at): [string, number][] => {
        const author = places.get(at) ?? others[Math.floor(random() * others.length)];
        return author === undefined ? [] : [[what, author]];
      }),
    );
  };
