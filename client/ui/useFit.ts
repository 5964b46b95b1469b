import { type RefObject, useEffect, useLayoutEffect, useState } from "react";

/** From what is read with ease to the smallest that is still read from five metres. */
export const scales = [1, 0.9, 0.8, 0.72, 0.64, 0.58] as const;

/** Even on the largest wall no more can be read; laying out a thousand at six scales would hold it up for seconds. */
const mostMeasured = 120;

const overflowPx = (): number => document.documentElement.scrollHeight - innerHeight;

/** Sets `--scale` to the first of the scales at which the page needs no scrolling, and else to the last. Returns whether there is one. */
export function setLargest(element: HTMLElement, of: readonly number[]): boolean {
  return of.some((scale) => {
    element.style.setProperty("--scale", `${scale}`);
    return overflowPx() <= 0;
  });
}

/** Changes whenever the window does. */
export function useWindow(): number {
  const [changes, count] = useState(0);
  useEffect(() => {
    const changed = () => count((before) => before + 1);
    addEventListener("resize", changed);
    return () => removeEventListener("resize", changed);
  }, []);
  return changes;
}

interface Fitted {
  readonly items: readonly unknown[];
  readonly window: number;
  readonly count: number;
  /** Where the page is too long for another reason, it does not help to show next to nothing. */
  readonly least: number;
}

/**
 * Sets `--scale` on the element to the largest at which the page needs no scrolling, since nobody
 * scrolls a projector. Answers how many of the items there is room for; `enough` of them will do.
 */
export function useFit(
  element: RefObject<HTMLElement | null>,
  items: readonly unknown[],
  enough = items.length,
): number {
  const window = useWindow();
  const [fitted, setFitted] = useState<Fitted>();
  const measured = Math.min(items.length, mostMeasured);
  const current = fitted?.items === items && fitted.window === window ? fitted : undefined;
  useLayoutEffect(() => {
    const wall = element.current;
    if (!wall) return;
    if (current) {
      if (current.count > current.least && overflowPx() > 0) setFitted({ ...current, count: current.count - 1 });
      return;
    }
    let about = 0;
    for (const scale of scales) {
      wall.style.setProperty("--scale", `${scale}`);
      const room = 1 - Math.max(0, overflowPx()) / Math.max(1, wall.offsetHeight);
      about = Math.max(1, Math.floor(measured * room));
      // One more than enough: what is left out is told in a line of its own.
      if (room >= 1 || about > enough) break;
    }
    // Items differ in height: it starts with a few too many, and takes away what does not fit.
    setFitted({ items, window, count: Math.min(measured, about + 2), least: Math.ceil(about / 3) });
  });
  // As many as can be at once, to be measured; nobody sees that.
  return current?.count ?? measured;
}
