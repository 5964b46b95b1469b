import type { SideId } from "../../../shared/ids.ts";
import { sideIds } from "../../../shared/ids.ts";
import type { Confidence } from "../../../shared/stages/commitments/schema.ts";
import { formatDecimal } from "../../i18n/formatDecimal.ts";
import { messages } from "../../i18n/messages.ts";
import { withElement } from "../../i18n/withElement.tsx";
import { useSideNames } from "../../store/hooks.ts";
import { SideMark } from "../../ui/SideMark.tsx";
import styles from "./ConfidencePicture.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

type Part = SideId | "others";

/** How many of each side held up this many fingers; `others` are those whose side is not named. */
function partsOf({ distribution, bySide }: Confidence, at: number): readonly (readonly [Part, number])[] {
  const named = sideIds.flatMap((side) => {
    const rating = bySide?.[side];
    return rating ? [[side, rating.distribution[at] ?? 0] as const] : [];
  });
  const rest = (distribution[at] ?? 0) - named.reduce((sum, [, count]) => sum + count, 0);
  return [["others", rest] as const, ...named].filter(([, count]) => count > 0);
}

function Bars({ confidence }: { readonly confidence: Confidence }) {
  const { distribution } = confidence;
  const most = Math.max(1, ...distribution);
  const [zero = 0, one = 0, two = 0, three = 0, four = 0, five = 0] = distribution;
  return (
    <div className={styles.bars} role="img" aria-label={t("confidence.bars", { zero, one, two, three, four, five })}>
      {distribution.map((_, fingers) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is what it stands for, a number of fingers
        <span key={fingers} className={styles.column}>
          <span className={styles.stack}>
            {partsOf(confidence, fingers).map(([part, count]) => (
              <span
                key={part}
                className={styles.part}
                data-part={part}
                style={{ blockSize: `${(count / most) * 100}%` }}
              />
            ))}
          </span>
          <span className={styles.fingers}>{fingers}</span>
        </span>
      ))}
    </div>
  );
}

export interface ConfidencePictureProps {
  readonly confidence: Confidence;
  readonly low: boolean;
}

/** How sure the room is of one commitment: the mean, how it came about, and what each side says. */
export function ConfidencePicture({ confidence, low }: ConfidencePictureProps) {
  const names = useSideNames();
  const { mean, count, bySide } = confidence;
  return (
    <section className={styles.confidence} data-low={low} aria-label={t("confidence")}>
      <p className={styles.mean}>
        <span className={styles.of}>
          {withElement(
            (argument) => t("confidence.mean", { mean: argument }),
            <span className={styles.number}>{formatDecimal(mean)}</span>,
          )}
        </span>
        {low && <strong className={styles.low}>{t("confidence.low")}</strong>}
      </p>
      <Bars confidence={confidence} />
      <ul className={styles.sides}>
        {sideIds.map((side) => {
          const rating = bySide?.[side];
          return (
            rating && (
              <li key={side} className={styles.side}>
                <SideMark side={side} label={names[side]} />
                <span className={styles.sideMean}>{formatDecimal(rating.mean)}</span>
              </li>
            )
          );
        })}
        <li className={styles.votes}>{t("confidence.votes", { count })}</li>
      </ul>
    </section>
  );
}
