import { fingers } from "../../../shared/stages/commitments/schema.ts";
import { messages } from "../../i18n/messages.ts";
import { NumberSelect } from "../../ui/Select.tsx";
import type { SettingsProps } from "../stageViews.ts";
import styles from "./Settings.module.css";
import { StartingProposals } from "./StartingProposals.tsx";
import catalogue from "./settings.messages.en.json";

const t = messages(catalogue);

/** What the room starts from, and how sure it has to be. */
export default function Settings({ place, settings, onChange }: SettingsProps<"commitments">) {
  const { seeds, threshold } = settings;
  return (
    <div className={styles.settings}>
      <StartingProposals
        place={place}
        seeds={seeds}
        onChange={(seeds) => onChange({ ...settings, seeds: [...seeds] })}
      />
      <NumberSelect
        label={t("threshold")}
        hint={t("threshold.more")}
        max={Math.max(...fingers)}
        value={threshold}
        onChange={(threshold) => onChange({ ...settings, threshold })}
      />
    </div>
  );
}
