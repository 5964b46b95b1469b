import { total } from "../../../shared/anonymity/disclosure.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** How many have voted, and never who or what. */
export function useVoted(): string {
  const cast = useView((session) => session.cast ?? 0);
  const present = useView((session) => total(session.present));
  return cast === 0 ? t("voted", { cast }) : t("voted.of", { cast, present: Math.max(present, cast) });
}
