import { type ReactNode, useId, useState } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { useDraft } from "../../store/drafts.ts";
import { type Mine, useContent } from "../../store/hooks.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Voice } from "../../ui/Card.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { isTooLong, TextArea } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { SaveState } from "../../ui/SaveState.tsx";
import { useLock } from "./lock.ts";
import catalogue from "./messages.en.json";
import styles from "./OwnText.module.css";

const t = messages(catalogue);

const rewordField = ({ editKey }: Mine): string => `reword/${editKey}`;

/** Whether a new wording of this post was being typed: a reload brings it back. */
export const useIsRewording = (at: AgendaKey, mine: Mine | undefined): [boolean, (open: boolean) => void] => {
  const left = useDraft(at, mine ? rewordField(mine) : "reword");
  return useState(mine !== undefined && left.text !== "");
};

interface RewordProps {
  readonly at: AgendaKey;
  readonly mine: Mine;
  readonly onDone: (saved: boolean) => void;
}

/** The post as a field, in the place of its text. */
export function Reword({ at, mine, onDone }: RewordProps) {
  const draft = useDraft(at, rewordField(mine), mine.text);
  const content = useContent(at);
  const text = draft.text.trim();
  const isReady = text !== "" && !isTooLong(text, longest.post);
  const save = async () => {
    if (!isReady) return;
    draft.clear();
    if (text === mine.text) return onDone(false);
    const saving = content.edit(mine.editKey, { type: "edit-post", text }, { text });
    onDone(false);
    if ((await saving).ok) onDone(true);
  };
  const locked = useLock(() => void save());
  return (
    <form
      className={styles.reword}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea
        label={t("own.edit.label")}
        labelHidden
        rows={2}
        voice
        autoFocus
        longest={longest.post}
        value={draft.text}
        disabled={locked}
        onChange={draft.set}
        onCommit={() => void save()}
      />
      {locked && <p className={styles.locked}>{t("own.locked")}</p>}
      <div className={styles.acts}>
        <Button
          size="small"
          tone="plain"
          onClick={() => {
            draft.clear();
            onDone(false);
          }}
        >
          {t("own.cancel")}
        </Button>
        <Button size="small" tone="primary" type="submit" disabled={!isReady || locked}>
          {t("own.save")}
        </Button>
      </div>
    </form>
  );
}

/** Deletes a post of one's own, after asking. */
function DeletePost({ at, mine, describedBy }: { at: AgendaKey; mine: Mine; describedBy: string }) {
  const content = useContent(at);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <IconButton
        label={t("own.delete")}
        aria-describedby={describedBy}
        icon={<Icon name="trash" />}
        onClick={() => setAsking(true)}
      />
      {asking && (
        <Dialog
          title={t("own.delete.title")}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("own.delete.keep")}</Button>
              <Button
                tone="danger"
                onClick={() => {
                  setAsking(false);
                  void content.remove(mine.editKey, { type: "delete-post" });
                }}
              >
                {t("own.delete.do")}
              </Button>
            </>
          }
        >
          <Voice>{mine.text}</Voice>
          <p>{t("own.delete.more")}</p>
        </Dialog>
      )}
    </>
  );
}

export interface OwnTextProps {
  readonly at: AgendaKey;
  readonly mine: Mine;
  readonly rewording: boolean;
  readonly onRewording: (open: boolean) => void;
  readonly onReworded?: () => void;
  readonly mayReword: boolean;
  readonly mayDelete: boolean;
  /** Says how far it has come only while it is not saved: where it stands among others’. */
  readonly quiet?: boolean;
  /** Given where others point at the text too. */
  readonly textId?: string;
  /** Marks at the foot, and acts before one's own. */
  readonly marks?: ReactNode;
  readonly acts?: ReactNode;
}

/** A post of one's own: its text, how far it has come, and what its author may do with it, in place. */
export function OwnText(props: OwnTextProps) {
  const { at, mine, rewording, onRewording, onReworded, mayReword, mayDelete, quiet = false, marks, acts } = props;
  const ownId = useId();
  const textId = props.textId ?? ownId;
  if (rewording) {
    return <Reword at={at} mine={mine} onDone={(saved) => (saved ? onReworded?.() : onRewording(false))} />;
  }
  return (
    <>
      <div id={textId}>
        <Voice>{mine.text}</Voice>
      </div>
      <div className={styles.foot}>
        <span className={styles.marks}>
          {marks}
          {!(quiet && mine.saving === "saved") && <SaveState saving={mine.saving} />}
        </span>
        <span className={styles.acts}>
          {acts}
          {mayReword && (
            <IconButton
              label={t("own.edit")}
              aria-describedby={textId}
              icon={<Icon name="edit" />}
              onClick={() => onRewording(true)}
            />
          )}
          {mayDelete && <DeletePost at={at} mine={mine} describedBy={textId} />}
        </span>
      </div>
    </>
  );
}
