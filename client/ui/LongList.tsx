import { memo, type ReactNode, useMemo, useRef } from "react";
import { classNames } from "./classNames.ts";
import styles from "./LongList.module.css";
import { useGrowing } from "./useGrowing.ts";

interface Row {
  readonly id: string;
}

interface BlockOf<Item extends Row> {
  readonly letter: string;
  /** How many rows stand before it. */
  readonly from: number;
  readonly items: readonly Item[];
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);

/** Rows in the order of their ids, by the first letter of the id. A block whose rows are the same stays the same. */
function useBlocks<Item extends Row>(items: readonly Item[]): readonly BlockOf<Item>[] {
  const before = useRef<ReadonlyMap<string, readonly Item[]>>(new Map());
  return useMemo(() => {
    const blocks: { letter: string; from: number; items: readonly Item[] }[] = [];
    let rows: Item[] = [];
    for (const [from, item] of items.entries()) {
      const letter = letterOf(item);
      if (blocks.at(-1)?.letter !== letter) {
        rows = [];
        blocks.push({ letter, from, items: rows });
      }
      rows.push(item);
    }
    for (const block of blocks) {
      const known = before.current.get(block.letter);
      if (known && isSame(known, block.items)) block.items = known;
    }
    before.current = new Map(blocks.map(({ letter, items: rows }) => [letter, rows]));
    return blocks;
  }, [items]);
}

const letterOf = ({ id }: Row): string => id[0] ?? "";

/** About how high a row is, for those that have not been in sight yet. */
const rowRem = 7.5;

interface BlockProps<Item extends Row> {
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}

const Block = memo(function Block({ items, children }: BlockProps<Row>) {
  return (
    <div className={styles.block} style={{ containIntrinsicBlockSize: `auto ${items.length * rowRem}rem` }}>
      {items.map((item) => (
        // biome-ignore lint/a11y/useSemanticElements: an <li> may not stand in a block
        <div key={item.id} role="listitem" className={styles.row}>
          {children(item)}
        </div>
      ))}
    </div>
  );
}) as <Item extends Row>(props: BlockProps<Item>) => ReactNode;

export interface LongListProps<Item extends Row> {
  /** In the order of their ids, which are random. */
  readonly items: readonly Item[];
  readonly label: string;
  /** Stands in as many columns as there is room for, each at least `--column` wide, which `className` sets. */
  readonly columned?: boolean;
  readonly className?: string | undefined;
  /** What a row shows. The same function while it would show the same. */
  readonly children: (item: Item) => ReactNode;
}

/**
 * A list that can have a thousand rows on a phone. All of them are there, to be searched and read aloud, and
 * none is styled or laid out while it is far out of sight. With each frame a browser looks which parts
 * are in sight: of a thousand rows it would be busy with that alone, so it looks at blocks of them. As a
 * block is made of the ids, a row that comes or goes moves no other one to another block.
 */
export const LongList = memo(function LongList({ items, label, columned, className, children }: LongListProps<Row>) {
  const blocks = useBlocks(items);
  const drawn = useGrowing(items.length);
  return (
    // biome-ignore lint/a11y/useSemanticElements: its rows stand in blocks, and in a <ul> they may not
    <div role="list" className={classNames(styles.list, columned && styles.columned, className)} aria-label={label}>
      {blocks
        .filter(({ from }) => from < drawn)
        .map(({ letter, items: rows }) => (
          <Block key={letter} items={rows}>
            {children}
          </Block>
        ))}
    </div>
  );
}) as <Item extends Row>(props: LongListProps<Item>) => ReactNode;
