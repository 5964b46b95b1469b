import type { Label } from "../../shared/anonymity/labels.ts";
import { labels } from "../../shared/anonymity/labels.ts";
import { meanReading } from "../../shared/stages/temperature/mean.ts";
import type { TemperaturePicture } from "../../shared/stages/temperature/schema.ts";
import type { TrendPointView } from "../../shared/stages/temperature/view.ts";
import { formatDay } from "../i18n/formatDay.ts";
import { formatDecimal } from "../i18n/formatDecimal.ts";
import { messages } from "../i18n/messages.ts";
import { useSideNames, useView } from "../store/hooks.ts";
import { SideMark } from "../ui/SideMark.tsx";
import catalogue from "./messages.en.json";
import styles from "./Trend.module.css";

const t = messages(catalogue);

const decimalOf = (mean: number | undefined): string => (mean === undefined ? "–" : formatDecimal(mean));

const meansOf = ({ bySide, together }: TemperaturePicture): { readonly [Of in Label]?: number } =>
  Object.fromEntries(
    labels.flatMap((label) => {
      const value = meanReading(label === "together" ? together : bySide?.[label]);
      return value === undefined ? [] : [[label, value]];
    }),
  );

export interface TrendProps {
  readonly trend: readonly TrendPointView[] | undefined;
  readonly now: TemperaturePicture;
  readonly moment: TrendPointView["moment"];
}

/** How hot it was in each session of the series, this one last: a mark for each side on the way from calm to burning. */
export default function Trend({ trend, now, moment }: TrendProps) {
  const title = useView((view) => view.title);
  const names = useSideNames();
  if (!trend || trend.length === 0) return null;
  const points: readonly TrendPointView[] = [...trend, { session: title, moment, picture: now }];
  const means = points.map(({ picture }) => meansOf(picture));
  const columns = labels.filter((label) => means.some((of) => of[label] !== undefined));
  const name = (label: Label) => (label === "together" ? t("trend.everybody") : names[label]);
  return (
    <section className={styles.trend} aria-label={t("trend.title")}>
      <h3 className={styles.title}>{t("trend.title")}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("trend.session")}</th>
            {columns.map((label) => (
              <th key={label} scope="col">
                {label === "together" ? name(label) : <SideMark side={label} label={names[label]} />}
              </th>
            ))}
            <td className={styles.track} />
          </tr>
        </thead>
        <tbody>
          {points.map(({ session, on, moment: when }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sessions may share a title and a day; their places never change
            <tr key={at} aria-current={at === points.length - 1 ? "true" : undefined}>
              <th scope="row">
                <span className={styles.session}>{session}</span>
                <span className={styles.when}>
                  {[on && formatDay(on), t(`trend.${when}`)].filter(Boolean).join(" · ")}
                </span>
              </th>
              {columns.map((label) => (
                <td key={label} className={styles.mean}>
                  {decimalOf(means[at]?.[label])}
                </td>
              ))}
              <td className={styles.track} aria-hidden="true">
                <span className={styles.line}>
                  {columns.map((label) => {
                    const value = means[at]?.[label];
                    return value === undefined ? null : (
                      <span
                        key={label}
                        className={styles.mark}
                        data-of={label}
                        style={{ insetInlineStart: `${((value - 1) / 4) * 100}%` }}
                      />
                    );
                  })}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.scale}>{t("trend.scale")}</p>
    </section>
  );
}
