import { useId } from "react";
import { areasOf } from "../../../shared/pictures/areas.ts";
import { isByDots, weightIn } from "../../../shared/pictures/weight.ts";
import type { RankedPainPoint } from "../../../shared/stages/pain-points/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { AsTable } from "../../ui/AsTable.tsx";
import { classNames } from "../../ui/classNames.ts";
import { SideMark } from "../../ui/SideMark.tsx";
import styles from "./GroupMap.module.css";
import catalogue from "./groupMap.messages.en.json";

const t = messages(catalogue);

/** In percent of a map that is about twice as wide as high, so that areas are as square as they can be. */
const [width, height] = [200, 100];

export interface GroupMapProps {
  readonly ranked: readonly RankedPainPoint[];
  /** Whether anybody has voted: else the areas go by posts. */
  readonly isVoted: boolean;
  /** On a wall: nothing to open. */
  readonly onScreen?: boolean;
}

/** [PP36] What hurts how much, as areas, with the same as a table; nothing where there are not two to compare. */
export default function GroupMap({ ranked, isVoted, onScreen = false }: GroupMapProps) {
  const names = useSideNames();
  const captionId = useId();
  const items = ranked.map((item) => ({ ...item, posts: item.posts.length }));
  const weightOf = weightIn(items);
  const areas = areasOf(items, weightOf, [width, height]);
  if (areas.length < 2) return null;
  const isNamed = items.some(({ side }) => side !== undefined);
  const share = (of: number, whole: number) => `${(of / whole) * 100}%`;
  return (
    <figure className={classNames(styles.figure, onScreen && styles.screen)} aria-labelledby={captionId}>
      <figcaption id={captionId} className={styles.caption}>
        {t(isByDots(items) ? "caption.dots" : "caption.posts")}
      </figcaption>
      <div className={styles.map} aria-hidden="true">
        {areas.map(({ of, x, y, ...area }) => (
          <div
            key={of.id}
            className={styles.place}
            style={{
              insetInlineStart: share(x, width),
              insetBlockStart: share(y, height),
              inlineSize: share(area.width, width),
              blockSize: share(area.height, height),
            }}
          >
            <div className={styles.area} data-side={of.side}>
              <p className={styles.text}>{of.text}</p>
              <p className={styles.number}>
                {of.side && <SideMark side={of.side} />}
                {weightOf(of)}
              </p>
            </div>
          </div>
        ))}
      </div>
      {!onScreen && (
        <AsTable label={t("table")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("table.item")}</th>
                {isNamed && <th scope="col">{t("table.raisedBy")}</th>}
                <th scope="col">{t("table.posts")}</th>
                {isVoted && <th scope="col">{t("table.dots")}</th>}
              </tr>
            </thead>
            <tbody>
              {items.map(({ id, text, side, posts, dots }) => (
                <tr key={id}>
                  <th scope="row">{text}</th>
                  {isNamed && <td>{side ? names[side] : "–"}</td>}
                  <td>{posts}</td>
                  {isVoted && <td>{dots}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </AsTable>
      )}
    </figure>
  );
}
