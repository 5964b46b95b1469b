import { type Spread, shown } from "./statistics.ts";

/** One line of the benchmark: ours against the reference that ran beside it. */
export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly ours: Spread;
  readonly reference: Spread;
  readonly ratio: Spread;
  readonly budget: string;
  readonly isWithin: boolean;
  readonly notes?: Readonly<Record<string, number>>;
}

export function markdown(rows: readonly Row[]): string {
  const lines = rows.map(({ what, unit, ours, reference, ratio, budget, isWithin, notes }) =>
    [
      what,
      `${shown(ours)} ${unit}`,
      `${shown(reference)} ${unit}`,
      shown(ratio, 3),
      `${budget}: ${isWithin ? "met" : "missed"}`,
      Object.entries(notes ?? {})
        .map(([note, value]) => `${note}: ${value.toFixed(1)}`)
        .join("; "),
    ].join(" | "),
  );
  return [
    "| what | Parley, median (min–max) | reference | ratio | budget | beside it |",
    "| --- | --- | --- | --- | --- | --- |",
    ...lines.map((line) => `| ${line} |`),
  ].join("\n");
}
