import { useCallback, useMemo } from "react";
import { listed } from "../../../shared/anonymity/byId.ts";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { EarlierView, FacilitatorAnswerView } from "../../../shared/stages/hard-questions/view.ts";
import { messages } from "../../i18n/messages.ts";
import { HiddenFromRoom } from "../../moderation/HiddenFromRoom.tsx";
import { HideButton } from "../../moderation/HideButton.tsx";
import { type Hiding, useHiding } from "../../moderation/useHiding.ts";
import { useSend } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Card, Voice } from "../../ui/Card.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Folded } from "../../ui/Folded.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import type { FacilitatorProps } from "../stageViews.ts";
import { AnswerList } from "./AnswerList.tsx";
import { type Answer, answersOf } from "./answers.ts";
import styles from "./Facilitator.module.css";
import catalogue from "./facilitator.messages.en.json";
import { useAnswered, useVoted } from "./progress.ts";
import { QuestionList } from "./QuestionList.tsx";
import { unasked } from "./questions.ts";
import { Shown } from "./Shown.tsx";

const t = messages(catalogue);

type Props = FacilitatorProps<"hard-questions">;
type Answers = { readonly [id: ContentId]: FacilitatorAnswerView };

const Answered = () => <WaitingState quiet now={useAnswered()} next={t("count.next")} />;
const Voting = () => <WaitingState quiet now={useVoted()} next={t("cast.hidden")} />;

const all = (answers: Answers) => listed<FacilitatorAnswerView>(answers);
const inSight = (answers: Answers): Answers => Object.fromEntries(all(answers).filter(([, { hidden }]) => !hidden));

function useAnswerHiding(at: AgendaKey): Hiding {
  const send = useSend(at);
  return useHiding(
    useCallback(
      (answer: ContentId, hidden: boolean) => send(hidden ? { type: "hide", answer } : { type: "unhide", answer }),
      [send],
    ),
  );
}

const hideButton =
  (hiding: Hiding) =>
  ({ id, text }: Answer) => (
    <span className={styles.hide}>
      <HideButton text={text} onHide={() => hiding.hide(id as ContentId)} />
    </span>
  );

function HiddenAnswers({ answers, hiding }: { readonly answers: Answers; readonly hiding: Hiding }) {
  const hidden = useMemo(() => all(answers).filter(([, answer]) => answer.hidden), [answers]);
  return (
    <HiddenFromRoom
      hidden={hidden}
      counted={t("hidden.count", { count: hidden.length })}
      done={t("hide.done")}
      justHidden={hiding.justHidden}
      onShow={hiding.show}
      onDone={hiding.close}
    />
  );
}

interface ToOneQuestionProps {
  readonly answers: Answers;
  readonly tally: EarlierView["tally"];
  readonly hiding: Hiding;
}

/** What the room sees, each with the way to hide it; what is hidden stays closed, so that the page can be shared. */
function ToOneQuestion({ answers, tally, hiding }: ToOneQuestionProps) {
  const seen = useMemo(() => inSight(answers), [answers]);
  return (
    <>
      <Shown answers={seen} tally={tally} actOf={hideButton(hiding)} />
      <HiddenAnswers answers={answers} hiding={hiding} />
    </>
  );
}

/** While people vote the answers have no order but their shuffle, and no number. */
function AnswersToVoteOn({ answers, hiding }: Omit<ToOneQuestionProps, "tally">) {
  const seen = useMemo(() => answersOf(inSight(answers)), [answers]);
  return (
    <>
      <AnswerList answers={seen} actOf={hideButton(hiding)} />
      <HiddenAnswers answers={answers} hiding={hiding} />
    </>
  );
}

function Earlier({ earlier, hiding }: { readonly earlier: readonly EarlierView[]; readonly hiding: Hiding }) {
  if (earlier.length === 0) return null;
  return (
    <Folded look="chevron" label={t("earlier", { count: earlier.length })}>
      <div className={styles.step}>
        {earlier.map(({ place, text, answers, tally }) => (
          <section key={place} className={styles.earlier}>
            <h3 className={styles.title}>{text}</h3>
            <ToOneQuestion answers={answers} tally={tally} hiding={hiding} />
          </section>
        ))}
      </div>
    </Folded>
  );
}

function NextQuestion({ next }: { readonly next: string | undefined }) {
  if (next === undefined) return <EmptyState title={t("next.none")}>{t("next.none.more")}</EmptyState>;
  return (
    <Card as="section" tone="common" aria-label={t("next")}>
      <p className={styles.label}>{t("next")}</p>
      <Voice size="large">{next}</Voice>
    </Card>
  );
}

interface AskNextProps {
  readonly at: AgendaKey;
  readonly question: string;
}

/** The way on to another question, in sight without scrolling past the answers. */
function AskNext({ at, question }: AskNextProps) {
  const send = useSend(at);
  return (
    <Card as="section" pad="tight" aria-label={t("next.again")}>
      <div className={styles.next}>
        <div>
          <p className={styles.label}>{t("next.again")}</p>
          <p>{question}</p>
        </div>
        <Button aria-description={question} onClick={() => void send({ type: "ask", question })}>
          {t("ask")}
        </Button>
      </div>
    </Card>
  );
}

/** Chooses what is asked; sees counts while people answer and vote, and then what everybody sees. */
export default function Facilitator({ at, view, settings }: Props) {
  const hiding = useAnswerHiding(at);
  const { earlier } = view;
  const before = useMemo(
    () => Object.values<EarlierView>(earlier).sort((one, other) => one.place - other.place),
    [earlier],
  );
  const asked = before.filter(({ answers }) => Object.keys(answers).length > 0);
  switch (view.step) {
    case "choosing":
      return (
        <div className={styles.step}>
          <NextQuestion next={view.next} />
          <QuestionList at={at} title={t("list")} settings={settings} earlier={earlier} />
          <Earlier earlier={asked} hiding={hiding} />
        </div>
      );
    case "answering":
      return (
        <div className={styles.step}>
          <Answered />
          <Earlier earlier={asked} hiding={hiding} />
        </div>
      );
    case "upvoting":
      return (
        <div className={styles.step}>
          <Voting />
          <AnswersToVoteOn answers={view.answers} hiding={hiding} />
        </div>
      );
    case "shown": {
      const [next] = unasked(settings.questions, earlier, view.question.text);
      return (
        <div className={styles.step}>
          {next !== undefined && <AskNext at={at} question={next} />}
          <ToOneQuestion answers={view.answers} tally={view.tally} hiding={hiding} />
          <QuestionList
            at={at}
            title={t("list.again")}
            settings={settings}
            earlier={earlier}
            current={{ text: view.question.text, answers: Object.keys(view.answers).length }}
          />
          <Earlier earlier={asked} hiding={hiding} />
        </div>
      );
    }
  }
}
