import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { DraftText } from "../../../shared/stages/shared-vocabulary/schema.ts";
import type { TermView, VocabularyParticipantView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { type Mine, useContent, useMine } from "../../store/hooks.ts";
import { useInput } from "../../writing/atZero.ts";
import { OwnText } from "../../writing/OwnText.tsx";
import { DraftForm, isEmptyWording, sendableWording, useTypedWording } from "./DraftForm.tsx";
import catalogue from "./messages.en.json";
import styles from "./OwnDrafts.module.css";
import { Wording } from "./Wording.tsx";

const t = messages(catalogue);

/** A draft as the device keeps it: the definition as its text, the notes beside it. */
export const ownDraft = (term: ContentId, { text, usage = "", example = "" }: DraftText) => ({
  text,
  about: term,
  more: { usage, example },
});

const wordingOf = ({ text, more }: Mine): DraftText => ({
  text,
  ...(more?.usage && { usage: more.usage }),
  ...(more?.example && { example: more.example }),
});

interface OwnDraftProps {
  readonly at: AgendaKey;
  readonly id: ContentId;
  readonly term: TermView;
  readonly mine: Mine;
  readonly hidden: VocabularyParticipantView["hidden"];
  readonly locked: boolean;
}

function Editor({
  at,
  term,
  mine,
  onSave,
  onDone,
}: Pick<OwnDraftProps, "at" | "mine"> & {
  readonly term: string;
  readonly onSave: (wording: DraftText) => void;
  readonly onDone: () => void;
}) {
  const typed = useTypedWording(at, `edit/${mine.editKey}`, wordingOf(mine));
  const close = () => {
    typed.clear();
    onDone();
  };
  const save = (wording: DraftText | undefined) => {
    if (!wording) return false;
    onSave(wording);
    close();
    return true;
  };
  const locked = useInput(() => save(sendableWording(typed))) !== "open";
  return (
    <DraftForm
      term={term}
      typed={typed}
      send={t("draft.save")}
      autoFocus
      locked={locked}
      onSend={save}
      onCancel={close}
    />
  );
}

function OwnDraft({ at, id, term, mine, hidden, locked }: OwnDraftProps) {
  const { edit, remove } = useContent(at);
  const kept = useTypedWording(at, `edit/${mine.editKey}`);
  const { contentId, editKey } = mine;
  const seen = contentId && term.drafts[contentId];

  const note = () => {
    if (contentId && hidden[contentId]) return t("own.hidden");
    return seen && seen.text !== mine.text ? t("draft.mine.seen") : undefined;
  };
  return (
    <OwnText
      mine={mine}
      note={note()}
      startsEditing={!isEmptyWording(kept)}
      onDelete={locked ? undefined : () => void remove(editKey, { type: "delete-draft" })}
      mayEdit={!locked}
      editor={(done) => (
        <Editor
          at={at}
          term={term.term}
          mine={mine}
          onSave={(wording) => void edit(editKey, { type: "edit-draft", ...wording }, ownDraft(id, wording))}
          onDone={done}
        />
      )}
    >
      <Wording wording={wordingOf(mine)} />
    </OwnText>
  );
}

/** The drafts of one word that were written on this device. */
export function OwnDrafts({ at, id, term, hidden, locked }: Omit<OwnDraftProps, "mine">) {
  const mine = useMine(at, "draft").filter(({ about }) => about === id);
  if (mine.length === 0) return null;
  return (
    <section className={styles.drafts}>
      <h3 className={styles.title}>{t("draft.mine")}</h3>
      <ul className={styles.list}>
        {mine.map((own) => (
          <li key={own.editKey}>
            <OwnDraft at={at} id={id} term={term} mine={own} hidden={hidden} locked={locked} />
          </li>
        ))}
      </ul>
    </section>
  );
}
