import { type FormEvent, Suspense, useId, useState } from "react";
import type { AgendaItem } from "../../../../shared/session/agenda.ts";
import { draftOf } from "../../../../shared/session/agendaDraft.ts";
import { longest } from "../../../../shared/text.ts";
import { messages } from "../../../i18n/messages.ts";
import type { AnyWords } from "../../../stages/registry.ts";
import { useSend } from "../../../store/hooks.ts";
import { Button } from "../../../ui/Button.tsx";
import { Choice } from "../../../ui/Choice.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { isTooLong, TextArea, TextField } from "../../../ui/Field.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { Toggle } from "../../../ui/Toggle.tsx";
import styles from "./AgendaItemDialog.module.css";
import catalogue from "./messages.en.json";
import { StageSettings } from "./StageSettings.tsx";

const t = messages(catalogue);

export interface AgendaItemDialogProps {
  readonly item: AgendaItem;
  readonly words: AnyWords;
  readonly onClose: () => void;
}

/** The time boxes of a stage by the name of their setting: of each step `<step>Ms`, or what the stage says. */
const timesOf = (words: AnyWords): [setting: string, name: string][] =>
  words.times
    ? Object.entries(words.times)
    : Object.entries(words.steps).map(([step, { name }]) => [`${step}Ms`, name]);

/** How long before zero people can be warned, in ms; whatever it is now is among them. */
const warnings = (nowMs: number): number[] =>
  [...new Set([0, 30_000, 60_000, 120_000, nowMs])].sort((one, other) => one - other);

/** Title, prompt, times and whatever else the stage has to be told. */
export function AgendaItemDialog({ item, words, onClose }: AgendaItemDialogProps) {
  const send = useSend();
  const formId = useId();
  const [settings, setSettings] = useState(item.settings as Record<string, unknown>);
  const timed = timesOf(words).filter(([setting]) => typeof settings[setting] === "number");
  const [title, setTitle] = useState(item.title ?? "");
  const [prompt, setPrompt] = useState(item.prompt ?? "");
  const [atZero, setAtZero] = useState(item.atZero);
  const [warnMs, setWarnMs] = useState(item.warnMs);
  const [autoStart, setAutoStart] = useState(item.autoStart);
  const [minutes, setMinutes] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(timed.map(([setting]) => [setting, String(Number(settings[setting]) / 60_000)])),
  );
  const isRight = !isTooLong(title, longest.title) && !isTooLong(prompt, longest.prompt);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isRight) return;
    const boxes = timed.map(([setting]) => [setting, Math.max(0, Number(minutes[setting]) || 0) * 60_000]);
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
        warnMs,
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
        <Suspense fallback={<Skeleton lines={2} />}>
          <StageSettings stage={item.stage} place={item.key} settings={settings} onChange={setSettings} />
        </Suspense>
        {timed.length > 0 && (
          <div className={styles.times}>
            {timed.map(([setting, name]) => (
              <TextField
                key={setting}
                label={t("edit.minutes", { step: name })}
                inputMode="decimal"
                value={minutes[setting] ?? ""}
                onChange={(text) =>
                  setMinutes({ ...minutes, [setting]: text.replace(",", ".").replace(/[^\d.]/g, "") })
                }
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
        <Toggle
          label={t("edit.autoStart")}
          description={t("edit.autoStart.more")}
          on={autoStart}
          onChange={setAutoStart}
        />
        <Choice
          legend={t("edit.warn")}
          layout="row"
          options={warnings(item.warnMs).map((ms) => ({
            value: String(ms),
            label: t("edit.warn.before", { seconds: ms / 1000 }),
          }))}
          value={String(warnMs)}
          onChange={(ms) => setWarnMs(Number(ms))}
        />
        <p className={styles.why}>{t("edit.warn.more")}</p>
      </form>
    </Dialog>
  );
}
