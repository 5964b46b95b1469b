import { useCallback, useMemo } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { Fingers, Hands } from "../../../shared/stages/commitments/schema.ts";
import { useOutbox, useSend } from "../../store/hooks.ts";
import type { Saving } from "../../ui/SaveState.tsx";

export interface OwnHands {
  /** As the person sees them: what is on its way counts. */
  readonly hands: Hands;
  readonly savingOf: (commitment: ContentId) => Saving;
  readonly holdUp: (commitment: ContentId, fingers: Fingers) => void;
}

/** What one holds up: the server's word, with what was pressed since laid over it. */
export function useHands(at: AgendaKey, saved: Hands): OwnHands {
  const send = useSend(at);
  const outbox = useOutbox();
  const onTheirWay = useMemo(
    () =>
      outbox.flatMap((entry) =>
        entry.at === at && entry.command.type === "hold-up" && entry.state !== "refused"
          ? [{ commitment: entry.command.commitment, fingers: entry.command.fingers, state: entry.state }]
          : [],
      ),
    [outbox, at],
  );
  const hands = useMemo(
    () => ({ ...saved, ...Object.fromEntries(onTheirWay.map(({ commitment, fingers }) => [commitment, fingers])) }),
    [saved, onTheirWay],
  );
  return {
    hands,
    savingOf: (commitment) => onTheirWay.find((entry) => entry.commitment === commitment)?.state ?? "saved",
    holdUp: useCallback((commitment, fingers) => void send({ type: "hold-up", commitment, fingers }), [send]),
  };
}
