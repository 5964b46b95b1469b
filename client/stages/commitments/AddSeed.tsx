import { type KeyboardEvent, useRef } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import { most } from "../../../shared/stages/commitments/schema.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { Kindly } from "../../kindness/Kindly.tsx";
import { useKindly } from "../../kindness/useKindly.ts";
import { useDraft } from "../../store/drafts.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";
import { isSendable } from "../../writing/composing.ts";
import styles from "./Settings.module.css";
import catalogue from "./settings.messages.en.json";

const t = messages(catalogue);

export interface AddSeedProps {
  readonly place: AgendaKey;
  readonly seeds: readonly string[];
  readonly onAdd: (text: string) => void;
}

/** One more proposal to start from, by Enter or by the button. */
export function AddSeed({ place, seeds, onAdd }: AddSeedProps) {
  const draft = useDraft(place, "seed");
  const kindly = useKindly(draft.text);
  const group = useRef<HTMLFieldSetElement>(null);
  const isFull = seeds.length >= most.listed;
  const isThere = seeds.includes(draft.text.trim());
  const isReady = isSendable(draft.text, longest.commitment) && !isThere && !isFull;
  const focusField = () => group.current?.querySelector("input")?.focus();
  const add = () => {
    onAdd(draft.text.trim());
    draft.clear();
    focusField();
  };
  const want = () => isReady && !kindly.asks() && add();
  // No form of its own: it stands within one, which Enter must not send.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    want();
  };
  return (
    <fieldset ref={group} className={styles.add} aria-label={t("add")} onKeyDown={onKeyDown}>
      <TextField
        label={t("add")}
        error={isFull ? t("full", { most: most.listed }) : isThere ? t("duplicate") : undefined}
        longest={longest.commitment}
        value={draft.text}
        onChange={draft.set}
      />
      <Kindly kindly={kindly} onSend={add} onChange={focusField}>
        <Button disabled={!isReady} onClick={want}>
          {t("add.send")}
        </Button>
      </Kindly>
    </fieldset>
  );
}
