import { labels } from "../../../shared/anonymity/labels.ts";
import type { AnswersView } from "../../../shared/stages/scenario/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { Distribution } from "../../ui/Distribution.tsx";
import catalogue from "./messages.en.json";
import { useTelling } from "./telling.ts";

const t = messages(catalogue);

export interface ActsProps {
  readonly choices: readonly string[];
  readonly acts: AnswersView<unknown>["acts"];
  readonly table?: boolean;
}

/** How many of each side took each choice. */
export function Acts({ choices, acts, table = true }: ActsProps) {
  const names = useSideNames();
  const tell = useTelling();
  const rows = choices.map((choice, option) => ({
    label: tell(choice),
    counts: Object.fromEntries(
      labels.flatMap((label) => (acts[label] ? [[label, acts[label][option] ?? 0] as const] : [])),
    ),
  }));
  const chosen = Object.values(acts).some((counts) => counts.some((count) => count > 0));
  if (!chosen) return <p>{t("acts.none")}</p>;
  return <Distribution caption={t("acts")} rows={rows} sideNames={names} table={table} long />;
}
