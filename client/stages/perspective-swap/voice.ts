import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import type { Item } from "./order.ts";
import catalogue from "./participant.messages.en.json";

const t = messages(catalogue);

/** In whose name a card is to be said: the label of its field, and how the sentence may begin. */
export function useVoice({ side }: Item): { readonly label: string; readonly placeholder: string } {
  const names = useSideNames();
  if (side !== "a" && side !== "b") return { label: t("card.label.nobody"), placeholder: t("card.placeholder.nobody") };
  return { label: t("card.label", { side: names[side] }), placeholder: t("card.placeholder", { side: names[side] }) };
}
