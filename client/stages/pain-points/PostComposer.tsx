import { type FormEvent, useRef } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { sentences } from "../../i18n/sentences.ts";
import { Kindly } from "../../kindness/Kindly.tsx";
import { useKindly } from "../../kindness/useKindly.ts";
import { useAnnounced } from "../../ui/Announcements.tsx";
import { Button } from "../../ui/Button.tsx";
import { TextArea } from "../../ui/Field.tsx";
import { useSentAtZero } from "../../writing/arrival.ts";
import { isSendable, useComposing } from "../../writing/composing.ts";
import catalogue from "./messages.en.json";
import { usePosting } from "./ownPosts.ts";
import styles from "./PostComposer.module.css";

const t = messages(catalogue);

/** The draft under which the step that follows finds what was not sent. */
export const postField = "post";

/** The field under the thumb. Where time runs out for good, what stands in it is sent as it is. */
export function PostComposer({ at }: { readonly at: AgendaKey }) {
  const { add } = usePosting(at);
  const form = useRef<HTMLFormElement>(null);
  const { text, input, change, send } = useComposing({
    at,
    field: postField,
    longest: longest.post,
    onSend: (typed) => void add(typed),
  });
  const locked = input !== "open";
  const sentAtZero = useSentAtZero(at, input);
  // That time is up is said by the clock.
  useAnnounced(input === "locked" && text !== "" && t("write.locked.kept"));
  const kindly = useKindly(text, locked);
  // The next thought is to be typed at once: on a phone the keyboard stays.
  const focusField = () => form.current?.querySelector("textarea")?.focus();
  const post = () => {
    send();
    focusField();
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!locked && !(isSendable(text, longest.post) && kindly.asks())) post();
  };
  return (
    <form ref={form} className={styles.composer} onSubmit={submit}>
      {locked && (
        <p className={styles.locked}>
          {sentences(sentAtZero ?? t("write.locked"), text !== "" && t("write.locked.kept"))}
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
          value={text}
          disabled={locked}
          onChange={change}
          onCommit={submit}
        />
        {!kindly.question && (
          <Button type="submit" tone="primary" disabled={locked || !isSendable(text, longest.post)}>
            {t("write.send")}
          </Button>
        )}
      </div>
      <Kindly kindly={kindly} onSend={post} onChange={focusField}>
        {null}
      </Kindly>
    </form>
  );
}
