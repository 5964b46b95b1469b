import { mostCards, mostItems } from "../../../shared/stages/perspective-swap/schema.ts";
import { messages } from "../../i18n/messages.ts";
import { NumberSelect } from "../../ui/Select.tsx";
import { Toggle } from "../../ui/Toggle.tsx";
import type { SettingsProps } from "../stageViews.ts";
import { Dealing } from "./Dealing.tsx";
import styles from "./Settings.module.css";
import catalogue from "./settings.messages.en.json";

const t = messages(catalogue);

/** How much the room takes on, who gets which cards, and which rounds follow the first. */
export default function Settings({ settings, onChange }: SettingsProps<"perspective-swap">) {
  const { top, cardsEach, dealTo, rounds } = settings;
  return (
    <div className={styles.settings}>
      <NumberSelect
        label={t("top")}
        hint={t("top.more")}
        max={mostItems}
        value={top}
        onChange={(top) => onChange({ ...settings, top })}
      />
      <NumberSelect
        label={t("cards")}
        hint={t("cards.more")}
        max={mostCards}
        value={cardsEach}
        onChange={(cardsEach) => onChange({ ...settings, cardsEach })}
      />
      <Dealing dealTo={dealTo} onDeal={(dealTo) => onChange({ ...settings, dealTo })} />
      <Toggle
        label={t("heard")}
        description={t("heard.more")}
        on={rounds.heard}
        onChange={(heard) => onChange({ ...settings, rounds: { ...rounds, heard } })}
      />
      <Toggle
        label={t("proposals")}
        description={t("proposals.more")}
        on={rounds.proposals}
        onChange={(proposals) => onChange({ ...settings, rounds: { ...rounds, proposals } })}
      />
    </div>
  );
}
