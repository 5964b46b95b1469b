import { useId } from "react";
import type { SideId } from "../../shared/ids.ts";
import catalogue from "../i18n/controls.messages.en.json";
import { messages } from "../i18n/messages.ts";
import { AsTable } from "./AsTable.tsx";
import { classNames } from "./classNames.ts";
import styles from "./Distribution.module.css";
import { SideMark } from "./SideMark.tsx";

const t = messages(catalogue);

/** How many chose one answer: of each side that may be named, or of all together. */
export interface DistributionRow {
  readonly label: string;
  readonly counts: { readonly [Key in SideId | "together"]?: number };
}

export interface DistributionProps {
  /** What is shown: the name of the picture and of its table. */
  readonly caption: string;
  readonly rows: readonly DistributionRow[];
  readonly sideNames: Readonly<Record<SideId, string>>;
  /** The table can be left out where the same numbers stand beside it. */
  readonly table?: boolean;
  /** Answers that are sentences stand above their bars. */
  readonly long?: boolean;
}

type Column = SideId | "together";

const Bar = ({ column, count, most }: { column: Column; count: number; most: number }) => (
  <span className={styles.cell}>
    <span className={styles.track}>
      <span
        className={`${styles.bar} ${styles[column]}`}
        style={{ inlineSize: most > 0 ? `${(count / most) * 100}%` : 0 }}
        data-empty={count === 0 || undefined}
      />
    </span>
    <span className={styles.number} data-empty={count === 0 || undefined}>
      {count}
    </span>
  </span>
);

/** Answers by side, face to face around what was answered; the same as a table for those who prefer numbers. */
export function Distribution({ caption, rows, sideNames, table = true, long = false }: DistributionProps) {
  const captionId = useId();
  const shown = (["a", "b", "neutral", "together"] as const).filter((column) =>
    rows.some(({ counts }) => counts[column] !== undefined),
  );
  const facing = shown.includes("a") && shown.includes("b");
  const beside = facing ? shown.filter((column) => column !== "a" && column !== "b") : shown;
  const most = Math.max(1, ...rows.flatMap(({ counts }) => shown.map((column) => counts[column] ?? 0)));
  const name = (column: Column) =>
    column === "together" ? t(shown.length > 1 ? "distribution.others" : "distribution.together") : sideNames[column];
  const head = (column: Column) =>
    column === "together" ? name(column) : <SideMark side={column} label={name(column)} />;

  return (
    <figure className={classNames(styles.figure, long && styles.long)} aria-labelledby={captionId}>
      <figcaption className={styles.caption} id={captionId}>
        {caption}
      </figcaption>
      <div className={styles.picture} aria-hidden="true">
        {facing && (
          <div className={styles.facing}>
            <div className={classNames(styles.row, styles.heads)}>
              <span className={styles.head}>{head("a")}</span>
              <span className={styles.head}>{head("b")}</span>
            </div>
            {rows.map(({ label, counts }) => (
              <div key={label} className={styles.row}>
                <span className={styles.towards}>
                  <Bar column="a" count={counts.a ?? 0} most={most} />
                </span>
                <span className={styles.label}>{label}</span>
                <Bar column="b" count={counts.b ?? 0} most={most} />
              </div>
            ))}
          </div>
        )}
        {beside.map((column) => (
          <div key={column} className={styles.single}>
            {(column !== "together" || shown.length > 1) && <span className={styles.head}>{head(column)}</span>}
            {rows.map(({ label, counts }) => (
              <div key={label} className={styles.row}>
                <span className={styles.label}>{label}</span>
                <Bar column={column} count={counts[column] ?? 0} most={most} />
              </div>
            ))}
          </div>
        ))}
      </div>
      {table && (
        <AsTable label={t("distribution.asTable")}>
          <table className={styles.table}>
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t("distribution.answer")}</th>
                {shown.map((column) => (
                  <th key={column} scope="col">
                    {name(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ label, counts }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {shown.map((column) => (
                    <td key={column}>{counts[column] ?? 0}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </AsTable>
      )}
    </figure>
  );
}
