import type { AgendaKey } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { useDraft } from "../../store/drafts.ts";
import { Button } from "../../ui/Button.tsx";
import { Card, Voice } from "../../ui/Card.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { SaveState } from "../../ui/SaveState.tsx";
import { postField } from "./Composer.tsx";
import styles from "./LeftBehind.module.css";
import catalogue from "./messages.en.json";
import type { OwnPosts } from "./ownPosts.ts";

const t = messages(catalogue);

export interface LeftBehindProps {
  readonly at: AgendaKey;
  readonly own: OwnPosts;
  /** Later on it is kept and not mentioned any more. */
  readonly withDraft: boolean;
}

/** What the room went on without: a text that stood in the field, and posts that are still on their way. */
export function LeftBehind({ at, own, withDraft }: LeftBehindProps) {
  const draft = useDraft(at, postField);
  const onTheirWay = own.all.filter(({ contentId }) => contentId === undefined);
  return (
    <>
      {onTheirWay.length > 0 && (
        <ul className={styles.onTheirWay} aria-label={t("own.pending")}>
          {onTheirWay.map((mine) => (
            <Card as="li" key={mine.editKey} pad="tight">
              <Voice>{mine.text}</Voice>
              <SaveState saving={mine.saving} />
            </Card>
          ))}
        </ul>
      )}
      {withDraft && draft.text.trim() !== "" && (
        <Notice
          title={t("write.left")}
          action={
            <>
              <CopyButton text={draft.text} label={t("write.left.copy")} />
              <Button size="small" tone="plain" onClick={draft.clear}>
                {t("write.left.discard")}
              </Button>
            </>
          }
        >
          <Voice>{draft.text}</Voice>
          {t("write.left.more")}
        </Notice>
      )}
    </>
  );
}
