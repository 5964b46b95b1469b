import { startTransition, useEffect, useState } from "react";

/** More than a screen has room for. */
const first = 30;
/** As many as a slow phone draws within a frame. */
const more = 15;

/**
 * How many of `count` rows are to be drawn by now: those that are seen first at once, then a few
 * more with each frame until all are there. A thousand at once would hold up a phone for seconds;
 * a list that draws only what is in sight could be neither searched nor read aloud.
 */
export function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(first);
  useEffect(() => {
    if (drawn >= count) return;
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + more)));
    return () => cancelAnimationFrame(frame);
  }, [drawn, count]);
  return Math.min(drawn, count);
}
