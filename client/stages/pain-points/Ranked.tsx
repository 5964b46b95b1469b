import { lazy, Suspense, useMemo } from "react";
import type { Board } from "../../../shared/stages/pain-points/schema.ts";
import { ranking, type TallyView } from "../../../shared/stages/pain-points/view.ts";
import { Stands } from "../../anonymity/Stands.tsx";
import { messages } from "../../i18n/messages.ts";
import { sentences } from "../../i18n/sentences.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import catalogue from "./messages.en.json";
import styles from "./Ranked.module.css";
import { Ranking } from "./Ranking.tsx";

const t = messages(catalogue);
const GroupMap = lazy(() => import("./GroupMap.tsx"));

export interface RankedProps {
  readonly posts: Board["posts"];
  readonly groups: Board["groups"];
  readonly tally: TallyView;
  /** Where nobody voted: what to do, for whoever can. */
  readonly hint?: string;
  /** Draws them as areas too. */
  readonly mapped?: boolean;
}

/** The ranking as the vote left it, with who stands behind it. */
export function Ranked({ posts, groups, tally, hint, mapped = false }: RankedProps) {
  const ranked = useMemo(() => ranking({ posts, groups }, tally), [posts, groups, tally]);
  return (
    <div className={styles.ranked}>
      {tally.voters === 0 ? (
        <EmptyState title={t("rank.nobody")}>{hint}</EmptyState>
      ) : (
        <p className={styles.voters}>
          {sentences(t("rank.voters", { count: tally.voters }), !tally.bySide && t("rank.sidesHidden"))}
        </p>
      )}
      {tally.stands && <Stands />}
      {mapped && (
        <Suspense fallback={null}>
          <GroupMap ranked={ranked} isVoted />
        </Suspense>
      )}
      <Ranking ranked={ranked} />
    </div>
  );
}
