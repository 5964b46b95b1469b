import type { AgendaKey } from "../../shared/ids.ts";
import { messages } from "../i18n/messages.ts";
import { useDraft } from "../store/drafts.ts";
import { Button } from "../ui/Button.tsx";
import { Voice } from "../ui/Card.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Notice } from "../ui/Notice.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

export interface KeptTextProps {
  readonly text: string;
  readonly onDiscard: () => void;
}

/** What was typed and not sent before the room moved on: it is not lost, and nobody has seen it. */
export function KeptText({ text, onDiscard }: KeptTextProps) {
  return (
    <Notice
      title={t("kept.title")}
      action={
        <>
          <CopyButton text={text} label={t("kept.copy")} />
          <Button size="small" tone="plain" onClick={onDiscard}>
            {t("kept.discard")}
          </Button>
        </>
      }
    >
      <Voice>{text}</Voice>
      {t("kept.more")}
    </Notice>
  );
}

/** The draft of a field that is not shown now, if there is one. */
export function KeptDraft({ at, field }: { readonly at: AgendaKey; readonly field: string }) {
  const draft = useDraft(at, field);
  return draft.text.trim() === "" ? null : <KeptText text={draft.text} onDiscard={draft.clear} />;
}
