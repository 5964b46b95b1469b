import type { BeatInSummary, ScenarioScreenView } from "../../../shared/stages/scenario/view.ts";
import { AxisPicture } from "../../axis/AxisPicture.tsx";
import { messages } from "../../i18n/messages.ts";
import { classNames } from "../../ui/classNames.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Icon } from "../../ui/Icon.tsx";
import catalogue from "./messages.en.json";
import styles from "./Summary.module.css";
import { useTelling } from "./telling.ts";

const t = messages(catalogue);

type Beats = Extract<ScenarioScreenView, { step: "summary" }>["summary"];

/** Parts that were shown, in the order of the story. */
export const inOrder = (summary: Beats): readonly (readonly [number, BeatInSummary])[] =>
  Object.entries(summary)
    .map(([beat, it]) => [Number(beat), it] as const)
    .sort(([one], [other]) => one - other);

export interface SummaryProps {
  readonly summary: Beats;
  /** All parts, where those that are shown are some of them. */
  readonly of?: Beats;
  readonly table?: boolean;
}

/** Every part on the axis, with those marked at which the sides are furthest apart. */
export function Summary({ summary, of = summary, table = true }: SummaryProps) {
  const tell = useTelling();
  const beats = inOrder(summary);
  if (beats.length === 0) return <EmptyState title={t("summary.none")} />;
  const all = Object.values(of);
  const compared = all.some(({ placements }) => placements.divergence !== undefined);
  const isAlike = compared && all.every(({ widest }) => !widest);
  return (
    <div className={styles.summary}>
      {isAlike && <p className={styles.alike}>{t("summary.alike")}</p>}
      <ol className={styles.beats} aria-label={t("summary.list")}>
        {beats.map(([beat, { situation, placements, widest }]) => (
          <li key={beat} className={classNames(styles.beat, widest && styles.widest)}>
            <div className={styles.heading}>
              <h2 className={styles.title}>{t("axis.beat", { beat })}</h2>
              {widest && (
                <strong className={styles.mark}>
                  <Icon name="alert" size="1em" />
                  {t("summary.widest")}
                </strong>
              )}
            </div>
            <p className={styles.situation}>{tell(situation)}</p>
            <AxisPicture picture={placements} caption={t("axis.beat", { beat })} captionHidden table={table} compact />
          </li>
        ))}
      </ol>
    </div>
  );
}
