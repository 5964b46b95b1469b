import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { ReportProps } from "../stageViews.ts";
import catalogue from "./messages.en.json";
import styles from "./Ranked.module.css";
import { Ranking } from "./Ranking.tsx";

const t = messages(catalogue);

/** The ranked list with the posts of each group, all open. */
export default function Report({ result: { ranked, voters } }: ReportProps<"pain-points">) {
  if (ranked.length === 0) return <EmptyState title={t("report.empty")} />;
  return (
    <div className={styles.ranked}>
      <p className={styles.voters}>{voters ? t("rank.voters", { count: voters }) : t("report.noVote")}</p>
      <Ranking ranked={ranked} isOpen />
    </div>
  );
}
