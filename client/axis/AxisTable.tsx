import { labels } from "../../shared/anonymity/labels.ts";
import type { AxisPicture } from "../../shared/axis/picture.ts";
import { binCount } from "../../shared/axis/spread.ts";
import { messages } from "../i18n/messages.ts";
import { AsTable } from "../ui/AsTable.tsx";
import type { LabelName } from "./AxisPicture.tsx";
import styles from "./AxisTable.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

const bins = Array.from({ length: binCount }, (_, bin) => ({
  from: bin * 10,
  to: bin === binCount - 1 ? 100 : bin * 10 + 9,
}));

export interface AxisTableProps {
  readonly picture: AxisPicture;
  readonly caption: string;
  readonly nameOf: LabelName;
}

/** The same as numbers: who stands where. */
export function AxisTable({ picture: { spreads }, caption, nameOf }: AxisTableProps) {
  const shown = labels.flatMap((label) => {
    const spread = spreads[label];
    return spread ? [{ label, spread }] : [];
  });
  return (
    <AsTable label={t("table")}>
      <div className={styles.scroll}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("table.who")}</th>
              {shown.map(({ label }) => (
                <th key={label} scope="col">
                  {nameOf(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bins.map((bin, at) => (
              <tr key={bin.from}>
                <th scope="row">{t("table.bin", bin)}</th>
                {shown.map(({ label, spread }) => (
                  <td key={label}>{spread.bins[at] ?? 0}</td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t("table.people")}</th>
              {shown.map(({ label, spread }) => (
                <td key={label}>{spread.count}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t("table.median")}</th>
              {shown.map(({ label, spread }) => (
                <td key={label}>{spread.median}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </AsTable>
  );
}
