import { messages } from "../../i18n/messages.ts";
import { Toggle } from "../../ui/Toggle.tsx";
import type { SettingsProps } from "../stageViews.ts";
import catalogue from "./settings.messages.en.json";

const t = messages(catalogue);

/** Whether the room is told of the two worldviews while it writes. */
export default function Settings({ settings, onChange }: SettingsProps<"two-worlds">) {
  return (
    <Toggle
      label={t("primers")}
      description={t("primers.more")}
      on={settings.primers}
      onChange={(primers) => onChange({ ...settings, primers })}
    />
  );
}
