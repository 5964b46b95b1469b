import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import styles from "./RoomFit.module.css";
import { scales, setLargest, useWindow } from "./useFit.ts";
import { useTurn } from "./useTurn.ts";

/** More than one at a time are not set smaller than what is read from afar with ease. */
const legible = scales.filter((scale) => scale > 0.7);

export interface RoomTurnsProps<Item> {
  /** The same array while it holds the same: another one is fitted anew. */
  readonly items: readonly Item[];
  /** At a time. */
  readonly most: number;
  /** `page` counts from 1. */
  readonly children: (shown: readonly Item[], page: number, pages: number) => ReactNode;
}

/** As many items at a time as the screen has room for, each page set as large as that allows. They take turns. */
export function RoomTurns<Item>({ items, most, children }: RoomTurnsProps<Item>) {
  const element = useRef<HTMLDivElement>(null);
  const window = useWindow();
  const [fitted, setFitted] = useState({ items, window, perPage: most });
  const perPage = fitted.items === items && fitted.window === window ? fitted.perPage : most;
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  const turn = useTurn(pages);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page may be longer
  useLayoutEffect(() => {
    if (!element.current || setLargest(element.current, perPage > 1 ? legible : scales)) return;
    if (perPage > 1) setFitted({ items, window, perPage: Math.min(perPage, items.length) - 1 || 1 });
  }, [items, window, perPage, turn]);
  return (
    <div ref={element} className={styles.fit}>
      {children(items.slice(turn * perPage, (turn + 1) * perPage), turn + 1, pages)}
    </div>
  );
}
