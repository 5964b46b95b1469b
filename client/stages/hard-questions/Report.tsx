import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { ReportProps } from "../stageViews.ts";
import { AnswerList } from "./AnswerList.tsx";
import { answersOfResult } from "./answers.ts";
import catalogue from "./messages.en.json";
import styles from "./Report.module.css";

const t = messages(catalogue);

export default function Report({ result: { questions } }: ReportProps<"hard-questions">) {
  if (questions.length === 0) return <EmptyState title={t("noQuestions")} />;
  return (
    <div className={styles.questions}>
      {questions.map((question) => (
        <section key={question.question} className={styles.question}>
          <h3>{question.question}</h3>
          <p className={styles.note}>
            {question.voters === undefined ? t("notVoted") : t("answers.more", { answers: question.answers })}
          </p>
          <AnswerList answers={answersOfResult(question)} />
        </section>
      ))}
    </div>
  );
}
