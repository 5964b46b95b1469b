import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import { WaitingState } from "../../ui/WaitingState.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** How much is written, as coarse as it leaves the server: 0, some, then fives and tens. */
export function useWritten(): string {
  const count = useView((view) => view.written ?? 0);
  if (count === 0) return t("count.none");
  return count === 1 ? t("count.some") : t("count.atLeast", { count });
}

/** The facilitator's page while people write. */
export function Written() {
  return <WaitingState quiet now={useWritten()} next={t("write.facilitator.next")} />;
}
