import { type FormEvent, useId, useState } from "react";
import { languageCodes, languages } from "../../../shared/languages.ts";
import { longest } from "../../../shared/text.ts";
import LanguageChoice from "../../i18n/LanguageChoice.tsx";
import { messages } from "../../i18n/messages.ts";
import { useSend, useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { isTooLong, TextField } from "../../ui/Field.tsx";
import { Select } from "../../ui/Select.tsx";
import styles from "./agenda/AgendaItemDialog.module.css";
import { Confirm } from "./Confirm.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

interface OwnProps {
  readonly onClose: () => void;
}

export function EndDialog({ onClose }: OwnProps) {
  const send = useSend();
  return (
    <Confirm
      title={t("end.title")}
      text={t("end.text")}
      confirm={t("end.confirm")}
      onConfirm={() => void send({ type: "end" })}
      onClose={onClose}
    />
  );
}

export function DeleteDialog({ onClose }: OwnProps) {
  const send = useSend();
  return (
    <Confirm
      title={t("delete.title")}
      text={t("delete.text")}
      confirm={t("delete.confirm")}
      onConfirm={() => void send({ type: "delete-session" })}
      onClose={onClose}
    />
  );
}

/** The interface on this device, where the others keep theirs; and what the whole room gets. */
export function LanguageDialog({ onClose }: OwnProps) {
  const send = useSend();
  const language = useView((view) => view.language);
  const hasEnded = useView((view) => view.phase === "ended");
  return (
    <Dialog title={t("menu.language")} onClose={onClose}>
      <p>{t("language.text")}</p>
      <LanguageChoice labelHidden />
      {!hasEnded && (
        <Select
          label={t("language.session")}
          hint={t("language.session.more")}
          options={languageCodes.map((code) => ({ value: code, label: languages[code].name }))}
          value={language}
          onChange={(chosen) => void send({ type: "set-language", language: chosen })}
        />
      )}
    </Dialog>
  );
}

/** The title, and what the two sides are called from now on. */
export function RenameDialog({ onClose }: OwnProps) {
  const send = useSend();
  const formId = useId();
  const session = useView((view) => view);
  const [title, setTitle] = useState(session.title);
  const [a, setA] = useState(session.sides.a);
  const [b, setB] = useState(session.sides.b);
  const isRight =
    [title, a, b].every((text) => text.trim() !== "") &&
    !isTooLong(title, longest.title) &&
    ![a, b].some((text) => isTooLong(text, longest.sideName));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isRight) return;
    const answer = await send({ type: "set-title", title: title.trim(), sides: { a: a.trim(), b: b.trim() } });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      title={t("rename.title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={formId} tone="primary" disabled={!isRight}>
            {t("rename.save")}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <TextField label={t("rename.name")} value={title} onChange={setTitle} longest={longest.title} />
        <TextField label={t("rename.a")} value={a} onChange={setA} longest={longest.sideName} />
        <TextField label={t("rename.b")} value={b} onChange={setB} longest={longest.sideName} />
      </form>
    </Dialog>
  );
}
