import type { FormEvent } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import { longestQuestion, mostQuestions } from "../../../shared/stages/hard-questions/limits.ts";
import { messages } from "../../i18n/messages.ts";
import { useDraft } from "../../store/drafts.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";
import { isSendable } from "../../writing/composing.ts";
import catalogue from "./facilitator.messages.en.json";
import styles from "./QuestionList.module.css";

const t = messages(catalogue);

export interface AddQuestionProps {
  readonly at: AgendaKey;
  readonly list: readonly string[];
  readonly onAdd: (question: string) => void;
  readonly onAsk: (question: string) => void;
}

/** A question of the facilitator's own, put at the end of the list or asked at once. */
export function AddQuestion({ at, list, onAdd, onAsk }: AddQuestionProps) {
  const draft = useDraft(at, "question");
  const question = draft.text.trim();
  const isFull = list.length >= mostQuestions;
  const isThere = list.includes(question);
  const isRight = isSendable(draft.text, longestQuestion) && !isThere;
  const isReady = isRight && !isFull;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    onAdd(question);
    draft.clear();
  };
  const ask = () => {
    onAsk(question);
    draft.clear();
  };
  return (
    <form className={styles.add} onSubmit={submit}>
      <TextField
        label={t("add.label")}
        hint={t("add.hint")}
        error={isThere ? t("duplicate") : isFull ? t("full") : undefined}
        longest={longestQuestion}
        value={draft.text}
        onChange={draft.set}
      />
      <div className={styles.acts}>
        <Button type="submit" disabled={!isReady}>
          {t("add")}
        </Button>
        <Button disabled={!isRight} onClick={ask}>
          {t("add.ask")}
        </Button>
      </div>
    </form>
  );
}
