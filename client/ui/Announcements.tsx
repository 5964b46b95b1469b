import { useEffect } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

interface Line {
  readonly id: number;
  readonly text: string;
}

const spoken = createStore<{ readonly lines: readonly Line[] }>()(() => ({ lines: [] }));
let last = 0;

/**
 * Has `text` announced when it comes, or becomes another. What comes into a page in a live region of its own
 * is announced by few screen readers [AC4]: the region has to be there before it.
 */
export function useAnnounced(text: string | false | undefined): void {
  useEffect(() => {
    if (!text) return;
    last += 1;
    const line = { id: last, text };
    spoken.setState(({ lines }) => ({ lines: [...lines, line] }));
    return () => spoken.setState(({ lines }) => ({ lines: lines.filter((one) => one !== line) }));
  }, [text]);
}

/** The page's one region for what parts of it have announced; it is there as long as the page. Nothing is said twice. */
export function Announcements() {
  const lines = useStore(spoken, (said) => said.lines);
  return (
    <VisuallyHidden>
      <span role="log">
        {lines
          .filter(({ text }, at) => lines.findIndex((one) => one.text === text) === at)
          .map(({ id, text }) => (
            <span key={id}>{text} </span>
          ))}
      </span>
    </VisuallyHidden>
  );
}
