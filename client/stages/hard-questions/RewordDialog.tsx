import { type FormEvent, useId, useState } from "react";
import { longestQuestion } from "../../../shared/stages/hard-questions/limits.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextArea } from "../../ui/Field.tsx";
import { isSendable } from "../../writing/composing.ts";
import catalogue from "./facilitator.messages.en.json";

const t = messages(catalogue);

export interface RewordDialogProps {
  readonly question: string;
  /** The rest of the list, on which it must not stand twice. */
  readonly others: readonly string[];
  readonly onSave: (question: string) => void;
  readonly onClose: () => void;
}

/** A question of the list in other words. What was asked already keeps its old ones. */
export function RewordDialog({ question, others, onSave, onClose }: RewordDialogProps) {
  const [text, setText] = useState(question);
  const formId = useId();
  const isThere = others.includes(text.trim());
  const isReady = isSendable(text, longestQuestion) && !isThere;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    onSave(text.trim());
    onClose();
  };
  return (
    <Dialog
      title={t("edit.title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={formId} tone="primary" disabled={!isReady}>
            {t("edit.save")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save}>
        <TextArea
          label={t("edit.label")}
          error={isThere ? t("duplicate") : undefined}
          longest={longestQuestion}
          value={text}
          onChange={setText}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
