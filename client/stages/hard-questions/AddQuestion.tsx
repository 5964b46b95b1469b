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
}

/** A question of the facilitator's own, put at the end of the list. */
export function AddQuestion({ at, list, onAdd }: AddQuestionProps) {
  const draft = useDraft(at, "question");
  const question = draft.text.trim();
  const isFull = list.length >= mostQuestions;
  const isThere = list.includes(question);
  const isReady = isSendable(draft.text, longestQuestion) && !isFull && !isThere;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    onAdd(question);
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
      <Button type="submit" disabled={!isReady}>
        {t("add")}
      </Button>
    </form>
  );
}
