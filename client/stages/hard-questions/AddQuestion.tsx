import { type KeyboardEvent, useRef, useState } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import { longestQuestion, mostQuestions } from "../../../shared/stages/hard-questions/limits.ts";
import { messages } from "../../i18n/messages.ts";
import { Kindly } from "../../kindness/Kindly.tsx";
import { useKindly } from "../../kindness/useKindly.ts";
import { useDraft } from "../../store/drafts.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";
import { isSendable } from "../../writing/composing.ts";
import catalogue from "./facilitator.messages.en.json";
import styles from "./QuestionList.module.css";

const t = messages(catalogue);

type Act = "add" | "ask";

export interface AddQuestionProps {
  readonly at: AgendaKey;
  readonly list: readonly string[];
  readonly onAdd: (question: string) => void;
  /** Where the room is at this stage. */
  readonly onAsk?: (question: string) => void;
}

/** A question of the facilitator's own, put at the end of the list or asked at once. */
export function AddQuestion({ at, list, onAdd, onAsk }: AddQuestionProps) {
  const draft = useDraft(at, "question");
  const kindly = useKindly(draft.text);
  const [wanted, setWanted] = useState<Act>("add");
  const place = useRef<HTMLFieldSetElement>(null);
  const question = draft.text.trim();
  const isFull = list.length >= mostQuestions;
  const isThere = list.includes(question);
  const isRight = isSendable(draft.text, longestQuestion) && !isThere;
  const focusField = () => place.current?.querySelector("input")?.focus();
  const carryOut = (act: Act) => {
    if (act === "add") onAdd(question);
    else onAsk?.(question);
    draft.clear();
    focusField();
  };
  const want = (act: Act) => {
    if (!isRight || (act === "add" && isFull)) return;
    setWanted(act);
    if (!kindly.asks()) carryOut(act);
  };
  // No form of its own: in the settings it stands within one, which Enter must not send.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    want("add");
  };
  return (
    <fieldset ref={place} className={styles.add} aria-label={t("add.label")} onKeyDown={onKeyDown}>
      <TextField
        label={t("add.label")}
        hint={t("add.hint")}
        error={isThere ? t("duplicate") : isFull ? t("full") : undefined}
        longest={longestQuestion}
        value={draft.text}
        onChange={draft.set}
      />
      <Kindly kindly={kindly} onSend={() => carryOut(wanted)} onChange={focusField}>
        <div className={styles.acts}>
          <Button disabled={!isRight || isFull} onClick={() => want("add")}>
            {t("add")}
          </Button>
          {onAsk && (
            <Button disabled={!isRight} onClick={() => want("ask")}>
              {t("add.ask")}
            </Button>
          )}
        </div>
      </Kindly>
    </fieldset>
  );
}
