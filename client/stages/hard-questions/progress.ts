import { total } from "../../../shared/anonymity/disclosure.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** How much is answered, as coarse as it leaves the server. */
export function useAnswered(): string {
  const count = useView((view) => view.written ?? 0);
  if (count === 0) return t("count.none");
  return count === 1 ? t("count.some") : t("count.atLeast", { count });
}

/** How many have voted. */
export function useVoted(): string {
  const cast = useView((view) => view.cast ?? 0);
  const present = useView((view) => total(view.present));
  return cast > 0 ? t("cast.of", { cast, present: Math.max(cast, present) }) : t("cast", { cast });
}
