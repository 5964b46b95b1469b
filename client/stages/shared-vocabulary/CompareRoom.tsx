import { useMemo, useRef } from "react";
import { useFit } from "../../ui/useFit.ts";
import { useTurn } from "../../ui/useTurn.ts";
import { Compare, type CompareProps } from "./Compare.tsx";
import { columnsOf } from "./compareColumns.ts";

/**
 * The comparison on the screen, which nobody scrolls: as large as it fits, and what is too much
 * even for the smallest type that can be read from afar in turns.
 */
export function CompareRoom(props: Pick<CompareProps, "term" | "also" | "meanings">) {
  const element = useRef<HTMLElement>(null);
  const rows = useMemo(() => {
    const { facing, below } = columnsOf(props.meanings);
    const shown = facing.length > 0 ? facing : below;
    const longest = Math.max(1, ...shown.map((column) => column.shown.length));
    return Array.from({ length: longest }, (_, row) => row);
  }, [props.meanings]);
  const size = useFit(element, rows);
  const pages = Math.ceil(rows.length / size);
  const page = useTurn(pages);
  return <Compare {...props} ref={element} room={{ size, page, pages }} />;
}
