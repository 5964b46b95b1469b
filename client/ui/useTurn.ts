import { useEffect, useState } from "react";

/** Long enough to read a full page on a wall. */
const turnEveryMs = 15_000;

/** Which of the pages is shown, where they are too many for one screen: they take turns. */
export function useTurn(pages: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (pages < 2) return;
    const timer = setInterval(() => setTurn((before) => before + 1), turnEveryMs);
    return () => clearInterval(timer);
  }, [pages]);
  return turn % Math.max(1, pages);
}
