import { listed, only, shuffled } from "../../anonymity/byId.ts";
import { without } from "../../anonymity/reveal.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import {
  type CommandOf,
  type DraftText,
  type EventOf,
  most,
  type VocabularyEvent,
  type VocabularyState,
} from "./schema.ts";
import { onTable, openVote } from "./table.ts";

type Decided = Decision<VocabularyEvent>;
type State = VocabularyState;
type DraftFields = {
  readonly text: string;
  readonly usage?: string | undefined;
  readonly example?: string | undefined;
};

/** A wording field by field; an empty note is none. */
export const wordingOf = ({ text, usage, example }: DraftFields): DraftText => ({
  text,
  ...(usage && { usage }),
  ...(example && { example }),
});

export const isSameWording = (one: DraftText, other: DraftText): boolean =>
  one.text === other.text && one.usage === other.usage && one.example === other.example;

const isInVote = (state: State, id: ContentId): boolean => openVote(state)?.voting.drafts.includes(id) === true;

/** The draft that this person may change: by the key beside the command, or, of the facilitator's own, by id. */
function ownDraft(state: State, named: ContentId | undefined, { actor, contentId }: Context): ContentId | undefined {
  if (actor.role === "facilitator") return named && state.drafts[named]?.byFacilitator ? named : undefined;
  if (contentId === null || state.drafts[contentId]?.byFacilitator) return undefined;
  return state.heldDrafts[contentId] || state.drafts[contentId] ? contentId : undefined;
}

export const draftRules = {
  draft(state: State, command: CommandOf<"draft">, _: unknown, context: Context): Decided {
    const byFacilitator = context.actor.role === "facilitator";
    const id = byFacilitator ? context.newId() : context.contentId;
    if (id === null) return refuse("malformed");
    if (state.heldDrafts[id] || state.drafts[id]) return accept();
    if (state.step !== "agree") return refuse("wrong-step");
    const term = onTable(state, command.term);
    if (!term) return refuse("not-found");
    const { status } = term.standing;
    if (status === "agreed" || status === "to-confirm" || status === "parked") return refuse("wrong-step");
    const count = Object.keys(state.heldDrafts).length + Object.keys(state.drafts).length;
    if (count >= most.drafts) return refuse("too-many-items");
    const type = byFacilitator ? "draft-set" : "draft-held";
    return accept({ type, id, term: command.term, wording: wordingOf(command) });
  },
  "edit-draft"(state: State, command: CommandOf<"edit-draft">, _: unknown, context: Context): Decided {
    const id = ownDraft(state, command.id, context);
    const before = id && (state.heldDrafts[id] ?? state.drafts[id]);
    if (!id || !before) return refuse("stale-edit");
    if (state.step !== "agree") return refuse("wrong-step");
    if (isInVote(state, id)) return refuse("vote-open");
    const wording = wordingOf(command);
    if (isSameWording(before, wording)) return accept();
    const type = context.actor.role === "facilitator" ? "draft-set" : "draft-held";
    return accept({ type, id, term: before.term, wording });
  },
  "delete-draft"(state: State, command: CommandOf<"delete-draft">, _: unknown, context: Context): Decided {
    const id = ownDraft(state, command.id, context);
    if (!id) return refuse("stale-edit");
    if (state.step !== "agree") return refuse("wrong-step");
    return isInVote(state, id) ? refuse("vote-open") : accept({ type: "draft-deleted", id });
  },
  "show-drafts"(state: State, { term }: CommandOf<"show-drafts">): Decided {
    if (state.step !== "agree") return refuse("wrong-step");
    if (!onTable(state, term)) return refuse("not-found");
    // A new wording must not take the place of one that is being voted on.
    if (openVote(state)?.term === term) return refuse("vote-open");
    const held = Object.values(state.heldDrafts).some((draft) => draft.term === term);
    return held ? accept({ type: "drafts-shown", term }) : refuse("nothing-here");
  },
};

function shown(state: State, term: ContentId): State {
  const held = listed(state.heldDrafts).filter(([, draft]) => draft.term === term);
  const drafts = held.map(([id, draft]) => [id, { ...draft, byFacilitator: false }] as const);
  return {
    ...state,
    drafts: shuffled([...listed(only(state.drafts, (_, id) => !held.some(([other]) => other === id))), ...drafts]),
    heldDrafts: only(state.heldDrafts, (draft) => draft.term !== term),
    hidden: only(state.hidden, (_, id) => !held.some(([other]) => other === id)),
  };
}

export const draftChanges = {
  "draft-held": (state: State, { id, term, wording }: EventOf<"draft-held">): State => ({
    ...state,
    heldDrafts: { ...state.heldDrafts, [id]: { term, ...wording } },
  }),
  "draft-set": (state: State, { id, term, wording }: EventOf<"draft-set">): State => ({
    ...state,
    drafts: { ...state.drafts, [id]: { term, ...wording, byFacilitator: true } },
  }),
  "draft-deleted": (state: State, { id }: EventOf<"draft-deleted">): State => ({
    ...state,
    heldDrafts: without(state.heldDrafts, id),
    drafts: without(state.drafts, id),
    hidden: without(state.hidden, id),
  }),
  "drafts-shown": (state: State, { term }: EventOf<"drafts-shown">): State => shown(state, term),
};
