import { mostQuestions, mostTop } from "../../../shared/stages/hard-questions/limits.ts";
import { messages } from "../../i18n/messages.ts";
import { NumberSelect } from "../../ui/Select.tsx";
import type { SettingsProps } from "../stageViews.ts";
import { PlannedQuestions } from "./PlannedQuestions.tsx";
import styles from "./Settings.module.css";
import catalogue from "./settings.messages.en.json";

const t = messages(catalogue);

/** What is to be asked, for how many questions time is planned, and how much of it goes into the report. */
export default function Settings({ place, settings, onChange }: SettingsProps<"hard-questions">) {
  const { questions, planned, top } = settings;
  return (
    <div className={styles.settings}>
      <PlannedQuestions
        place={place}
        list={questions}
        onChange={(questions) => onChange({ ...settings, questions: [...questions] })}
      />
      <NumberSelect
        label={t("planned")}
        hint={t("planned.more")}
        max={mostQuestions}
        value={planned}
        onChange={(planned) => onChange({ ...settings, planned })}
      />
      <NumberSelect
        label={t("top")}
        hint={t("top.more")}
        max={mostTop}
        value={top}
        onChange={(top) => onChange({ ...settings, top })}
      />
    </div>
  );
}
