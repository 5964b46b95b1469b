import { useState } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextArea } from "../../ui/Field.tsx";
import { SaveState } from "../../ui/SaveState.tsx";
import styles from "./NoteField.module.css";
import catalogue from "./notes.messages.en.json";
import { useNote } from "./useNote.ts";

const t = messages(catalogue);

/** What facilitators note for themselves about one agenda entry; it goes to nobody else, and is saved as it is typed. */
function NoteField({ at }: { readonly at: AgendaKey }) {
  const { text, saving, set } = useNote(at);
  return (
    <div className={styles.field}>
      <TextArea
        label={t("note.label")}
        labelHidden
        hint={t("note.hint")}
        rows={4}
        value={text}
        longest={longest.facilitatorNote}
        onChange={set}
      />
      <div className={styles.saving} role="status">
        {saving && <SaveState saving={saving} quiet />}
      </div>
    </div>
  );
}

/** The note for the stage that the room is in: closed until it is opened, because the window may be shared. */
export function StageNote() {
  const at = useView((view) => view.at);
  const isThere = useView((view) => (view.at ? (view.notes?.[view.at] ?? "") !== "" : false));
  const [isShown, setShown] = useState(false);
  if (!at) return null;
  return (
    <section className={styles.note} aria-label={t("note")}>
      <header className={styles.header}>
        <h2>{t("note")}</h2>
        <Button size="small" tone="plain" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {t(isShown ? "note.hide" : isThere ? "note.show" : "note.write")}
        </Button>
      </header>
      {isShown && <NoteField key={at} at={at} />}
    </section>
  );
}

/** The note for any entry, also long before the room is there. */
export function NoteDialog({
  at,
  title,
  onClose,
}: {
  readonly at: AgendaKey;
  readonly title: string;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      title={t("note.of", { title })}
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={onClose}>
          {t("note.done")}
        </Button>
      }
    >
      <NoteField at={at} />
    </Dialog>
  );
}
