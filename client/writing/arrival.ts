import type { AgendaKey } from "../../shared/ids.ts";
import { messages } from "../i18n/messages.ts";
import { useOutbox } from "../store/hooks.ts";
import { useAnnounced } from "../ui/Announcements.tsx";
import type { InputState } from "./atZero.ts";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** How far what this device has sent in a stage has come, the worst of it. */
type Arrival = "in" | "sending" | "waiting" | "late";

function useArrival(at: AgendaKey): Arrival {
  const entries = useOutbox().filter((entry) => entry.at === at);
  if (entries.some(({ state }) => state === "waiting")) return "waiting";
  if (entries.some(({ state }) => state === "sending")) return "sending";
  return entries.some(({ refusal }) => refusal?.code === "time-up") ? "late" : "in";
}

/** [TI9] What became of what stood in a field at zero, once that is known; it is announced too. */
export function useSentAtZero(at: AgendaKey, input: InputState): string | undefined {
  const arrival = useArrival(at);
  const isKnown = input === "sent-at-zero" && arrival !== "sending";
  const said = isKnown ? t(arrival === "in" ? "time.up.sent" : `time.up.${arrival}`) : undefined;
  useAnnounced(said);
  return said;
}

/** [TI9] At zero: that what was sent is in, where it is. */
export function useSent(at: AgendaKey): string | undefined {
  const arrival = useArrival(at);
  return arrival === "sending" ? undefined : t(arrival === "in" ? "time.up.more" : `time.up.${arrival}`);
}

/** [TI9] At zero, of what is given by a press: `counts` where the server has it, else what becomes of the rest. */
export function useGiven(at: AgendaKey, counts: string): string {
  const arrival = useArrival(at);
  // What came too late is taken back, and the page shows what counts.
  return arrival === "in" || arrival === "late" ? counts : t(arrival === "waiting" ? "time.up.waiting" : "time.up");
}
