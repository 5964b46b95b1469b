import { type FormEvent, useRef } from "react";
import type { AgendaKey } from "../../shared/ids.ts";
import { messages } from "../i18n/messages.ts";
import { Kindly } from "../kindness/Kindly.tsx";
import { useKindly } from "../kindness/useKindly.ts";
import { useDraft } from "../store/drafts.ts";
import type { Mine } from "../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { TextArea, TextField } from "../ui/Field.tsx";
import { useInput } from "./atZero.ts";
import { isSendable } from "./composing.ts";
import catalogue from "./messages.en.json";
import styles from "./Reword.module.css";

const t = messages(catalogue);

const rewordField = ({ editKey }: Mine): string => `reword/${editKey}`;

/** Whether a new wording of this text was being typed: a reload brings it back. */
export const useWasRewording = (at: AgendaKey, mine: Mine): boolean => useDraft(at, rewordField(mine)).text !== "";

export interface RewordProps {
  readonly at: AgendaKey;
  readonly mine: Mine;
  readonly label: string;
  readonly longest: number;
  readonly multiline?: boolean;
  /** A new wording; what is unchanged is not sent. */
  readonly onSave: (text: string) => void;
  readonly onDone: () => void;
}

/** An own text as a field, in the place of its words. At zero the new wording is saved as it stands. */
export function Reword({ at, mine, label, longest, multiline = false, onSave, onDone }: RewordProps) {
  const draft = useDraft(at, rewordField(mine), mine.text);
  const close = () => {
    draft.clear();
    onDone();
  };
  const save = () => {
    const text = draft.text.trim();
    if (!isSendable(text, longest)) return false;
    if (text !== mine.text) onSave(text);
    close();
    return true;
  };
  const locked = useInput(save) !== "open";
  const form = useRef<HTMLFormElement>(null);
  const kindly = useKindly(draft.text, locked);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (locked) return;
    const isNew = draft.text.trim() !== mine.text;
    if (!(isNew && isSendable(draft.text, longest) && kindly.asks())) save();
  };
  const field = {
    label,
    longest,
    voice: true,
    autoFocus: true,
    disabled: locked,
    value: draft.text,
    onChange: draft.set,
  };
  return (
    <form ref={form} className={styles.reword} onSubmit={submit}>
      {multiline ? <TextArea {...field} onCommit={submit} /> : <TextField {...field} />}
      {locked && <p className={styles.locked}>{t("reword.locked")}</p>}
      <Kindly
        kindly={kindly}
        onSend={save}
        onChange={() => form.current?.querySelector<HTMLElement>("input, textarea")?.focus()}
      >
        <div className={styles.buttons}>
          <Button type="submit" size="small" tone="primary" disabled={locked || !isSendable(draft.text, longest)}>
            {t("reword.save")}
          </Button>
          <Button size="small" tone="plain" onClick={close}>
            {t("reword.cancel")}
          </Button>
        </div>
      </Kindly>
    </form>
  );
}
