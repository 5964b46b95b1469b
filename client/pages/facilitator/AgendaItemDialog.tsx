import { type FormEvent, useId, useState } from "react";
import type { AgendaItem } from "../../../shared/session/agenda.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import type { AnyWords } from "../../stages/registry.ts";
import { useSend } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { isTooLong, TextArea, TextField } from "../../ui/Field.tsx";
import { Toggle } from "../../ui/Toggle.tsx";
import { draftOf } from "./Agenda.tsx";
import styles from "./AgendaItemDialog.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

export interface AgendaItemDialogProps {
  readonly item: AgendaItem;
  readonly words: AnyWords;
  readonly onClose: () => void;
}

/** Title, prompt and times of one entry. Every stage calls the time box of a step `<step>Ms`. */
export function AgendaItemDialog({ item, words, onClose }: AgendaItemDialogProps) {
  const send = useSend();
  const formId = useId();
  const settings = item.settings as Record<string, unknown>;
  const timed = Object.keys(words.steps).filter((step) => typeof settings[`${step}Ms`] === "number");
  const [title, setTitle] = useState(item.title ?? "");
  const [prompt, setPrompt] = useState(item.prompt ?? "");
  const [atZero, setAtZero] = useState(item.atZero);
  const [autoStart, setAutoStart] = useState(item.autoStart);
  const [minutes, setMinutes] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(timed.map((step) => [step, String(Number(settings[`${step}Ms`]) / 60_000)])),
  );
  const isRight = !isTooLong(title, longest.title) && !isTooLong(prompt, longest.prompt);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isRight) return;
    const boxes = timed.map((step) => [`${step}Ms`, Math.max(0, Number(minutes[step]) || 0) * 60_000]);
    const { title: _, prompt: __, ...draft } = draftOf(item);
    const answer = await send({
      type: "agenda-edit",
      key: item.key,
      item: {
        ...draft,
        ...(title.trim() && { title: title.trim() }),
        ...(prompt.trim() && { prompt: prompt.trim() }),
        settings: { ...settings, ...Object.fromEntries(boxes) },
        atZero,
        autoStart,
      },
    });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      title={t("edit.title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={formId} tone="primary">
            {t("edit.save")}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <TextField
          label={t("edit.name")}
          value={title}
          placeholder={words.title}
          onChange={setTitle}
          longest={longest.title}
        />
        <TextArea
          label={t("edit.prompt")}
          hint={t("edit.prompt.hint")}
          rows={2}
          value={prompt}
          onChange={setPrompt}
          longest={longest.prompt}
        />
        {timed.length > 0 && (
          <div className={styles.times}>
            {timed.map((step) => (
              <TextField
                key={step}
                label={t("edit.minutes", { step: words.steps[step]?.name ?? step })}
                inputMode="decimal"
                value={minutes[step] ?? ""}
                onChange={(text) => setMinutes({ ...minutes, [step]: text.replace(",", ".").replace(/[^\d.]/g, "") })}
              />
            ))}
          </div>
        )}
        <Choice
          legend={t("edit.atZero")}
          options={(["wait", "lock", "advance"] as const).map((value) => ({
            value,
            label: t(`edit.atZero.${value}`),
            description: t(`edit.atZero.${value}.more`),
          }))}
          value={atZero}
          onChange={setAtZero}
        />
        <Toggle label={t("edit.autoStart")} on={autoStart} onChange={setAutoStart} />
      </form>
    </Dialog>
  );
}
