import { useCallback, useEffect, useMemo, useRef } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { Dots } from "../../../shared/stages/pain-points/schema.ts";
import { useOutbox, useSend } from "../../store/hooks.ts";
import type { Saving } from "../../ui/SaveState.tsx";

export interface PlacedDots {
  /** As the person sees them: what is on its way counts. */
  readonly dots: Dots;
  readonly left: number;
  readonly saving: Saving;
  readonly set: (item: ContentId, dots: number) => void;
}

/** One's own dots: the server's word, with what was pressed since laid over it. */
export function useDots(at: AgendaKey, saved: Dots, budget: number): PlacedDots {
  const send = useSend(at);
  const outbox = useOutbox();
  const onTheirWay = useMemo(
    () => outbox.filter((entry) => entry.at === at && entry.command.type === "set-dots" && entry.state !== "refused"),
    [outbox, at],
  );
  const dots = useMemo(() => {
    const shown: Record<ContentId, number> = { ...saved };
    for (const { command } of onTheirWay) if (command.type === "set-dots") shown[command.item] = command.dots;
    return shown;
  }, [saved, onTheirWay]);
  const placed = Object.values(dots).reduce((sum, count) => sum + count, 0);
  const left = Math.max(0, budget - placed);
  const now = useRef({ dots, left });
  useEffect(() => {
    now.current = { dots, left };
  }, [dots, left]);
  const isWaiting = onTheirWay.some(({ state }) => state === "waiting");
  return {
    dots,
    left,
    saving: onTheirWay.length === 0 ? "saved" : isWaiting ? "waiting" : "sending",
    set: useCallback(
      (item, count) => {
        const { dots, left } = now.current;
        // A button may look free a moment longer than there are dots.
        if (count - (dots[item] ?? 0) > left) return;
        void send({ type: "set-dots", item, dots: count });
      },
      [send],
    ),
  };
}
