import { type FormEvent, useId, useState } from "react";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextArea } from "../../ui/Field.tsx";
import { isSendable } from "../../writing/composing.ts";
import catalogue from "./facilitator.messages.en.json";

const t = messages(catalogue);

export interface EditDialogProps {
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

/** Rewords a proposal of the facilitator's or the agenda's. */
export function EditDialog({ text, onSave, onClose }: EditDialogProps) {
  const [typed, setTyped] = useState(text);
  const formId = useId();
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    if (!isSendable(typed, longest.commitment)) return;
    onSave(typed.trim());
    onClose();
  };
  return (
    <Dialog
      title={t("edit.title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("edit.cancel")}</Button>
          <Button type="submit" form={formId} tone="primary" disabled={!isSendable(typed, longest.commitment)}>
            {t("edit.save")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save}>
        <TextArea
          label={t("edit.field")}
          longest={longest.commitment}
          voice
          autoFocus
          value={typed}
          onChange={setTyped}
          onCommit={save}
        />
      </form>
    </Dialog>
  );
}
