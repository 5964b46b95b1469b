import { useCallback, useMemo } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { Score, Scores } from "../../../shared/stages/perspective-swap/understood.ts";
import { useOutbox, useSend } from "../../store/hooks.ts";
import type { Saving } from "../../ui/SaveState.tsx";

export interface OwnRatings {
  /** As the person sees them: what is on its way counts. */
  readonly scores: Scores;
  readonly savingOf: (item: ContentId) => Saving;
  readonly rate: (item: ContentId, score: Score) => void;
}

/** One's own ratings: the server's word, with what was pressed since laid over it. */
export function useRatings(at: AgendaKey, saved: Scores): OwnRatings {
  const send = useSend(at);
  const outbox = useOutbox();
  const onTheirWay = useMemo(
    () =>
      outbox.flatMap((entry) =>
        entry.at === at && entry.command.type === "rate" && entry.state !== "refused"
          ? [{ item: entry.command.item, score: entry.command.score, state: entry.state }]
          : [],
      ),
    [outbox, at],
  );
  const scores = useMemo(
    () => ({ ...saved, ...Object.fromEntries(onTheirWay.map(({ item, score }) => [item, score])) }),
    [saved, onTheirWay],
  );
  return {
    scores,
    savingOf: (item) => onTheirWay.find((entry) => entry.item === item)?.state ?? "saved",
    rate: useCallback((item, score) => void send({ type: "rate", item, score }), [send]),
  };
}
