import { type FormEvent, useRef, useState } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { useDraft } from "../../store/drafts.ts";
import { useContent } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { isTooLong, TextArea } from "../../ui/Field.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./Composer.module.css";
import { useLock } from "./lock.ts";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** The draft that the composer keeps, under which the steps that follow find what was not sent. */
export const postField = "post";

/** The field at the bottom. Where time runs out for good, what stands in it is sent as it is. */
export function Composer({ at }: { readonly at: AgendaKey }) {
  const draft = useDraft(at, postField);
  const content = useContent(at);
  const form = useRef<HTMLFormElement>(null);
  const [saved, setSaved] = useState(0);
  const [sentAtZero, setSentAtZero] = useState(false);
  const text = draft.text.trim();
  const isReady = text !== "" && !isTooLong(text, longest.post);

  const post = async () => {
    draft.clear();
    const answer = await content.add({ type: "add-post", text }, { text });
    if (answer.ok) setSaved((count) => count + 1);
  };
  const locked = useLock(() => {
    setSentAtZero(isReady);
    if (isReady) void post();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || locked) return;
    void post();
    // The next thought is to be typed at once: on a phone the keyboard stays.
    form.current?.querySelector("textarea")?.focus();
  };

  return (
    <form ref={form} className={styles.composer} onSubmit={submit}>
      {locked && (
        <p className={styles.locked} role="status">
          {sentAtZero ? t("write.locked.sent") : t("write.locked")} {text !== "" && t("write.locked.kept")}
        </p>
      )}
      <div className={styles.row}>
        <TextArea
          label={t("write.label")}
          labelHidden
          placeholder={t("write.placeholder")}
          rows={2}
          voice
          longest={longest.post}
          value={draft.text}
          disabled={locked}
          onChange={draft.set}
          onCommit={() => form.current?.requestSubmit()}
        />
        <Button type="submit" tone="primary" disabled={!isReady || locked}>
          {t("write.send")}
        </Button>
      </div>
      <VisuallyHidden>
        <span key={saved} role="status">
          {saved > 0 && t("write.saved")}
        </span>
      </VisuallyHidden>
    </form>
  );
}
