import type { ContentId } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { useMine } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { KeptDraft } from "../../writing/KeptText.tsx";
import { OnTheirWay } from "../../writing/OnTheirWay.tsx";
import { useYours } from "../../writing/Yours.tsx";
import type { ParticipantProps } from "../stageViews.ts";
import { Answering, answerField } from "./Answering.tsx";
import { HowItWorks } from "./HowItWorks.tsx";
import { OwnAnswer } from "./OwnAnswer.tsx";
import styles from "./Participant.module.css";
import catalogue from "./participant.messages.en.json";
import { Shown } from "./Shown.tsx";
import { Upvoting } from "./Upvoting.tsx";

const t = messages(catalogue);

type Props = ParticipantProps<"hard-questions">;

interface LeftOverProps extends Pick<Props, "at"> {
  readonly hidden: Props["view"]["hidden"];
  readonly question?: ContentId;
}

/** What the room went on without: texts on their way or not sent, and own answers that were set aside. */
function LeftOver({ at, hidden, question }: LeftOverProps) {
  const own = useMine(at, "answer");
  const locked = useInputLocked();
  // In answering, those to the question itself stand among the own answers.
  const setAside = own.filter(({ contentId, about }) => contentId && hidden[contentId] && about !== question);
  return setAside.map((mine) => (
    <OwnAnswer key={mine.editKey} at={at} mine={mine} isHidden locked={locked} mayDelete={false} />
  ));
}

function NotSent({ at, question }: { readonly at: Props["at"]; readonly question: ContentId }) {
  return (
    <>
      <OnTheirWay own={useMine(at, "answer")} />
      <KeptDraft at={at} field={answerField(question)} />
    </>
  );
}

const noUpvotes = {};

function Votes({ at, view }: { readonly at: Props["at"]; readonly view: Extract<Props["view"], { step: "shown" }> }) {
  const yoursOf = useYours(useMine(at, "answer"));
  return (
    <>
      <Shown answers={view.answers} tally={view.tally} actOf={({ id }) => yoursOf(id)} />
      <p className={styles.next}>{t("shown.next")}</p>
    </>
  );
}

/** Answers one question at a time, votes for what they stand behind, and sees what many share. */
export default function Participant({ at, view, me }: Props) {
  const { hidden } = view;
  switch (view.step) {
    case "choosing":
      return (
        <div className={styles.step}>
          <WaitingState now={t("wait.now")} next={t("wait.next")} />
          <Card as="section" aria-label={t("how")}>
            <HowItWorks />
          </Card>
          <LeftOver at={at} hidden={hidden} />
        </div>
      );
    case "answering":
      return (
        <div className={styles.step}>
          <Answering key={view.question.id} at={at} view={view} />
          <LeftOver at={at} hidden={hidden} question={view.question.id} />
        </div>
      );
    case "upvoting":
    case "shown":
      return (
        <div className={styles.step}>
          <NotSent at={at} question={view.question.id} />
          <LeftOver at={at} hidden={hidden} />
          {view.step === "upvoting" ? (
            <Upvoting at={at} view={view} saved={me.upvotes ?? noUpvotes} />
          ) : (
            <Votes at={at} view={view} />
          )}
        </div>
      );
  }
}
