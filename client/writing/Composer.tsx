import { type FormEvent, type ReactNode, useRef } from "react";
import { Kindly } from "../kindness/Kindly.tsx";
import { useKindly } from "../kindness/useKindly.ts";
import { Button } from "../ui/Button.tsx";
import { TextArea, TextField } from "../ui/Field.tsx";
import styles from "./Composer.module.css";
import { type Composing, isSendable } from "./composing.ts";

export interface ComposerProps {
  readonly composing: Composing;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  /** What the button says. */
  readonly send: string;
  /** One line, which Enter sends, or several, which Ctrl+Enter sends. */
  readonly multiline?: boolean;
  readonly tone?: "primary" | "quiet";
  readonly autoFocus?: boolean;
}

/** The field of a new text and the button that sends it, unless it asks for kinder words first. */
export function Composer({ composing, send: sendLabel, multiline = false, tone = "primary", ...words }: ComposerProps) {
  const { text, longest, input, change } = composing;
  const locked = input !== "open";
  const form = useRef<HTMLFormElement>(null);
  const kindly = useKindly(text, locked);
  // The next thought is to be typed at once, and what cannot be sent is to be mended: on a phone the keyboard stays.
  const focusField = () => form.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  const send = () => {
    composing.send();
    focusField();
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!locked && !(isSendable(text, longest) && kindly.asks())) send();
  };
  const field = { ...words, longest, voice: true, disabled: locked, value: text, onChange: change };
  return (
    <form ref={form} className={multiline ? styles.stack : styles.line} onSubmit={submit}>
      {multiline ? <TextArea {...field} onCommit={submit} /> : <TextField {...field} autoCapitalize="off" />}
      <Kindly kindly={kindly} onSend={send} onChange={focusField}>
        <div className={styles.send}>
          <Button type="submit" tone={tone} disabled={locked || !isSendable(text, longest)}>
            {sendLabel}
          </Button>
        </div>
      </Kindly>
    </form>
  );
}
