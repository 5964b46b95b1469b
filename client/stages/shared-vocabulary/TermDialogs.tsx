import { type FormEvent, useId, useState } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/Field.tsx";
import { isSendable } from "../../writing/composing.ts";
import catalogue from "./facilitator.messages.en.json";

const t = messages(catalogue);

interface RenameProps {
  readonly term: string;
  readonly onRename: (to: string) => void;
  readonly onClose: () => void;
}

export function RenameDialog({ term, onRename, onClose }: RenameProps) {
  const [name, setName] = useState(term);
  const formId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSendable(name, longest.term)) return;
    onRename(name.trim());
    onClose();
  };
  return (
    <Dialog
      title={t("rename.title", { term })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={formId} tone="primary">
            {t("save")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <TextField label={t("rename.field")} longest={longest.term} voice value={name} onChange={setName} autoFocus />
      </form>
    </Dialog>
  );
}

interface MergeProps {
  readonly term: string;
  readonly others: readonly (readonly [ContentId, { readonly term: string }])[];
  readonly onMerge: (into: ContentId) => void;
  readonly onClose: () => void;
}

export function MergeDialog({ term, others, onMerge, onClose }: MergeProps) {
  const [into, setInto] = useState<ContentId>();
  return (
    <Dialog
      title={t("merge.title", { term })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            tone="primary"
            disabled={into === undefined}
            onClick={() => {
              if (into) onMerge(into);
              onClose();
            }}
          >
            {t("merge.do")}
          </Button>
        </>
      }
    >
      <Choice
        legend={t("merge.legend")}
        options={others.map(([value, other]) => ({ value, label: other.term }))}
        value={into}
        onChange={setInto}
      />
    </Dialog>
  );
}
