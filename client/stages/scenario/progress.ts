import { total } from "../../../shared/anonymity/disclosure.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** How many have answered, of how many. */
export function useProgress(): string {
  const cast = useView((view) => view.cast ?? 0);
  const present = useView((view) => total(view.present));
  return cast > 0 ? t("progress.of", { cast, present: Math.max(cast, present) }) : t("progress", { cast });
}
