import { useEffect, useState } from "react";

const toggle = () =>
  document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();

/**
 * F and a double click fill the screen and leave it again: there is nothing to click on a projector.
 * Gives whether it can be filled and is not.
 */
export function useFullScreen(): boolean {
  const isPossible = document.fullscreenEnabled === true;
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    if (!isPossible) return;
    const look = () => setFull(document.fullscreenElement !== null);
    const fill = () => void toggle().catch(() => {});
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "f" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat) fill();
    };
    document.addEventListener("fullscreenchange", look);
    document.addEventListener("dblclick", fill);
    addEventListener("keydown", press);
    return () => {
      document.removeEventListener("fullscreenchange", look);
      document.removeEventListener("dblclick", fill);
      removeEventListener("keydown", press);
    };
  }, [isPossible]);
  return isPossible && !isFull;
}
