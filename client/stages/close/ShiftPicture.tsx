import { type CSSProperties, useId } from "react";
import type { TemperaturePicture } from "../../../shared/stages/temperature/schema.ts";
import { formatDecimal } from "../../i18n/formatDecimal.ts";
import { messages } from "../../i18n/messages.ts";
import { withElement } from "../../i18n/withElement.tsx";
import { useSideNames } from "../../store/hooks.ts";
import { SideMark } from "../../ui/SideMark.tsx";
import catalogue from "./messages.en.json";
import styles from "./ShiftPicture.module.css";
import { rounded, type Shift, shiftsOf } from "./shift.ts";

const t = messages(catalogue);

/** Where a mean stands on the line from 1 to 5, in percent. */
const placeOf = (mean: number): number => ((mean - 1) / 4) * 100;

function changeIn({ first, last }: Shift): string | undefined {
  if (first === undefined || last === undefined) return undefined;
  const by = Math.round((rounded(last) - rounded(first)) * 10) / 10;
  if (by === 0) return t("shift.same");
  return t(by < 0 ? "shift.cooler" : "shift.hotter", { by: formatDecimal(Math.abs(by)) });
}

function Line({ shift }: { readonly shift: Shift }) {
  const names = useSideNames();
  const { of, first, last } = shift;
  const change = changeIn(shift);
  const ends = [first ?? last ?? 1, last ?? first ?? 1].map(placeOf);
  const place = { "--from": `${Math.min(...ends)}%`, "--to": `${Math.max(...ends)}%` } as CSSProperties;
  return (
    <li className={styles.row} data-of={of}>
      <p className={styles.head}>
        {of === "together" ? <strong>{t("shift.everybody")}</strong> : <SideMark side={of} label={names[of]} />}
        <span className={styles.words}>
          {first !== undefined && (
            <span className={styles.soft}>
              {withElement(
                (mean) => t("shift.first", { mean }),
                <span className={styles.mean}>{formatDecimal(rounded(first))}</span>,
              )}
            </span>
          )}
          {last !== undefined && (
            <span className={styles.soft}>
              {withElement(
                (mean) => t("shift.last", { mean }),
                <strong className={styles.mean}>{formatDecimal(rounded(last))}</strong>,
              )}
            </span>
          )}
          {change && <strong className={styles.change}>{change}</strong>}
        </span>
      </p>
      <div className={styles.track} style={place} aria-hidden="true">
        {first !== undefined && last !== undefined && <span className={styles.way} />}
        {first !== undefined && <span className={styles.first} style={{ insetInlineStart: `${placeOf(first)}%` }} />}
        {last !== undefined && <span className={styles.last} style={{ insetInlineStart: `${placeOf(last)}%` }} />}
      </div>
    </li>
  );
}

export interface ShiftPictureProps {
  readonly first?: TemperaturePicture | undefined;
  readonly last: TemperaturePicture;
}

/** Each side on one line from calm to burning: hollow where it began, full where it is. */
export function ShiftPicture({ first, last }: ShiftPictureProps) {
  const captionId = useId();
  const shifts = shiftsOf(first, last);
  if (shifts.length === 0) return null;
  return (
    <figure className={styles.figure} aria-labelledby={captionId}>
      <figcaption id={captionId} className={styles.caption}>
        {t(first ? "shift" : "shift.now")}
      </figcaption>
      <ul className={styles.rows}>
        {shifts.map((shift) => (
          <Line key={shift.of} shift={shift} />
        ))}
      </ul>
      <p className={styles.ends} aria-hidden="true">
        <span>{t("shift.calm")}</span>
        <span>{t("shift.burning")}</span>
      </p>
      {shifts.some(({ of }) => of === "together") && <p className={styles.soft}>{t("shift.together")}</p>}
    </figure>
  );
}
