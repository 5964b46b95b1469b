import { memo, useMemo } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { Upvotes } from "../../../shared/stages/hard-questions/schema.ts";
import type { HardQuestionsParticipantView } from "../../../shared/stages/hard-questions/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { useMine } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Dock } from "../../ui/Dock.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { SaveState } from "../../ui/SaveState.tsx";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import { GivenNotice } from "../../writing/TimeUp.tsx";
import { useYours } from "../../writing/Yours.tsx";
import { AnswerList } from "./AnswerList.tsx";
import { answersOf } from "./answers.ts";
import sharedCatalogue from "./messages.en.json";
import styles from "./Participant.module.css";
import catalogue from "./participant.messages.en.json";
import { useUpvotes } from "./useUpvotes.ts";

const t = messages(catalogue);
const shared = messages(sharedCatalogue);

interface UpvoteButtonProps {
  readonly answer: ContentId;
  readonly text: string;
  readonly on: boolean;
  readonly locked: boolean;
  readonly onUpvote: (answer: ContentId, on: boolean) => void;
}

const UpvoteButton = memo(function UpvoteButton({ answer, text, on, locked, onUpvote }: UpvoteButtonProps) {
  return (
    <Button
      size="small"
      tone={on ? "common" : "quiet"}
      icon={<Icon name={on ? "check" : "arrowUp"} />}
      aria-pressed={on}
      aria-description={text}
      disabled={locked}
      onClick={() => onUpvote(answer, !on)}
    >
      {t("upvote")}
    </Button>
  );
});

export interface UpvotingProps {
  readonly at: AgendaKey;
  readonly view: Extract<HardQuestionsParticipantView, { step: "upvoting" }>;
  readonly saved: Upvotes;
}

/** All answers, shuffled, each with a vote to give; no number shows. */
export function Upvoting({ at, view, saved }: UpvotingProps) {
  const answers = useMemo(() => answersOf(view.answers), [view.answers]);
  const locked = useInputLocked();
  const yoursOf = useYours(useMine(at, "answer"));
  const { upvotes, saving, upvote } = useUpvotes(at, saved);
  const count = answers.filter(({ id }) => upvotes[id as ContentId]).length;
  if (answers.length === 0) return <EmptyState title={shared("none")} />;
  return (
    <div className={styles.step}>
      {locked ? <GivenNotice at={at} counts={t("upvote.locked")} /> : <SecrecyNote>{t("upvote.secret")}</SecrecyNote>}
      <AnswerList
        answers={answers}
        actOf={({ id, text }) => (
          <>
            {yoursOf(id)}
            <UpvoteButton
              answer={id as ContentId}
              text={text}
              on={upvotes[id as ContentId] === true}
              locked={locked}
              onUpvote={upvote}
            />
          </>
        )}
      />
      <Dock>
        <div className={styles.dock}>
          <p>
            <strong>{t("upvote.count", { count })}</strong> {count > 0 && !locked && t("upvote.done.next")}
          </p>
          {saving === "waiting" && <SaveState saving={saving} />}
        </div>
      </Dock>
    </div>
  );
}
