import { type ReactNode, useMemo } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import type { AnswerView, UpvotesView } from "../../../shared/stages/hard-questions/view.ts";
import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { AnswerList } from "./AnswerList.tsx";
import { type Answer, answersOf } from "./answers.ts";
import catalogue from "./messages.en.json";
import styles from "./Shown.module.css";
import { Voted } from "./Voted.tsx";

const t = messages(catalogue);

export interface ShownProps {
  readonly answers: { readonly [id: ContentId]: AnswerView };
  readonly tally: UpvotesView | undefined;
  readonly actOf?: ((answer: Answer) => ReactNode) | undefined;
}

/** The answers to one question with their votes. */
export function Shown({ answers, tally, actOf }: ShownProps) {
  const ranked = useMemo(() => answersOf(answers, tally), [answers, tally]);
  if (ranked.length === 0) return <EmptyState title={t("none")}>{t("none.more")}</EmptyState>;
  return (
    <div className={styles.shown}>
      <Voted tally={tally} />
      <AnswerList answers={ranked} actOf={actOf} />
    </div>
  );
}
