import { lazy, Suspense, useId } from "react";
import { Comparison } from "../../axis/Comparison.tsx";
import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { ReportProps } from "../stageViews.ts";
import catalogue from "./messages.en.json";
import placingCatalogue from "./placing.messages.en.json";
import styles from "./Ranked.module.css";
import { Ranking } from "./Ranking.tsx";

const t = messages(catalogue);
const placing = messages(placingCatalogue);
const GroupMap = lazy(() => import("./GroupMap.tsx"));

/** The ranked list with the posts of each group, all open. */
export default function Report({ result: { ranked, voters } }: ReportProps<"pain-points">) {
  const titleId = useId();
  const compared = ranked.flatMap(({ id, text, placed }) =>
    placed ? [{ key: id, heading: text, picture: placed, ...(placed.widest && { widest: true }) }] : [],
  );
  if (ranked.length === 0) return <EmptyState title={t("report.empty")} />;
  return (
    <div className={styles.ranked}>
      <p className={styles.voters}>{voters ? t("rank.voters", { count: voters }) : t("report.noVote")}</p>
      <Suspense fallback={null}>
        <GroupMap ranked={ranked} isVoted={voters !== undefined} />
      </Suspense>
      <Ranking ranked={ranked} isOpen />
      {compared.length > 0 && (
        <section aria-labelledby={titleId}>
          <h3 id={titleId} className={styles.title}>
            {placing("report")}
          </h3>
          <Comparison label={placing("picture")} compared={compared} />
        </section>
      )}
    </div>
  );
}
