import { type ReactNode, useRef } from "react";
import styles from "./RoomFit.module.css";
import { useFit } from "./useFit.ts";
import { useTurn } from "./useTurn.ts";

export interface RoomTurnsProps<Item> {
  /** The same array while it holds the same: another one is fitted anew. */
  readonly items: readonly Item[];
  /** So many at a time will do: rather large than many. */
  readonly enough: number;
  /** `page` counts from 1. */
  readonly children: (shown: readonly Item[], page: number, pages: number) => ReactNode;
}

/** As many items at a time as the screen has room for, set as large as that allows. They take turns. */
export function RoomTurns<Item>({ items, enough, children }: RoomTurnsProps<Item>) {
  const element = useRef<HTMLDivElement>(null);
  const perPage = Math.max(1, useFit(element, items, enough));
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  const turn = useTurn(pages);
  return (
    <div ref={element} className={styles.fit}>
      {children(items.slice(turn * perPage, (turn + 1) * perPage), turn + 1, pages)}
    </div>
  );
}
