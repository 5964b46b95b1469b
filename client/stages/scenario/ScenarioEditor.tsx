import { useRef, useState } from "react";
import { checkScenario, type Fault } from "../../../shared/stages/scenario/file.ts";
import { fewestBeats, longest, mostBeats } from "../../../shared/stages/scenario/limits.ts";
import type { Scenario } from "../../../shared/stages/scenario/scenario.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextArea, TextField } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { BeatFields } from "./BeatFields.tsx";
import { type Edited, scenarioFrom, withBeat, withMoved, withNewBeat, withoutBeat } from "./edited.ts";
import { fieldFault } from "./Faults.tsx";
import catalogue from "./facilitator.messages.en.json";
import styles from "./ScenarioEditor.module.css";
import { saveScenario } from "./saveScenario.ts";

const t = messages(catalogue);

const noFaults: readonly Fault[] = [];

export interface ScenarioEditorProps {
  readonly initial: Edited;
  /** Called with each change, so that it survives a reload. */
  readonly onDraft: (story: Edited) => void;
  readonly onUse: (own: Scenario) => Promise<void>;
  readonly onClose: () => void;
}

/** A story in the making: its beginning, and its parts to be added, moved and removed. */
export function ScenarioEditor({ initial, onDraft, onUse, onClose }: ScenarioEditorProps) {
  const names = useSideNames();
  const [story, setStory] = useState(initial);
  // Nobody is told of empty fields before they say that they are done.
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const checked = checkScenario(scenarioFrom(story));
  const faults = isChecked ? (checked.faults ?? noFaults) : noFaults;
  const errorAt = (path: string) => fieldFault(faults, path);

  const change = (to: (story: Edited) => Edited) => {
    const next = to(story);
    setStory(next);
    onDraft(next);
  };
  const finish = (then: (scenario: Scenario) => void) => {
    setChecked(true);
    if (checked.scenario) return then(checked.scenario);
    // Once the faults are shown.
    requestAnimationFrame(() => fields.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
  };
  const put = async (own: Scenario) => {
    setBusy(true);
    await onUse(own);
    setBusy(false);
  };
  const text = (name: "title" | "business" | "context" | "a" | "b", path: string = name) => ({
    value: story[name],
    error: errorAt(path),
    onChange: (typed: string) => change((before) => ({ ...before, [name]: typed })),
  });
  return (
    <Dialog
      title={t("editor")}
      size="wide"
      onClose={onClose}
      actions={
        <>
          {faults.length > 0 && (
            <p className={styles.faults} role="status">
              {t("editor.faults", { count: faults.length })}
            </p>
          )}
          <Button icon={<Icon name="download" />} onClick={() => finish(saveScenario)}>
            {t("editor.save")}
          </Button>
          <Button tone="primary" busy={isBusy} onClick={() => finish((own) => void put(own))}>
            {t("editor.use")}
          </Button>
        </>
      }
    >
      <div className={styles.editor} ref={fields}>
        <p className={styles.hint}>{t("editor.hint", { a: names.a, b: names.b })}</p>
        <section className={styles.about} aria-label={t("editor.about")}>
          <div className={styles.row}>
            <TextField label={t("editor.title")} longest={longest.title} {...text("title")} />
            <TextField
              label={t("editor.business")}
              placeholder={t("editor.business.placeholder")}
              longest={longest.business}
              {...text("business")}
            />
          </div>
          <TextArea
            label={t("editor.context")}
            hint={t("editor.context.hint")}
            longest={longest.context}
            {...text("context")}
          />
          <div className={styles.row}>
            {(["a", "b"] as const).map((side) => (
              <TextArea
                key={side}
                label={t("editor.role", { side: names[side] })}
                rows={2}
                longest={longest.role}
                {...text(side, `sides.${side}`)}
              />
            ))}
          </div>
        </section>
        {story.beats.map((beat, at) => (
          <BeatFields
            key={beat.key}
            beat={beat}
            place={at}
            count={story.beats.length}
            errorAt={(path) => errorAt(`beats[${at}].${path}`)}
            onChange={(changed) => change(withBeat(beat.key, changed))}
            onMove={(by) => change(withMoved(beat.key, by))}
            onRemove={story.beats.length > fewestBeats ? () => change(withoutBeat(beat.key)) : undefined}
          />
        ))}
        {story.beats.length < mostBeats && (
          <div>
            <Button size="small" icon={<Icon name="plus" />} onClick={() => change(withNewBeat)}>
              {t("editor.part.add")}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
