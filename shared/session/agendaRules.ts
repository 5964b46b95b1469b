import { accept, type Decision, refuse } from "../decision.ts";
import type { AgendaKey } from "../ids.ts";
import type { Language } from "../languages.ts";
import type { PromptsIn } from "../prompts/prompts.ts";
import { type AgendaItem, agendaItem, inLanguage, itemAt, longestAgenda, stepsOf, type WholeDraft } from "./agenda.ts";
import type { SessionCommand } from "./command.ts";
import type { SessionEvent } from "./event.ts";
import type { Plan } from "./schedule.ts";
import { languageOf, type SessionState } from "./state.ts";

type Decided = Decision<SessionEvent>;
type Command<Type extends SessionCommand["type"]> = Extract<SessionCommand, { readonly type: Type }>;
export type AgendaCommand = Command<`agenda-${string}` & SessionCommand["type"]>;

/** Stands for an entry whose settings do not fit its stage. */
type Item = AgendaItem | null;

function setAgenda(agenda: readonly Item[]): Decided {
  if (agenda.length > longestAgenda) return refuse("too-many-items");
  const items = agenda.filter((item) => item !== null);
  return items.length < agenda.length ? refuse("malformed") : accept({ type: "agenda-set", agenda: items });
}

function placed(agenda: readonly AgendaItem[], item: Item, after: AgendaKey | undefined): Item[] {
  const index = after === undefined ? 0 : agenda.findIndex(({ key }) => key === after) + 1;
  return [...agenda.slice(0, index), item, ...agenda.slice(index)];
}

/** A step that is gone from the settings would leave Next without a place to go on from. */
function losesItsStep(state: SessionState, after: Item): boolean {
  const stage = after && state.at === after.key ? state.stages[after.key] : undefined;
  return after !== null && stage !== undefined && !stepsOf(after, stage).some(({ id }) => id === stage.step);
}

/** [SE5] Changes of the agenda. */
export function decideAgenda(
  state: SessionState,
  command: AgendaCommand,
  newKey: () => AgendaKey,
  promptsIn: PromptsIn,
): Decided {
  const { agenda } = state;
  const language = languageOf(state);
  const itemOf = (draft: WholeDraft, key: AgendaKey): Item => {
    const item = agendaItem(draft, key);
    return item && !state.stages[key] ? inLanguage(item, language, promptsIn) : item;
  };
  switch (command.type) {
    case "agenda-add":
      return setAgenda(placed(agenda, itemOf(command.item, newKey()), command.after));
    case "agenda-remove":
      return state.at === command.key
        ? refuse("wrong-step")
        : setAgenda(agenda.filter(({ key }) => key !== command.key));
    case "agenda-move": {
      const item = itemAt(state, command.key);
      if (!item) return refuse("not-found");
      const others = agenda.filter((other) => other !== item);
      return setAgenda(placed(others, item, command.after));
    }
    case "agenda-edit": {
      const before = itemAt(state, command.key);
      if (!before) return refuse("not-found");
      if (before.stage !== command.item.stage) return refuse("malformed");
      const after = itemOf(command.item, before.key);
      if (losesItsStep(state, after)) return refuse("wrong-step");
      return setAgenda(agenda.map((item) => (item === before ? after : item)));
    }
    case "agenda-load": {
      const kept = agenda.slice(0, agenda.findIndex(({ key }) => key === state.at) + 1);
      return setAgenda([...kept, ...command.items.map((item) => itemOf(item, newKey()))]);
    }
    case "agenda-retime":
      return retime(state, command);
  }
}

/** [AG5] Gives several entries other times at once, or none of them. */
function retime(state: SessionState, { entries }: Command<"agenda-retime">): Decided {
  if (entries.some(({ key }) => !itemAt(state, key))) return refuse("not-found");
  const agenda = state.agenda.map((item): Item => {
    const boxes = entries.find(({ key }) => key === item.key)?.boxes;
    if (!boxes) return item;
    const { title, prompt, settings, atZero, autoStart, warnMs } = item;
    const known = settings as Record<string, unknown>;
    if (Object.keys(boxes).some((name) => typeof known[name] !== "number")) return null;
    return agendaItem(
      { stage: item.stage, title, prompt, settings: { ...known, ...boxes }, atZero, autoStart, warnMs },
      item.key,
    );
  });
  return agenda.some((item) => losesItsStep(state, item)) ? refuse("wrong-step") : setAgenda(agenda);
}

/** [LA7] The prompts of entries that have not begun change with it. */
export function setLanguage(state: SessionState, language: Language, promptsIn: PromptsIn): Decided {
  if (language === languageOf(state)) return accept();
  const agenda = state.agenda.map((item) => (state.stages[item.key] ? item : inLanguage(item, language, promptsIn)));
  return accept({ type: "language-set", language }, { type: "agenda-set", agenda });
}

export const planOf = ({ startsAtMs, endsAtMs }: Command<"set-plan">): Plan => ({
  ...(startsAtMs !== undefined && { startsAtMs }),
  ...(endsAtMs !== undefined && { endsAtMs }),
});
