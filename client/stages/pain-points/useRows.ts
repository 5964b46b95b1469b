import { useEffect, useMemo, useState } from "react";
import { isTable, largestBytes, listRows, type Rows } from "./bringing.ts";

export type Source = { readonly text: string } | { readonly name: string; readonly file: File };

const none: Rows = { rows: [], faults: [] };
const failed = (code: "not-utf8" | "too-large"): Rows => ({ rows: [], faults: [{ code }] });

/** Reading tables is loaded when there is one. */
const rowsOfTable = async (text: string): Promise<Rows> => (await import("./tableRows.ts")).tableRows(text);

async function rowsOfFile(file: File): Promise<Rows> {
  if (file.size > largestBytes) return failed("too-large");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return /\.txt$/i.test(file.name) && !isTable(text) ? listRows(text) : await rowsOfTable(text);
  } catch {
    return failed("not-utf8");
  }
}

/** The lines of what was pasted or chosen; nothing while it is being read. */
export function useRows(source: Source): Rows {
  const text = "text" in source ? source.text : "";
  const file = "file" in source ? source.file : undefined;
  const list = useMemo(() => (file || isTable(text) ? null : listRows(text)), [file, text]);
  const [table, setTable] = useState<{ readonly of: string | File; readonly rows: Rows }>();
  const wanted = file ?? text;
  useEffect(() => {
    if (list) return;
    let isHere = true;
    void (typeof wanted === "string" ? rowsOfTable(wanted) : rowsOfFile(wanted)).then((rows) => {
      if (isHere) setTable({ of: wanted, rows });
    });
    return () => {
      isHere = false;
    };
  }, [list, wanted]);
  return list ?? (table?.of === wanted ? table.rows : none);
}
