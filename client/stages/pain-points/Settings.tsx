import { useState } from "react";
import { mostDots, mostToPlace } from "../../../shared/stages/pain-points/limits.ts";
import { messages } from "../../i18n/messages.ts";
import { TextField } from "../../ui/Field.tsx";
import { NumberSelect } from "../../ui/Select.tsx";
import { Toggle } from "../../ui/Toggle.tsx";
import type { SettingsProps } from "../stageViews.ts";
import placingCatalogue from "./placing.messages.en.json";
import styles from "./Settings.module.css";
import catalogue from "./settings.messages.en.json";

const t = messages(catalogue);
const placing = messages(placingCatalogue);

type Props = SettingsProps<"pain-points">;

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  /** Gets what was typed as a number, where it is one. */
  readonly onChange: (value: number) => void;
}

function NumberField({ label, hint, value, onChange }: NumberFieldProps) {
  const [text, setText] = useState(String(value));
  const type = (typed: string) => {
    const clean = typed.replace(",", ".").replace(/[^\d.]/g, "");
    setText(clean);
    const number = Number(clean);
    if (clean !== "" && Number.isFinite(number)) onChange(number);
  };
  return <TextField label={label} {...(hint && { hint })} inputMode="decimal" value={text} onChange={type} />;
}

/** Whether the room places its top pain points on the axis, how many, and for how long. */
function PlacingSettings({ settings, onChange }: Pick<Props, "settings" | "onChange">) {
  const { placement, toPlace, placingMs, placedMs } = settings;
  const minutes = (value: number) => Math.round(value * 60_000);
  const items = (value: number) => Math.max(1, Math.min(mostToPlace, Math.round(value)));
  return (
    <section className={styles.settings} aria-label={placing("settings")}>
      <Toggle
        label={placing("settings.on")}
        description={placing("settings.on.more")}
        on={placement}
        onChange={(on) => onChange({ ...settings, placement: on })}
      />
      {placement && (
        <div className={styles.row}>
          <NumberField
            label={placing("settings.toPlace")}
            hint={placing("settings.toPlace.hint", { from: 1, to: mostToPlace })}
            value={toPlace}
            onChange={(value) => onChange({ ...settings, toPlace: items(value) })}
          />
          <NumberField
            label={placing("settings.placing")}
            value={placingMs / 60_000}
            onChange={(value) => onChange({ ...settings, placingMs: minutes(value) })}
          />
          <NumberField
            label={placing("settings.placed")}
            value={placedMs / 60_000}
            onChange={(value) => onChange({ ...settings, placedMs: minutes(value) })}
          />
        </div>
      )}
    </section>
  );
}

/** Who puts posts together, what each person has to vote with, and whether the room places what comes out on top. */
export default function Settings({ settings, onChange }: Props) {
  const { grouping, budget, perItem } = settings;
  return (
    <div className={styles.settings}>
      <Toggle
        label={t("grouping")}
        description={t("grouping.more")}
        on={grouping === "everyone"}
        onChange={(on) => onChange({ ...settings, grouping: on ? "everyone" : "facilitator" })}
      />
      <NumberSelect
        label={t("budget")}
        hint={t("budget.more")}
        max={mostDots}
        value={budget}
        onChange={(budget) => onChange({ ...settings, budget })}
      />
      <NumberSelect
        label={t("perItem")}
        hint={t("perItem.more")}
        max={mostDots}
        value={perItem}
        onChange={(perItem) => onChange({ ...settings, perItem })}
      />
      <PlacingSettings settings={settings} onChange={onChange} />
    </div>
  );
}
