import { type CSSProperties, useId } from "react";
import type { SideId } from "../../../shared/ids.ts";
import type { Rating, Understood as Tally } from "../../../shared/stages/perspective-swap/understood.ts";
import { Stands } from "../../anonymity/Stands.tsx";
import { formatDecimal } from "../../i18n/formatDecimal.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { classNames } from "../../ui/classNames.ts";
import { SideMark } from "../../ui/SideMark.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import catalogue from "./messages.en.json";
import { scores } from "./scores.ts";
import styles from "./Understood.module.css";

const t = messages(catalogue);

export const meanOf = ({ mean }: Rating): string => formatDecimal(mean);

interface Part {
  readonly side?: SideId;
  readonly rating: Rating;
}

/** Each side that may be named; everybody where that leaves somebody out. */
function partsOf({ bySide, ...together }: Tally): readonly Part[] {
  const sides = (Object.entries(bySide ?? {}) as [SideId, Rating][]).map(([side, rating]): Part => ({ side, rating }));
  const counted = sides.reduce((sum, { rating }) => sum + rating.count, 0);
  return counted === together.count ? sides : [{ rating: together }, ...sides];
}

function Bars({ rating: { distribution, mean } }: { readonly rating: Rating }) {
  const most = Math.max(1, ...distribution);
  return (
    <div className={styles.picture}>
      <ol className={styles.bars}>
        {scores.map((score) => {
          const count = distribution[score] ?? 0;
          return (
            <li key={score} className={styles.column}>
              <VisuallyHidden>{t("understood.bars", { word: t(`score.${score}`), count })}</VisuallyHidden>
              <span className={styles.space} aria-hidden="true">
                <span className={styles.count}>{count > 0 && count}</span>
                <span className={styles.bar} style={{ "--share": count / most } as CSSProperties} />
              </span>
              <span className={styles.score} aria-hidden="true">
                {score}
              </span>
            </li>
          );
        })}
      </ol>
      <span className={styles.axis} aria-hidden="true">
        <span className={styles.mean} style={{ "--mean": mean / 4 } as CSSProperties} />
      </span>
      <span className={styles.ends} aria-hidden="true">
        <span>{t("understood.ends.low")}</span>
        <span>{t("understood.ends.high")}</span>
      </span>
    </div>
  );
}

/** The answers of one side or of everybody; alone under its title it needs no name of its own. */
function Picture({ side, rating, isAlone }: Part & { readonly isAlone: boolean }) {
  const names = useSideNames();
  const captionId = useId();
  return (
    <figure className={classNames(styles.part, side && styles[side])} aria-labelledby={captionId}>
      <figcaption className={styles.caption} id={captionId}>
        {!isAlone && (side ? <SideMark side={side} label={names[side]} /> : <span>{t("understood.everyone")}</span>)}
        <strong className={styles.value}>{t("understood.mean", { mean: meanOf(rating) })}</strong>
        <span className={styles.answers}>{t("understood.count", { count: rating.count })}</span>
      </figcaption>
      <Bars rating={rating} />
    </figure>
  );
}

export interface UnderstoodProps {
  /** The side that raised the item and so rated it, where that is known. */
  readonly side?: SideId | undefined;
  readonly understood?: Tally | undefined;
  /** How many have rated, also where what they gave is not shown. */
  readonly rated?: number | undefined;
  /** It was rated again, and this is still what was said before. */
  readonly stands?: boolean | undefined;
  readonly size?: "regular" | "large";
}

/** How well those who raised an item felt heard: the average in words, and how the answers spread. */
export function Understood({ side, understood, rated = 0, stands = false, size = "regular" }: UnderstoodProps) {
  const names = useSideNames();
  const titleId = useId();
  const isOfSide = side === "a" || side === "b";
  if (!understood) {
    return (
      <p className={styles.why}>{rated > 0 ? t("understood.withheld", { count: rated }) : t("understood.none")}</p>
    );
  }
  return (
    <section className={classNames(styles.understood, styles[size])} aria-labelledby={titleId}>
      <h3 className={classNames(styles.title, isOfSide && size === "large" && styles.spoken)} id={titleId}>
        {isOfSide ? t("understood", { side: names[side] }) : t("understood.nobody")}
      </h3>
      {stands && <Stands />}
      <div className={styles.parts}>
        {partsOf(understood).map((part) => (
          <Picture key={part.side ?? "everyone"} {...part} isAlone={isOfSide} />
        ))}
      </div>
      {!understood.bySide && <p className={styles.why}>{t("understood.together")}</p>}
    </section>
  );
}
