import { useMemo, useRef } from "react";
import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useFit } from "../../ui/useFit.ts";
import type { ScreenProps } from "../stageViews.ts";
import { AnswerList } from "./AnswerList.tsx";
import { type Answer, answersOf } from "./answers.ts";
import { HowItWorks } from "./HowItWorks.tsx";
import sharedCatalogue from "./messages.en.json";
import { useAnswered, useVoted } from "./progress.ts";
import styles from "./Screen.module.css";
import catalogue from "./screen.messages.en.json";
import { Voted } from "./Voted.tsx";

const t = messages(catalogue);
const shared = messages(sharedCatalogue);

const Choosing = () => (
  <div className={styles.screen}>
    <p className={styles.progress}>{t("choosing")}</p>
    <HowItWorks />
  </div>
);

const Answering = () => (
  <div className={styles.how}>
    <p>{t("answering")}</p>
    <p className={styles.progress}>{useAnswered()}</p>
  </div>
);

const HowToVote = () => (
  <div className={styles.how}>
    <p>{t("upvoting")}</p>
    <p className={styles.progress}>{useVoted()}</p>
  </div>
);

/** The answers as large as they fit; the rest is on people's phones. */
function OnTheWall({ answers }: { readonly answers: readonly Answer[] }) {
  const place = useRef<HTMLDivElement>(null);
  const count = useFit(place, answers);
  if (answers.length === 0) return <EmptyState title={shared("none")} />;
  return (
    <div ref={place} className={styles.wall}>
      <AnswerList answers={answers.slice(0, count)} />
      {count < answers.length && <p className={styles.more}>{t("more", { count: answers.length - count })}</p>}
    </div>
  );
}

export default function Screen({ view }: ScreenProps<"hard-questions">) {
  const answers = "answers" in view ? view.answers : undefined;
  const tally = view.step === "shown" ? view.tally : undefined;
  const ranked = useMemo(() => (answers ? answersOf(answers, tally) : []), [answers, tally]);
  switch (view.step) {
    case "choosing":
      return <Choosing />;
    case "answering":
      return <Answering />;
    case "upvoting":
      return (
        <div className={styles.screen}>
          <HowToVote />
          <OnTheWall answers={ranked} />
        </div>
      );
    case "shown":
      return (
        <div className={styles.screen}>
          <Voted tally={tally} />
          <OnTheWall answers={ranked} />
        </div>
      );
  }
}
