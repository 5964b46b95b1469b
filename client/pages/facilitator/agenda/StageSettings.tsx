import type { AgendaKey } from "../../../../shared/ids.ts";
import type { StageId } from "../../../../shared/stages/registry.ts";
import { useSettingsPart } from "../../../stages/registry.ts";

export interface StageSettingsProps {
  readonly stage: StageId;
  /** Where an unfinished text is kept. */
  readonly place: AgendaKey;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly onChange: (settings: Record<string, unknown>) => void;
}

/** What a stage has to be told beside title, prompt and times, if anything. Suspends until it is there. */
export function StageSettings({ stage, place, settings, onChange }: StageSettingsProps) {
  const Settings = useSettingsPart(stage);
  return Settings && <Settings place={place} settings={settings} onChange={onChange} />;
}
