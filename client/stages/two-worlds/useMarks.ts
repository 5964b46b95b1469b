import { useCallback, useMemo } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { Mark } from "../../../shared/stages/two-worlds/about.ts";
import type { Marks } from "../../../shared/stages/two-worlds/schema.ts";
import { useOutbox, useSend } from "../../store/hooks.ts";
import type { Saving } from "../../ui/SaveState.tsx";

export interface OwnMarks {
  /** As the person sees them: what is on its way counts. */
  readonly marks: Marks;
  readonly saving: Saving;
  readonly mark: (guess: ContentId, as: Mark | "none") => void;
}

/** One's own marks: the server's word, with what was pressed since laid over it. */
export function useMarks(at: AgendaKey, saved: Marks): OwnMarks {
  const send = useSend(at);
  const outbox = useOutbox();
  const onTheirWay = useMemo(
    () =>
      outbox.flatMap((entry) =>
        entry.at === at && entry.command.type === "mark" && entry.state !== "refused"
          ? [{ ...entry.command, state: entry.state }]
          : [],
      ),
    [outbox, at],
  );
  const marks = useMemo(() => {
    const pressed = Object.fromEntries(onTheirWay.map(({ guess, as }) => [guess, as]));
    const all = Object.entries({ ...saved, ...pressed }).filter(([, as]) => as !== "none");
    return Object.fromEntries(all) as Marks;
  }, [saved, onTheirWay]);
  return {
    marks,
    saving: onTheirWay.some(({ state }) => state === "waiting")
      ? "waiting"
      : onTheirWay.length > 0
        ? "sending"
        : "saved",
    mark: useCallback((guess, as) => void send({ type: "mark", guess, as }), [send]),
  };
}
