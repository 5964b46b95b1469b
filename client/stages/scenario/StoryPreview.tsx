import type { Scenario } from "../../../shared/stages/scenario/scenario.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { Folded } from "../../ui/Folded.tsx";
import { Icon } from "../../ui/Icon.tsx";
import catalogue from "./facilitator.messages.en.json";
import { Knows } from "./Revealed.tsx";
import { Situation } from "./Story.tsx";
import styles from "./StoryPreview.module.css";
import { useTelling } from "./telling.ts";

const t = messages(catalogue);

/** All parts of a story, as a facilitator reads it beforehand. */
export function Parts({ beats }: Pick<Scenario, "beats">) {
  const tell = useTelling();
  return (
    <ol className={styles.parts}>
      {beats.map((beat, at) => (
        <li key={beat.situation} className={styles.part}>
          <h3 className={styles.title}>{t("preview.part", { part: at + 1 })}</h3>
          <Situation text={beat.situation} />
          <Knows knows={{ a: beat.whatAKnows, b: beat.whatBKnows }} />
          <p className={styles.label}>{t("preview.choices")}</p>
          <ul className={styles.choices}>
            {beat.choices.map((choice) => (
              <li key={choice}>{tell(choice)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

export interface StoryPreviewProps {
  readonly scenario: Scenario;
  readonly onSave: () => void;
}

/** The whole story, closed until the facilitator opens it: the page may be on a shared screen. */
export function StoryPreview({ scenario, onSave }: StoryPreviewProps) {
  return (
    <Folded className={styles.preview} look="chevron" label={t("preview")}>
      <p className={styles.private}>{t("preview.private")}</p>
      <Parts beats={scenario.beats} />
      <div className={styles.save}>
        <Button size="small" icon={<Icon name="download" />} onClick={onSave}>
          {t("desk.save")}
        </Button>
      </div>
    </Folded>
  );
}
