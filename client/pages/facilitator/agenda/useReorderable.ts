import { type RefObject, useEffect, useRef, useState } from "react";

type DragKit = typeof import("./dragging.ts");

/** Makes the items of a list draggable where there is a mouse. `items` changes whenever they do. */
export function useReorderable(
  list: RefObject<HTMLElement | null>,
  items: unknown,
  onMove: (from: number, to: number) => void,
): void {
  const [kit, setKit] = useState<DragKit>();
  const move = useRef(onMove);
  useEffect(() => {
    move.current = onMove;
  });
  useEffect(() => {
    if (!matchMedia("(pointer: fine)").matches) return;
    let isHere = true;
    import("./dragging.ts").then(
      (loaded) => isHere && setKit(loaded),
      // Without it there is still the menu of each entry.
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the elements of the list follow the items
  useEffect(() => {
    if (kit && list.current) return kit.reorderable(list.current, (from, to) => move.current(from, to));
  }, [kit, list, items]);
}
