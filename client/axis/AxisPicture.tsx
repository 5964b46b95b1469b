import { type CSSProperties, useId } from "react";
import { type Label, labels } from "../../shared/anonymity/labels.ts";
import type { AxisPicture as Picture } from "../../shared/axis/picture.ts";
import type { Spread } from "../../shared/axis/spread.ts";
import { messages } from "../i18n/messages.ts";
import { useSideNames } from "../store/hooks.ts";
import { classNames } from "../ui/classNames.ts";
import { SideMark } from "../ui/SideMark.tsx";
import styles from "./AxisPicture.module.css";
import { AxisTable } from "./AxisTable.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

export type LabelName = (label: Label) => string;

/** What a label is called where these are shown together. */
export function useLabelName({ spreads }: Pick<Picture, "spreads">): LabelName {
  const names = useSideNames();
  const isMixed = Object.keys(spreads).length > 1;
  return (label) => (label === "together" ? t(isMixed ? "others" : "everyone") : names[label]);
}

interface StripProps {
  readonly label: Label;
  readonly name: string;
  readonly spread: Spread;
  readonly most: number;
  /** Bars hang down from the axis, so that the other side's can stand on it. */
  readonly hangs?: boolean;
}

function Strip({ label, name, spread: { bins, count, median }, most, hangs = false }: StripProps) {
  return (
    <div className={classNames(styles.strip, styles[label], hangs && styles.hangs)}>
      <span className={styles.head}>
        {label === "together" ? <span className={styles.name}>{name}</span> : <SideMark side={label} label={name} />}
        <span className={styles.count}>{t("picture.count", { count })}</span>
        <span className={styles.medianText}>{t("median", { points: median })}</span>
      </span>
      <span className={styles.bars}>
        {bins.map((people, bin) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
          <span key={bin} className={styles.column}>
            <span className={styles.bar} style={{ "--share": people / most } as CSSProperties}>
              {people > 0 && <span className={styles.people}>{people}</span>}
            </span>
          </span>
        ))}
        <span className={styles.median} style={{ "--at": median / 100 } as CSSProperties} />
      </span>
    </div>
  );
}

/** The line itself, and between the medians how far apart the sides are. */
function Axis({ picture: { spreads, divergence } }: { readonly picture: Picture }) {
  const { a, b } = spreads;
  const isApart = divergence !== undefined && a && b && a.median !== b.median;
  const [from, to] = isApart ? [Math.min(a.median, b.median), Math.max(a.median, b.median)] : [0, 0];
  return (
    <span className={styles.axis}>
      {isApart && <span className={styles.gap} style={{ "--from": from / 100, "--to": to / 100 } as CSSProperties} />}
    </span>
  );
}

export interface AxisPictureProps {
  readonly picture: Picture;
  /** What was placed: the name of the figure. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  /** The numbers as a table, for those who prefer them; left out on the screen. */
  readonly table?: boolean;
  /** Without words at the ends and explanations, for one among many. */
  readonly compact?: boolean;
}

/** Both sides on the axis, one standing on it and one hanging from it; whoever has no side below. */
export function AxisPicture({
  picture,
  caption,
  captionHidden = false,
  table = true,
  compact = false,
}: AxisPictureProps) {
  const captionId = useId();
  const { spreads, divergence, count } = picture;
  const nameOf = useLabelName(picture);
  const shown = labels.filter((label) => spreads[label]);
  const leftOut = count - shown.reduce((sum, label) => sum + (spreads[label]?.count ?? 0), 0);
  const most = Math.max(1, ...shown.flatMap((label) => spreads[label]?.bins ?? []));
  const strip = (label: Label, hangs = false) => {
    const spread = spreads[label];
    return spread && <Strip key={label} label={label} name={nameOf(label)} spread={spread} most={most} hangs={hangs} />;
  };
  const [first, second, ...others] = shown;
  const isFacing = first === "a" && second === "b";
  return (
    <figure className={classNames(styles.figure, compact && styles.compact)} aria-labelledby={captionId}>
      <figcaption id={captionId} className={classNames(styles.caption, captionHidden && styles.captionHidden)}>
        {caption}
      </figcaption>
      {count === 0 ? (
        <p className={styles.none}>{t("picture.none")}</p>
      ) : (
        <>
          <div className={styles.picture} aria-hidden={table || undefined}>
            {first && strip(first)}
            <Axis picture={picture} />
            {isFacing && strip("b", true)}
            {!compact && (
              <span className={styles.ends}>
                <span>{t("healthy")}</span>
                <span>{t("toxic")}</span>
              </span>
            )}
            {(isFacing ? others : [second, ...others]).map((label) => label && strip(label))}
          </div>
          {divergence !== undefined && (
            <p className={styles.apart}>
              <strong>{t("apart", { points: divergence })}</strong>
              {!compact && <span className={styles.why}>{t("apart.more")}</span>}
            </p>
          )}
          {!compact && leftOut > 0 && <p className={styles.why}>{t("left.out", { count: leftOut })}</p>}
          {!compact && spreads.together && <p className={styles.why}>{t("together.why")}</p>}
          {table && <AxisTable picture={picture} caption={caption} nameOf={nameOf} />}
        </>
      )}
    </figure>
  );
}
