import { total } from "../../../shared/anonymity/disclosure.ts";
import type { SwapScreenView } from "../../../shared/stages/perspective-swap/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** How far the room is in words: as coarse as the counts leave the server. */
export function useProgress(step: SwapScreenView["step"]): string {
  const written = useView((view) => view.written ?? 0);
  const cast = useView((view) => view.cast ?? 0);
  const present = useView((view) => total(view.present));
  if (step === "heard")
    return cast > 0 ? t("cast.of", { cast, present: Math.max(cast, present) }) : t("cast", { cast });
  const of = step === "proposals" ? "proposed" : "count";
  if (written === 0) return t(`${of}.none`);
  return written === 1 ? t(`${of}.some`) : t(`${of}.atLeast`, { count: written });
}
