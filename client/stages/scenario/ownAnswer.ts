import { useMemo } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import type { ClientCommand } from "../../../shared/protocol/messages.ts";
import type { Answer, BeatNumber, Part } from "../../../shared/stages/scenario/schema.ts";
import { type Mine, useMine, useOutbox } from "../../store/hooks.ts";
import type { Saving } from "../../ui/SaveState.tsx";

export const writeCommand = { act: "write-act", feeling: "write-feeling" } as const;

/** What this device said in its own words about a part of this beat; one at the most. */
export function useOwnWords(at: AgendaKey, beat: BeatNumber, part: Part): Mine | undefined {
  const mine = useMine(at, writeCommand[part]);
  return mine.findLast(({ about }) => about === String(beat));
}

/** What a command on its way will have changed in the answer to this beat. */
function changeBy(command: ClientCommand, beat: BeatNumber): Answer {
  if (!("beat" in command) || command.beat !== beat) return {};
  switch (command.type) {
    case "choose-act":
      return { act: command.option };
    case "choose-feeling":
      return { feeling: command.feeling };
    case "place":
      return { placement: command.at };
    case "write-act":
      return { act: "own" };
    case "write-feeling":
      return { feeling: "own" };
    default:
      return {};
  }
}

export interface OwnAnswer {
  /** As the person sees it: what is on its way counts. */
  readonly answer: Answer;
  readonly savingOf: (question: keyof Answer) => Saving;
}

/** One's own answer: the server's word, with what was pressed since laid over it. */
export function useOwnAnswer(at: AgendaKey, beat: BeatNumber, saved: Answer): OwnAnswer {
  const outbox = useOutbox();
  const onTheirWay = useMemo(
    () =>
      outbox.flatMap((entry) =>
        entry.at === at && entry.state !== "refused"
          ? [{ change: changeBy(entry.command, beat), state: entry.state }]
          : [],
      ),
    [outbox, at, beat],
  );
  return {
    answer: useMemo(
      (): Answer => Object.assign({}, saved, ...onTheirWay.map(({ change }) => change)),
      [saved, onTheirWay],
    ),
    savingOf: (question) => onTheirWay.findLast(({ change }) => question in change)?.state ?? "saved",
  };
}
