import { useId } from "react";
import { fewestChoices, longest } from "../../../shared/stages/scenario/limits.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { TextArea, TextField } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./BeatFields.module.css";
import { type EditedBeat, mayAddChoice } from "./edited.ts";
import catalogue from "./facilitator.messages.en.json";

const t = messages(catalogue);

export interface BeatFieldsProps {
  readonly beat: EditedBeat;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  /** What is wrong with a field of this part. */
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (changed: Partial<EditedBeat>) => void;
  readonly onMove: (by: 1 | -1) => void;
  /** Absent where a story needs all of its parts. */
  readonly onRemove: (() => void) | undefined;
}

/** One part of a story as fields. */
export function BeatFields({ beat, place, count, errorAt, onChange, onMove, onRemove }: BeatFieldsProps) {
  const names = useSideNames();
  const titleId = useId();
  const part = place + 1;
  const { choices } = beat;
  const setChoice = (at: number, text: string) =>
    onChange({ choices: choices.map((choice, other) => (other === at ? text : choice)) });
  const choicesError = errorAt("choices");
  return (
    <section className={styles.beat} aria-labelledby={titleId}>
      <header className={styles.header}>
        <h3 id={titleId}>{t("editor.part", { part })}</h3>
        <span className={styles.acts}>
          <IconButton
            label={t("editor.part.up", { part })}
            icon={<Icon name="arrowUp" />}
            disabled={place === 0}
            onClick={() => onMove(-1)}
          />
          <IconButton
            label={t("editor.part.down", { part })}
            icon={<Icon name="arrowDown" />}
            disabled={place === count - 1}
            onClick={() => onMove(1)}
          />
          <IconButton
            label={t("editor.part.remove", { part })}
            icon={<Icon name="trash" />}
            disabled={!onRemove}
            onClick={onRemove}
          />
        </span>
      </header>
      <TextArea
        label={t("editor.situation")}
        hint={t("editor.situation.hint")}
        value={beat.situation}
        longest={longest.situation}
        error={errorAt("situation")}
        onChange={(situation) => onChange({ situation })}
      />
      <div className={styles.row}>
        <TextArea
          label={t("editor.knows", { side: names.a })}
          value={beat.whatAKnows}
          longest={longest.knows}
          error={errorAt("whatAKnows")}
          onChange={(whatAKnows) => onChange({ whatAKnows })}
        />
        <TextArea
          label={t("editor.knows", { side: names.b })}
          value={beat.whatBKnows}
          longest={longest.knows}
          error={errorAt("whatBKnows")}
          onChange={(whatBKnows) => onChange({ whatBKnows })}
        />
      </div>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t("editor.choices")}</legend>
        {choices.map((choice, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a choice is its place
          <div key={at} className={styles.choice}>
            <TextField
              label={t("editor.choice", { choice: at + 1 })}
              labelHidden
              placeholder={t("editor.choice", { choice: at + 1 })}
              value={choice}
              longest={longest.choice}
              error={errorAt(`choices[${at}]`)}
              onChange={(text) => setChoice(at, text)}
            />
            <IconButton
              label={t("editor.choice.remove", { choice: at + 1 })}
              icon={<Icon name="close" />}
              disabled={choices.length <= fewestChoices}
              onClick={() => onChange({ choices: choices.filter((_, other) => other !== at) })}
            />
          </div>
        ))}
        {choicesError && (
          <p className={styles.error} role="alert">
            {choicesError}
          </p>
        )}
        {mayAddChoice(beat) && (
          <div>
            <Button size="small" icon={<Icon name="plus" />} onClick={() => onChange({ choices: [...choices, ""] })}>
              {t("editor.choice.add")}
            </Button>
          </div>
        )}
      </fieldset>
      <TextField
        label={t("editor.feels")}
        hint={t("editor.feels.hint")}
        placeholder={t("editor.feels.placeholder")}
        value={beat.feelsQuestion}
        longest={longest.feelsQuestion}
        error={errorAt("feelsQuestion")}
        onChange={(feelsQuestion) => onChange({ feelsQuestion })}
      />
    </section>
  );
}
