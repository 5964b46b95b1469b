import { type FormEvent, useRef, useState } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import type { DraftText } from "../../../shared/stages/shared-vocabulary/schema.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { Kindly } from "../../kindness/Kindly.tsx";
import { useKindly } from "../../kindness/useKindly.ts";
import { useDraft } from "../../store/drafts.ts";
import { Button } from "../../ui/Button.tsx";
import { isTooLong, TextArea } from "../../ui/Field.tsx";
import { isSendable } from "../../writing/composing.ts";
import styles from "./DraftForm.module.css";
import { Fold } from "./Fold.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** A wording that is being typed; it survives a reload. */
export interface TypedWording {
  readonly text: string;
  readonly usage: string;
  readonly example: string;
  readonly set: (part: keyof DraftText, typed: string) => void;
  readonly fill: (wording: DraftText) => void;
  readonly clear: () => void;
}

export function useTypedWording(at: AgendaKey, field: string, before?: DraftText): TypedWording {
  const text = useDraft(at, `${field}/text`, before?.text);
  const usage = useDraft(at, `${field}/usage`, before?.usage);
  const example = useDraft(at, `${field}/example`, before?.example);
  const parts = { text, usage, example };
  return {
    text: text.text,
    usage: usage.text,
    example: example.text,
    set: (part, typed) => parts[part].set(typed),
    fill: (wording) => {
      for (const part of ["text", "usage", "example"] as const) parts[part].set(wording[part] ?? "");
    },
    clear: () => {
      for (const part of ["text", "usage", "example"] as const) parts[part].clear();
    },
  };
}

export const isEmptyWording = ({ text, usage, example }: TypedWording): boolean => text + usage + example === "";

/** The wording as it can be sent; undefined while something is missing or too long. */
export function sendableWording({ text, usage, example }: TypedWording): DraftText | undefined {
  if (!isSendable(text, longest.definition)) return undefined;
  if (isTooLong(usage, longest.note) || isTooLong(example, longest.note)) return undefined;
  return {
    text: text.trim(),
    ...(usage.trim() && { usage: usage.trim() }),
    ...(example.trim() && { example: example.trim() }),
  };
}

export interface DraftFormProps {
  readonly term: string;
  readonly typed: TypedWording;
  readonly onSend: (wording: DraftText) => void;
  readonly send: string;
  readonly onCancel?: (() => void) | undefined;
  readonly tone?: "primary" | "quiet";
  readonly autoFocus?: boolean;
  /** Time is up: it stays readable, and takes no more. */
  readonly locked?: boolean;
}

/** A definition, and folded away the note on usage and the example that not every word needs. */
export function DraftForm({
  term,
  typed,
  onSend,
  send,
  onCancel,
  tone = "primary",
  autoFocus = false,
  locked = false,
}: DraftFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [startsOpen] = useState(typed.usage + typed.example !== "");
  const kindly = useKindly([typed.text, typed.usage, typed.example].join("\n"), locked);
  const focusField = () => form.current?.querySelector("textarea")?.focus();
  const commit = () => {
    const wording = sendableWording(typed);
    if (locked) return;
    if (wording) onSend(wording);
    else focusField();
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (locked || !sendableWording(typed) || !kindly.asks()) commit();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      <TextArea
        label={t("draft.text", { term })}
        hint={t("draft.text.hint")}
        longest={longest.definition}
        voice
        value={typed.text}
        onChange={(text) => typed.set("text", text)}
        onCommit={submit}
        disabled={locked}
        autoFocus={autoFocus}
      />
      <Fold label={t("draft.more")} startsOpen={startsOpen} look="plain">
        <div className={styles.notes}>
          <TextArea
            label={t("draft.usage")}
            hint={t("draft.usage.hint")}
            longest={longest.note}
            rows={2}
            value={typed.usage}
            onChange={(text) => typed.set("usage", text)}
            onCommit={submit}
            disabled={locked}
          />
          <TextArea
            label={t("draft.example")}
            longest={longest.note}
            rows={2}
            value={typed.example}
            onChange={(text) => typed.set("example", text)}
            onCommit={submit}
            disabled={locked}
          />
        </div>
      </Fold>
      {locked && <p className={styles.locked}>{t("draft.locked")}</p>}
      <Kindly kindly={kindly} onSend={commit} onChange={focusField}>
        <div className={styles.buttons} data-at-hand>
          <Button type="submit" tone={tone} disabled={locked}>
            {send}
          </Button>
          {onCancel && (
            <Button tone="plain" onClick={onCancel}>
              {t("draft.cancel")}
            </Button>
          )}
        </div>
      </Kindly>
    </form>
  );
}
