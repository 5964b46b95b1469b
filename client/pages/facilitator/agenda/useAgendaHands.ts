import { useState } from "react";
import type { AgendaKey } from "../../../../shared/ids.ts";
import type { AgendaItem, WholeDraft } from "../../../../shared/session/agenda.ts";
import { draftOf } from "../../../../shared/session/agendaDraft.ts";
import type { SessionCommand } from "../../../../shared/session/command.ts";
import type { Cut } from "../../../../shared/session/shorten.ts";
import { type TimeBoxes, timeBoxesOf } from "../../../../shared/session/timeBoxes.ts";
import type { AgendaLine } from "../../../../shared/session/view.ts";
import type { StageId } from "../../../../shared/stages/registry.ts";
import { messages } from "../../../i18n/messages.ts";
import { useAllWords } from "../../../stages/registry.ts";
import { useSend, useView } from "../../../store/hooks.ts";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** What was just done to the agenda, in words, and how to take it back where that takes more than a move. */
export interface News {
  readonly text: string;
  readonly undo?: () => void;
}

const newItem = { settings: {}, atZero: "wait", autoStart: false, warnMs: 30_000 } as const;

/** The agenda as its editor sees it, and all that can be done with it. */
export function useAgendaHands() {
  const send = useSend();
  const words = useAllWords();
  const agenda = useView((view) => view.agenda);
  const items = useView((view) => view.items) ?? [];
  const notes = useView((view) => view.notes);
  const at = useView((view) => view.at);
  const sessionTitle = useView((view) => view.title);
  const [news, setNews] = useState<News>();

  const titleOf = ({ stage, title }: Pick<AgendaLine, "stage" | "title">): string => title ?? words[stage].title;
  const itemOf = (key: AgendaKey): AgendaItem | undefined => items.find((item) => item.key === key);
  const after = (entry: { readonly key: AgendaKey } | undefined) => (entry ? { after: entry.key } : {});
  /** Whether something is lost with an entry that nothing brings back: what the room made there, or a note. */
  const isLost = ({ key, started }: AgendaLine): boolean => started === true || Boolean(notes?.[key]);
  /** Where the room is, from 0; -1 before the start. What comes after it can be replaced as a whole. */
  const current = agenda.findIndex(({ key }) => key === at);

  const tell = async (command: SessionCommand, told: News): Promise<boolean> => {
    setNews(undefined);
    const { ok } = await send(command);
    if (ok) setNews(told);
    return ok;
  };
  const undoing = (command: SessionCommand) => () => void tell(command, { text: t("undone") });

  return {
    agenda,
    items,
    at,
    current,
    news,
    words,
    titleOf,
    itemOf,
    isLost,
    forget: () => setNews(undefined),
    goTo: (key: AgendaKey) => void send({ type: "go-to", key }),
    move(from: number, to: number): Promise<boolean> {
      const entry = agenda[from];
      if (!entry) return Promise.resolve(false);
      const others = agenda.filter((other) => other !== entry);
      return tell(
        { type: "agenda-move", key: entry.key, ...after(others[to - 1]) },
        { text: t("moved", { title: titleOf(entry), place: to + 1, of: agenda.length }) },
      );
    },
    add: (stage: StageId) =>
      tell(
        { type: "agenda-add", item: { ...newItem, stage }, ...after(agenda.at(-1)) },
        { text: t("added", { title: words[stage].title }) },
      ),
    again: (item: AgendaItem) =>
      tell(
        { type: "agenda-add", item: draftOf(item), ...after(agenda.at(-1)) },
        { text: t("added", { title: titleOf(item) }) },
      ),
    remove(line: AgendaLine): Promise<boolean> {
      const item = itemOf(line.key);
      const before = agenda[agenda.indexOf(line) - 1];
      const undo = item && undoing({ type: "agenda-add", item: draftOf(item), ...after(before) });
      return tell(
        { type: "agenda-remove", key: line.key },
        { text: t("removed", { title: titleOf(line) }), ...(undo && !isLost(line) && { undo }) },
      );
    },
    shorten(cuts: readonly Cut[], savedMinutes: number): Promise<boolean> {
      const entries = cuts.map(({ key, boxes }) => ({ key, boxes }));
      const former = cuts.map(({ key }): { key: AgendaKey; boxes: TimeBoxes } => ({
        key,
        boxes: timeBoxesOf(itemOf(key)?.settings),
      }));
      return tell(
        { type: "agenda-retime", entries },
        {
          text: t("shortened", { minutes: savedMinutes }),
          undo: undoing({ type: "agenda-retime", entries: former }),
        },
      );
    },
    async save(): Promise<void> {
      const { saveAgenda } = await import("../../../agenda/saveAgenda.ts");
      saveAgenda(items.map(draftOf), sessionTitle);
    },
    load(drafts: readonly WholeDraft[]): Promise<boolean> {
      const replaced = agenda.slice(current + 1);
      const former = replaced.flatMap(({ key }) => itemOf(key) ?? []).map(draftOf);
      const undo = undoing({ type: "agenda-load", items: former });
      const text = t("loaded", { count: drafts.length });
      return tell({ type: "agenda-load", items: [...drafts] }, replaced.some(isLost) ? { text } : { text, undo });
    },
  };
}

export type AgendaHands = ReturnType<typeof useAgendaHands>;
