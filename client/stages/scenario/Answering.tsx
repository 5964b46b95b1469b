import { useState } from "react";
import type { AgendaKey, SideId } from "../../../shared/ids.ts";
import type { Answer, Part } from "../../../shared/stages/scenario/schema.ts";
import type { ScenarioParticipantView, ScenarioPersonal } from "../../../shared/stages/scenario/view.ts";
import { AxisSlider } from "../../axis/AxisSlider.tsx";
import { messages } from "../../i18n/messages.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { useDraft } from "../../store/drafts.ts";
import { useSend, useSideNames } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { SaveState } from "../../ui/SaveState.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { useGiven } from "../../writing/arrival.ts";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import styles from "./Answering.module.css";
import { FeelingChips } from "./FeelingChips.tsx";
import { OwnPart, ownField } from "./OwnPart.tsx";
import { useOwnAnswer, useOwnWords } from "./ownAnswer.ts";
import catalogue from "./participant.messages.en.json";
import { Reminder, Situation, Whereabouts } from "./Story.tsx";
import { feelsQuestion, useTelling } from "./telling.ts";

const t = messages(catalogue);

type View = Extract<ScenarioParticipantView, { beat: unknown; answers?: never }>;

/** What this person's side alone is told; both sides' for whoever belongs to neither. */
function Knowing({ knows = {}, side }: { readonly knows: ScenarioPersonal["knows"]; readonly side: SideId }) {
  const names = useSideNames();
  const tell = useTelling();
  return (["a", "b"] as const).map((of) => {
    const text = knows[of];
    if (text === undefined) return null;
    return (
      <Card key={of} side={of} pad="tight" as="section" aria-label={names[of]}>
        <SideMark side={of} label={t(side === "neutral" ? "knows.neutral" : "knows.only", { side: names[of] })} />
        <p className={styles.known}>{tell(text)}</p>
      </Card>
    );
  });
}

/** Whether the person is about to answer in their own words: they have said so, or have begun to type. */
function useOwnWay(at: AgendaKey, beat: View["beat"]["number"], part: Part, answer: Answer) {
  const draft = useDraft(at, ownField(beat, part));
  const mine = useOwnWords(at, beat, part);
  const [pressed, setPressed] = useState<boolean>();
  const isAnswer = answer[part] === "own";
  const isChosen = isAnswer || (pressed ?? (draft.text !== "" && answer[part] === undefined));
  return { mine, isAnswer, isChosen, press: setPressed };
}

export interface AnsweringProps {
  readonly at: AgendaKey;
  readonly view: View;
  readonly me: ScenarioPersonal;
  readonly side: SideId;
}

const unanswered: Answer = {};

/** One part of the story: what happened, what one's side knows of it, and three answers. */
export function Answering({ at, view, me, side }: AnsweringProps) {
  const { story, beat } = view;
  const { number } = beat;
  const send = useSend(at);
  const locked = useInputLocked();
  const given = useGiven(at, t("locked.now"));
  const tell = useTelling(side);
  const { answer, savingOf } = useOwnAnswer(at, number, me.answer ?? unanswered);
  const act = useOwnWay(at, number, "act", answer);
  const feeling = useOwnWay(at, number, "feeling", answer);
  const hasOther = side !== "neutral";

  /** The key of own words goes along: the choice takes their place. */
  const instead = ({ mine }: typeof act) => mine && { editKey: mine.editKey, forget: true as const };
  const chooseAct = (value: string) => {
    act.press(value === "own");
    if (value !== "own") void send({ type: "choose-act", beat: number, option: Number(value) }, instead(act));
  };
  const chooseFeeling = (value: Parameters<Parameters<typeof FeelingChips>[0]["onChoose"]>[0]) => {
    feeling.press(value === "own");
    if (value !== "own") void send({ type: "choose-feeling", beat: number, feeling: value }, instead(feeling));
  };
  const questions = hasOther ? (["act", "feeling", "placement"] as const) : (["act", "placement"] as const);
  const answered = questions.filter((question) => answer[question] !== undefined).length;
  const isDone = questions.every((question) => answer[question] !== undefined && me.answer?.[question] !== undefined);
  const saving = (question: keyof Answer, own?: typeof act) => {
    if (answer[question] === undefined || answer[question] === "own") return null;
    // Own words that were begun change nothing before they are sent.
    return own?.isChosen ? t("own.until") : <SaveState saving={savingOf(question)} quiet />;
  };
  const isUnsent = [act, feeling].some(({ isChosen, isAnswer }) => isChosen && !isAnswer);

  return (
    <div className={styles.answering}>
      <Whereabouts story={story} beat={number} />
      <Situation text={beat.situation} size="large" />
      <Knowing knows={me.knows} side={side} />
      <Reminder story={story} side={side === "neutral" ? undefined : side} />
      <section className={styles.question}>
        <Choice
          legend={t("act.legend")}
          options={[
            ...beat.choices.map((choice, option) => ({ value: String(option), label: tell(choice) })),
            { value: "own", label: t("act.own") },
          ]}
          value={act.isChosen ? "own" : answer.act === undefined ? undefined : String(answer.act)}
          disabled={locked}
          onChange={chooseAct}
        />
        <OwnPart at={at} beat={number} part="act" isChosen={act.isChosen} isAnswer={act.isAnswer} locked={locked} />
        <div className={styles.saving}>{saving("act", act)}</div>
      </section>
      {hasOther && (
        <section className={styles.question}>
          <FeelingChips
            question={t("feeling.number", { question: feelsQuestion(tell, beat.feelsQuestion) })}
            value={feeling.isChosen ? "own" : answer.feeling}
            disabled={locked}
            onChoose={chooseFeeling}
          />
          <OwnPart
            at={at}
            beat={number}
            part="feeling"
            isChosen={feeling.isChosen}
            isAnswer={feeling.isAnswer}
            locked={locked}
          />
          <div className={styles.saving}>{saving("feeling", feeling)}</div>
        </section>
      )}
      <section className={styles.question}>
        <AxisSlider
          label={t("place.label", { number: questions.length })}
          value={answer.placement}
          disabled={locked}
          onPlace={(points) => void send({ type: "place", beat: number, at: points })}
        />
        <div className={styles.saving}>{saving("placement")}</div>
      </section>
      {locked ? (
        <WaitingState now={given} next={t("locked.next")} />
      ) : isDone && !isUnsent ? (
        <WaitingState now={t("done.now")} next={t("done.next")} />
      ) : (
        <>
          <p className={styles.progress}>{t("open", { answered, of: questions.length })}</p>
          <SecrecyNote>{t("secret")}</SecrecyNote>
        </>
      )}
    </div>
  );
}
