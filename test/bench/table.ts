import { type Spread, shown } from "./statistics.ts";

/** One line of the benchmark: ours, where there is one against the reference that ran beside it. */
export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly ours: Spread;
  readonly reference?: Spread;
  readonly ratio?: Spread;
  /** Absent where nothing was promised and the number is told all the same. */
  readonly budget?: string;
  readonly isWithin?: boolean;
  /** Wall time, so that it means something on a machine with nothing else to do. */
  readonly needsQuiet?: true;
  readonly notes?: Readonly<Record<string, number | string>>;
}

const noteText = (value: number | string): string =>
  typeof value === "string" ? value : value.toFixed(value < 10 ? 2 : value < 1_000 ? 1 : 0);

export function markdown(rows: readonly Row[]): string {
  const lines = rows.map(({ what, unit, ours, reference, ratio, budget, isWithin, needsQuiet, notes }) =>
    [
      what,
      `${shown(ours)} ${unit}`,
      reference ? `${shown(reference)} ${unit}` : "",
      ratio ? shown(ratio) : "",
      budget ? `${budget}: **${isWithin ? "met" : "missed"}**${needsQuiet ? " (wall time)" : ""}` : "",
      Object.entries(notes ?? {})
        .map(([note, value]) => `${note}: ${noteText(value)}`)
        .join("; "),
    ].join(" | "),
  );
  return [
    "| what | Parley, median (min–max) | reference | ratio | budget | beside it |",
    "| --- | --- | --- | --- | --- | --- |",
    ...lines.map((line) => `| ${line} |`),
  ].join("\n");
}
