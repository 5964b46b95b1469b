import { useCallback, useMemo } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { Upvotes } from "../../../shared/stages/hard-questions/schema.ts";
import { useOutbox, useSend } from "../../store/hooks.ts";
import type { Saving } from "../../ui/SaveState.tsx";

export interface OwnUpvotes {
  /** As the person sees them: what is on its way counts. */
  readonly upvotes: Upvotes;
  readonly saving: Saving;
  readonly upvote: (answer: ContentId, on: boolean) => void;
}

/** One's own votes: the server's word, with what was pressed since laid over it. */
export function useUpvotes(at: AgendaKey, saved: Upvotes): OwnUpvotes {
  const send = useSend(at);
  const outbox = useOutbox();
  const onTheirWay = useMemo(
    () =>
      outbox.flatMap((entry) =>
        entry.at === at && entry.command.type === "upvote" && entry.state !== "refused"
          ? [{ ...entry.command, state: entry.state }]
          : [],
      ),
    [outbox, at],
  );
  const upvotes = useMemo(() => {
    const pressed = Object.fromEntries(onTheirWay.map(({ answer, on }) => [answer, on]));
    return Object.fromEntries(Object.entries({ ...saved, ...pressed }).filter(([, on]) => on)) as Upvotes;
  }, [saved, onTheirWay]);
  return {
    upvotes,
    saving: onTheirWay.some(({ state }) => state === "waiting")
      ? "waiting"
      : onTheirWay.length > 0
        ? "sending"
        : "saved",
    upvote: useCallback((answer, on) => void send({ type: "upvote", answer, on }), [send]),
  };
}
