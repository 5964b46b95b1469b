import { messages } from "../../i18n/messages.ts";
import { Choice } from "../../ui/Choice.tsx";
import type { SettingsProps } from "../stageViews.ts";
import catalogue from "./settings.messages.en.json";

const t = messages(catalogue);
const moments = ["opening", "closing"] as const;

/** Whether the room is asked for the first or for the last time. */
export default function Settings({ settings, onChange }: SettingsProps<"temperature">) {
  return (
    <Choice
      legend={t("moment")}
      options={moments.map((value) => ({ value, label: t(value), description: t(`${value}.more`) }))}
      value={settings.moment}
      onChange={(moment) => onChange({ ...settings, moment })}
    />
  );
}
