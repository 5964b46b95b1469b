import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import { longestAnswer } from "../../../shared/stages/hard-questions/limits.ts";
import type { HardQuestionsParticipantView } from "../../../shared/stages/hard-questions/view.ts";
import { messages } from "../../i18n/messages.ts";
import { sentences } from "../../i18n/sentences.ts";
import { isIn, useContent, useMine } from "../../store/hooks.ts";
import { Dock } from "../../ui/Dock.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { useSentAtZero } from "../../writing/arrival.ts";
import { Composer } from "../../writing/Composer.tsx";
import { useComposing } from "../../writing/composing.ts";
import { KeptText } from "../../writing/KeptText.tsx";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import { OwnAnswer } from "./OwnAnswer.tsx";
import styles from "./Participant.module.css";
import catalogue from "./participant.messages.en.json";

const t = messages(catalogue);

/** The draft of an answer, under which the steps that follow find what was not sent. */
export const answerField = (question: ContentId): string => `answer/${question}`;

export interface AnsweringProps {
  readonly at: AgendaKey;
  readonly view: Extract<HardQuestionsParticipantView, { step: "answering" }>;
}

/** The question stands above; here is what one has answered, and under the thumb the field. */
export function Answering({ at, view: { question, hidden } }: AnsweringProps) {
  const { add } = useContent(at);
  const mine = useMine(at, "answer").filter(({ about }) => about === question.id);
  const composing = useComposing({
    at,
    field: answerField(question.id),
    longest: longestAnswer,
    onSend: (text) => void add({ type: "answer", to: question.id, text }, { text, about: question.id }),
  });
  const { text, input } = composing;
  const sentAtZero = useSentAtZero(at, input);
  const isOpen = input === "open";
  return (
    <div className={styles.step}>
      {isOpen ? (
        <SecrecyNote>{t("answer.private")}</SecrecyNote>
      ) : (
        <Notice title={t("answer.locked")}>{sentences(sentAtZero, t("answer.locked.next"))}</Notice>
      )}
      {mine.length > 0 && (
        <ul className={styles.own} aria-label={t("answer.own")}>
          {mine.map((own) => (
            <li key={own.editKey}>
              <OwnAnswer
                at={at}
                mine={own}
                isHidden={own.contentId !== undefined && hidden[own.contentId] === true}
                locked={!isOpen}
                mayDelete
              />
            </li>
          ))}
        </ul>
      )}
      {mine.some(isIn) && isOpen && <WaitingState now={t("answer.done.now")} next={t("answer.done.next")} />}
      {!isOpen && text !== "" && <KeptText text={text} onDiscard={composing.discard} />}
      {isOpen && (
        <Dock>
          <div className={styles.composer}>
            <Composer
              composing={composing}
              label={t("answer.label")}
              labelHidden
              placeholder={t("answer.placeholder")}
              send={t("answer.send")}
              multiline
            />
          </div>
        </Dock>
      )}
    </div>
  );
}
