import type { SideId } from "../../../shared/ids.ts";
import type { RankedPainPoint } from "../../../shared/stages/pain-points/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { Voice } from "../../ui/Card.tsx";
import { classNames } from "../../ui/classNames.ts";
import { Folded } from "../../ui/Folded.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import catalogue from "./messages.en.json";
import { PostList } from "./PostList.tsx";
import styles from "./Ranking.module.css";

const t = messages(catalogue);

/** Places as in sport: equal dots share one, and the next is as far down as there are items above it. */
export const placeOf = (ranked: readonly RankedPainPoint[], { dots }: RankedPainPoint): number =>
  ranked.findIndex((other) => other.dots === dots) + 1;

type Sides = [SideId, number][];
export const sidesOf = ({ bySide }: RankedPainPoint): Sides => Object.entries(bySide ?? {}) as Sides;

export interface BarProps {
  readonly item: RankedPainPoint;
  /** Dots of the first place. */
  readonly most: number;
}

/** The dots as a bar, in parts for the sides that may be named; the words beside it say the same. */
export function Bar({ item, most }: BarProps) {
  const share = (dots: number) => ({ inlineSize: `${(dots / Math.max(1, most)) * 100}%` });
  const rest = item.dots - sidesOf(item).reduce((sum, [, dots]) => sum + dots, 0);
  return (
    <span className={styles.track} aria-hidden="true">
      {sidesOf(item).map(
        ([side, dots]) => dots > 0 && <span key={side} className={styles[side]} style={share(dots)} />,
      )}
      {rest > 0 && <span className={styles.rest} style={share(rest)} />}
    </span>
  );
}

export interface RankingProps {
  readonly ranked: readonly RankedPainPoint[];
  /** For paper: everything is open. */
  readonly isOpen?: boolean;
}

/** What hurts most, first; with dots as bars, by side where that may be said, and with the posts of each group. */
export function Ranking({ ranked, isOpen = false }: RankingProps) {
  const names = useSideNames();
  const most = ranked[0]?.dots ?? 0;
  const withDots = ranked.filter(({ dots }) => dots > 0);
  const without = ranked.filter(({ dots }) => dots === 0);
  return (
    <div className={styles.ranking}>
      {withDots.length > 0 && (
        <ol className={styles.list} aria-label={t("rank")}>
          {withDots.map((item) => (
            <li key={item.id} className={styles.item} value={placeOf(ranked, item)}>
              <span className={styles.place} aria-hidden="true">
                {placeOf(ranked, item)}
              </span>
              <div className={styles.words}>
                <Title item={item} isOpen={isOpen} />
                <Bar item={item} most={most} />
                <p className={styles.dots}>
                  <strong>{t("rank.dots", { count: item.dots })}</strong>
                  {sidesOf(item).map(([side, count]) => (
                    <SideMark key={side} side={side} label={t("rank.side", { side: names[side], count })} />
                  ))}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
      {without.length > 0 && (
        <Folded
          className={styles.without}
          label={t(withDots.length > 0 ? "rank.zero" : "rank.all", { count: without.length })}
          open={isOpen || withDots.length === 0}
        >
          <ul className={styles.list}>
            {without.map((item) => (
              <li key={item.id} className={classNames(styles.words, styles.plain)}>
                <Title item={item} isOpen={isOpen} />
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </div>
  );
}

/** What an item is called, whose it is where that may be said, and the posts behind a group. */
function Title({ item, isOpen }: { readonly item: RankedPainPoint; readonly isOpen: boolean }) {
  const names = useSideNames();
  // A report has headings of its own above this one.
  const Heading = isOpen ? "h3" : "h2";
  const isGroup = item.posts.length > 1 || item.posts[0]?.text !== item.text;
  return (
    <>
      <div className={styles.title}>
        {isGroup ? <Heading className={styles.name}>{item.text}</Heading> : <Voice>{item.text}</Voice>}
        {item.side && <SideMark side={item.side} label={t("rank.raisedBy", { side: names[item.side] })} />}
      </div>
      {isGroup && (
        <PostList posts={item.posts} label={t("group.count", { count: item.posts.length })} isOpen={isOpen} />
      )}
    </>
  );
}
