import { useLayoutEffect, useRef } from "react";

/** Gives the focus back, after the room has rested, to what had it before. */
export function useRest(rests: boolean): void {
  const before = useRef<Element | null>(null);
  // Before the browser takes the focus away from what is out of sight.
  useLayoutEffect(() => {
    if (rests) {
      before.current = document.activeElement;
      return () => {
        if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
        before.current = null;
      };
    }
  }, [rests]);
}
