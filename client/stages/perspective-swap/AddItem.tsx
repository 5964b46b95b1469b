import { type FormEvent, useRef, useState } from "react";
import type { AgendaKey, TwoSide } from "../../../shared/ids.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { Kindly } from "../../kindness/Kindly.tsx";
import { useKindly } from "../../kindness/useKindly.ts";
import { useDraft } from "../../store/drafts.ts";
import { useSend, useSideNames } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { TextField } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { isSendable } from "../../writing/composing.ts";
import styles from "./AddItem.module.css";
import catalogue from "./facilitator.messages.en.json";

const t = messages(catalogue);

/** Something to work on that nobody has written: typed in by the facilitator, for one side or for none. */
export function AddItem({ at, isFull }: { readonly at: AgendaKey; readonly isFull: boolean }) {
  const send = useSend(at);
  const names = useSideNames();
  const draft = useDraft(at, "add-item");
  const [side, setSide] = useState<TwoSide | "nobody">("nobody");
  const form = useRef<HTMLFormElement>(null);
  const isReady = isSendable(draft.text, longest.post) && !isFull;
  const kindly = useKindly(draft.text);
  const focusField = () => form.current?.querySelector("input")?.focus();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !kindly.asks()) void add();
  };
  const add = async () => {
    const answer = await send({ type: "add-item", text: draft.text.trim(), ...(side !== "nobody" && { side }) });
    if (!answer.ok) return;
    draft.clear();
    focusField();
  };
  return (
    <details className={styles.add} open={draft.text !== "" || undefined}>
      <summary className={styles.summary}>
        <Icon name="plus" />
        {t("add")}
      </summary>
      <form ref={form} className={styles.form} onSubmit={submit}>
        <TextField
          label={t("add.label")}
          placeholder={t("add.placeholder")}
          voice
          longest={longest.post}
          value={draft.text}
          onChange={draft.set}
        />
        <Choice
          legend={t("add.side")}
          layout="row"
          value={side}
          onChange={setSide}
          options={[
            { value: "a", label: names.a, mark: <SideMark side="a" /> },
            { value: "b", label: names.b, mark: <SideMark side="b" /> },
            { value: "nobody", label: t("add.side.nobody") },
          ]}
        />
        <Kindly kindly={kindly} onSend={() => void add()} onChange={focusField}>
          <div>
            <Button type="submit" tone="quiet" disabled={!isReady}>
              {t("add.send")}
            </Button>
          </div>
        </Kindly>
      </form>
    </details>
  );
}
