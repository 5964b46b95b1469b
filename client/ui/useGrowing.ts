import { startTransition, useEffect, useRef, useState } from "react";
import { newPace } from "../store/pace.ts";

/** More than a screen has room for. */
const first = 30;
/** As many as a slow phone draws within a frame. */
const more = 15;

/**
 * How many of `count` rows are to be drawn by now: those that are seen first at once, then a few more
 * after each frame until all are there, with a rest between where that takes long. A thousand at once
 * would hold up a phone for seconds; a list that draws only what is in sight could be neither searched
 * nor read aloud.
 */
export function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(first);
  const [whenDrawn] = useState(newPace);
  const startedMs = useRef(0);
  const isGrown = drawn >= count;
  useEffect(() => {
    if (isGrown) return;
    return whenDrawn(drawn === first ? performance.now() : startedMs.current, () => {
      startedMs.current = performance.now();
      startTransition(() => setDrawn(drawn + more));
    });
  }, [drawn, isGrown, whenDrawn]);
  return Math.min(drawn, count);
}
