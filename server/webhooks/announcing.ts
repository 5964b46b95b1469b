import type { DeliveryId } from "../../shared/ids.ts";
import type { SessionEvent } from "../../shared/session/event.ts";
import type { SessionState } from "../../shared/session/state.ts";
import type { VocabularyEvent } from "../../shared/stages/shared-vocabulary/schema.ts";
import type { DeliveryType, NewDelivery } from "../log/deliveries.ts";
import { randomToken } from "../sessions/secrets.ts";

function typeOf(event: SessionEvent, { agenda }: SessionState): DeliveryType | null {
  if (event.type === "ended") return "session.ended";
  if (event.type !== "in-stage") return null;
  if (agenda.find(({ key }) => key === event.key)?.stage !== "shared-vocabulary") return null;
  const inStage = event.event as VocabularyEvent;
  return inStage.type === "vote-closed" && inStage.versions.some(({ agreed }) => agreed) ? "glossary.agreed" : null;
}

/** [WH1] [WH6] What other tools are to be told of these events; of a rehearsal nothing. `state` is the one after them. */
export function announced(state: SessionState, events: readonly SessionEvent[], today: number): NewDelivery[] {
  if (state.rehearsal) return [];
  const types = new Set(events.flatMap((event) => typeOf(event, state) ?? []));
  return [...types].map((type) => ({ id: `msg_${randomToken()}` as DeliveryId, type, day: today, attempts: 0 }));
}
