import { lazy, Suspense, useMemo, useRef } from "react";
import type { RankedPainPoint } from "../../../shared/stages/pain-points/view.ts";
import { Stands } from "../../anonymity/Stands.tsx";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { SideMark } from "../../ui/SideMark.tsx";
import { useFit } from "../../ui/useFit.ts";
import catalogue from "./messages.en.json";
import { Bar, placeOf, sidesOf } from "./Ranking.tsx";
import styles from "./ScreenRanking.module.css";

const t = messages(catalogue);
const GroupMap = lazy(() => import("./GroupMap.tsx"));

/** These are to be read with ease; more of them only where there is room. */
const topPlaces = 5;

export interface ScreenRankingProps {
  readonly ranked: readonly RankedPainPoint[];
  /** The room has voted again, and this is still the earlier ranking. */
  readonly stands: boolean;
}

/** The top of the ranking as bars, and as much of the rest as there is room for. */
export function ScreenRanking({ ranked, stands }: ScreenRankingProps) {
  const names = useSideNames();
  const list = useRef<HTMLOListElement>(null);
  const marked = useMemo(() => ranked.filter(({ dots }) => dots > 0), [ranked]);
  const count = useFit(list, marked, topPlaces);
  const most = ranked[0]?.dots ?? 0;
  return (
    <div className={styles.place}>
      {stands && <Stands />}
      <Suspense fallback={null}>
        <div className={styles.map}>
          <GroupMap ranked={ranked} isVoted onScreen />
        </div>
      </Suspense>
      <ol ref={list} className={styles.list}>
        {marked.slice(0, count).map((item) => (
          <li key={item.id} className={styles.item} value={placeOf(ranked, item)}>
            <span className={styles.rank} aria-hidden="true">
              {placeOf(ranked, item)}
            </span>
            <div className={styles.words}>
              <p className={styles.text}>{item.text}</p>
              <Bar item={item} most={most} />
            </div>
            <p className={styles.dots}>
              <strong>{t("rank.dots", { count: item.dots })}</strong>
              {sidesOf(item).map(([side, dots]) => (
                <SideMark key={side} side={side} label={t("rank.side.short", { side: names[side], count: dots })} />
              ))}
            </p>
          </li>
        ))}
      </ol>
      {count < ranked.length && <p className={styles.more}>{t("rank.more", { count: ranked.length - count })}</p>}
    </div>
  );
}
