import { type RefObject, useEffect, useLayoutEffect, useState } from "react";

/** From what is read with ease to the smallest that is still read from five metres. */
const sizes = ["l", "m", "s", "xs"] as const;

/** A little less than was measured: what is shown may be taller than the average. */
const caution = 0.9;

const overflowPx = (): number => document.documentElement.scrollHeight - innerHeight;

/** Changes whenever the window does. */
function useWindow(): number {
  const [changes, count] = useState(0);
  useEffect(() => {
    const changed = () => count((before) => before + 1);
    addEventListener("resize", changed);
    return () => removeEventListener("resize", changed);
  }, []);
  return changes;
}

/**
 * Sets `data-size` on the element to the largest size at which the page needs no scrolling, since
 * nobody scrolls a projector. Answers how many of the items there is room for.
 */
export function useFit(element: RefObject<HTMLElement | null>, items: readonly unknown[]): number {
  const window = useWindow();
  const [fitted, setFitted] = useState<{
    readonly items: readonly unknown[];
    readonly window: number;
    count: number;
  }>();
  const isFitted = fitted?.items === items && fitted.window === window;
  useLayoutEffect(() => {
    const wall = element.current;
    if (isFitted || !wall) return;
    for (const size of sizes) {
      wall.dataset.size = size;
      if (overflowPx() <= 0) return setFitted({ items, window, count: items.length });
    }
    const room = 1 - overflowPx() / Math.max(1, wall.offsetHeight);
    const count = Math.max(1, Math.floor(items.length * Math.max(0, room) * caution));
    setFitted({ items, window, count: Math.min(items.length, count) });
  }, [element, items, window, isFitted]);
  // All of them once, to be measured; nobody sees that.
  return isFitted ? fitted.count : items.length;
}
