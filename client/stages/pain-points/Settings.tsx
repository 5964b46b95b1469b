import { useState } from "react";
import { messages } from "../../i18n/messages.ts";
import { TextField } from "../../ui/Field.tsx";
import { Toggle } from "../../ui/Toggle.tsx";
import type { SettingsProps } from "../stageViews.ts";
import catalogue from "./placing.messages.en.json";
import styles from "./Settings.module.css";

const t = messages(catalogue);

/** As in the schema, which would bring its library along. */
const mostToPlace = 10;

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
export default function Settings({ settings, onChange }: SettingsProps<"pain-points">) {
  const { placement, toPlace, placingMs, placedMs } = settings;
  const minutes = (value: number) => Math.round(value * 60_000);
  const items = (value: number) => Math.max(1, Math.min(mostToPlace, Math.round(value)));
  return (
    <section className={styles.settings} aria-label={t("settings")}>
      <Toggle
        label={t("settings.on")}
        description={t("settings.on.more")}
        on={placement}
        onChange={(on) => onChange({ ...settings, placement: on })}
      />
      {placement && (
        <div className={styles.row}>
          <NumberField
            label={t("settings.toPlace")}
            hint={t("settings.toPlace.hint", { from: 1, to: mostToPlace })}
            value={toPlace}
            onChange={(value) => onChange({ ...settings, toPlace: items(value) })}
          />
          <NumberField
            label={t("settings.placing")}
            value={placingMs / 60_000}
            onChange={(value) => onChange({ ...settings, placingMs: minutes(value) })}
          />
          <NumberField
            label={t("settings.placed")}
            value={placedMs / 60_000}
            onChange={(value) => onChange({ ...settings, placedMs: minutes(value) })}
          />
        </div>
      )}
    </section>
  );
}
