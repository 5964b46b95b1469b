import { cast, choiceOf, entries } from "../../anonymity/ballot.ts";
import { listed, shuffled } from "../../anonymity/byId.ts";
import { dayOf } from "../../day.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import { type ContentId, type SideId, sideIds } from "../../ids.ts";
import type { Context } from "../stage.ts";
import { countVotes, judge, type Votes, winners, withNumbersOf } from "./agreement.ts";
import { isSameWording, wordingOf } from "./drafts.ts";
import type {
  CommandOf,
  EventOf,
  Standing,
  Version,
  VocabularyEvent,
  VocabularySettings,
  VocabularyState,
} from "./schema.ts";
import { onTable, openVote, withTerm } from "./table.ts";
import { told } from "./votedBefore.ts";

type Decided = Decision<VocabularyEvent>;
type State = VocabularyState;
type Voting = Extract<Standing, { status: "voting" }>;

const votesOn = (draft: ContentId, { ballot }: Voting): Readonly<Record<SideId, Votes>> => {
  const of = (side: SideId) =>
    countVotes(entries(ballot).flatMap((entry) => (entry.side === side ? (entry.choice[draft]?.choice ?? []) : [])));
  return Object.fromEntries(sideIds.map((side) => [side, of(side)])) as Record<SideId, Votes>;
};

/** [VO23] Without sides, and in the order of ids made now: nothing leads back to a ballot. */
const reasonsOn = (draft: ContentId, { ballot }: Voting, of: readonly SideId[], newId: () => ContentId) =>
  shuffled(
    entries(ballot).flatMap(({ side, choice }) => {
      const reason = of.includes(side) ? choice[draft]?.reason : undefined;
      return reason ? [[newId(), reason] as const] : [];
    }),
  );

function closed(state: State, id: ContentId, settings: VocabularySettings, context: Context): Decided {
  const term = state.terms[id];
  if (term?.standing.status !== "voting") return refuse("wrong-step");
  const { standing, history } = term;
  const { confirms } = standing;
  // [VO37] Where nobody said anything, nobody has taken the earlier agreement back.
  if (confirms !== undefined && entries(standing.ballot).length === 0) {
    return accept({ type: "vote-closed", term: id, versions: [], unanswered: confirms });
  }
  const before = Math.max(0, ...history.map(({ version }) => version));
  const judged = standing.drafts.map((draft) => {
    return [draft, judge(votesOn(draft, standing), context.present, settings)] as const;
  });
  const best = winners(judged);
  const agreed = best.length === 1 ? best[0] : undefined;
  const versions = judged.map(([draft, judgement], at): Version => {
    const { text = "", usage, example } = state.drafts[draft] ?? {};
    const { totals, reasonsOf } = told(draft, term, text, standing, judgement, context);
    return {
      version: before + at + 1,
      vote: standing.vote,
      draft,
      wording: wordingOf({ text, usage, example }),
      bySide: withNumbersOf(judgement.bySide, totals.named),
      passed: judgement.passed,
      agreed: draft === agreed,
      ...(draft === agreed && { on: dayOf(context.nowMs) }),
      reasons: reasonsOn(draft, standing, reasonsOf, context.newId),
      totals,
      reasonsOf,
    };
  });
  return accept({ type: "vote-closed", term: id, versions, ...(best.length > 1 && { tied: best }) });
}

/** An earlier agreement as a draft that can be voted on: one that says the same, or a new one. */
function earlierDraft(state: State, term: ContentId, version: number, newId: () => ContentId) {
  const earlier = state.terms[term]?.history.find((candidate) => candidate.version === version);
  const wording = earlier?.wording ?? { text: "" };
  const there = listed(state.drafts).find(([id, draft]) => {
    return draft.term === term && draft.byFacilitator && !state.hidden[id] && isSameWording(draft, wording);
  });
  if (there) return { draft: there[0], events: [] };
  const id = newId();
  return { draft: id, events: [{ type: "draft-set", id, term, wording } satisfies VocabularyEvent] };
}

export const votingRules = {
  focus(state: State, { term }: CommandOf<"focus">): Decided {
    if (state.step !== "agree") return refuse("wrong-step");
    if (!onTable(state, term)) return refuse("not-found");
    if (state.focus === term) return accept();
    return openVote(state) ? refuse("vote-open") : accept({ type: "focused", term });
  },
  "open-vote"(state: State, { term: id, drafts }: CommandOf<"open-vote">): Decided {
    if (state.step !== "agree") return refuse("wrong-step");
    const term = onTable(state, id);
    if (!term) return refuse("not-found");
    if (openVote(state)) return refuse("vote-open");
    if (term.standing.status !== "open") return refuse("wrong-step");
    const inSight = drafts.every((draft) => state.drafts[draft]?.term === id && !state.hidden[draft]);
    if (!inSight || new Set(drafts).size < drafts.length) return refuse("not-found");
    return accept({ type: "vote-opened", term: id, drafts });
  },
  vote(state: State, { draft, choice, reason }: CommandOf<"vote">, _: unknown, { actor }: Context): Decided {
    const open = openVote(state);
    if (!open) return refuse("wrong-step");
    if (actor.role !== "participant" || actor.pseudonym === null) return refuse("not-allowed");
    if (!open.voting.drafts.includes(draft)) return refuse("not-found");
    const mark = { choice, ...(choice === "object" && reason && { reason }) };
    return accept({ type: "vote-cast", pseudonym: actor.pseudonym, side: actor.side, draft, mark });
  },
  "close-vote": (state: State, { term }: CommandOf<"close-vote">, settings: VocabularySettings, context: Context) =>
    closed(state, term, settings, context),
  park(state: State, { term: id }: CommandOf<"park">): Decided {
    if (state.step !== "agree") return refuse("wrong-step");
    const status = onTable(state, id)?.standing.status;
    switch (status) {
      case undefined:
        return refuse("not-found");
      case "parked":
        return accept();
      case "voting":
        return refuse("vote-open");
      case "agreed":
      case "to-confirm":
        return refuse("wrong-step");
      case "open":
        return accept({ type: "term-parked", term: id });
    }
  },
  confirm(state: State, { term: id }: CommandOf<"confirm">, _: unknown, { newId }: Context): Decided {
    if (state.step !== "agree") return refuse("wrong-step");
    const term = onTable(state, id);
    if (!term) return refuse("not-found");
    if (openVote(state)) return refuse("vote-open");
    if (term.standing.status !== "to-confirm") return refuse("wrong-step");
    const { draft, events } = earlierDraft(state, id, term.standing.version, newId);
    const opened: VocabularyEvent = {
      type: "vote-opened",
      term: id,
      drafts: [draft],
      confirms: term.standing.version,
    };
    return accept<VocabularyEvent>(...events, opened);
  },
  reopen(state: State, { term: id }: CommandOf<"reopen">, _: unknown, { newId }: Context): Decided {
    if (state.step !== "agree") return refuse("wrong-step");
    const standing = onTable(state, id)?.standing;
    switch (standing?.status) {
      case undefined:
        return refuse("not-found");
      case "open":
      case "voting":
        return accept();
      case "to-confirm": {
        const { events } = earlierDraft(state, id, standing.version, newId);
        return accept<VocabularyEvent>(...events, { type: "term-reopened", term: id });
      }
      case "agreed":
      case "parked":
        return accept({ type: "term-reopened", term: id });
    }
  },
};

const standingAfter = ({ versions, tied, unanswered }: EventOf<"vote-closed">): Standing => {
  if (unanswered !== undefined) return { status: "to-confirm", version: unanswered };
  const agreed = versions.find((version) => version.agreed);
  if (agreed) return { status: "agreed", version: agreed.version };
  return { status: "open", ...(tied && { tied }) };
};

export const votingChanges = {
  focused: (state: State, { term }: EventOf<"focused">): State => ({ ...state, focus: term }),
  "vote-opened": (state: State, { term: id, drafts, confirms }: EventOf<"vote-opened">): State => {
    const vote = state.votes + 1;
    const voting: Standing = {
      status: "voting",
      vote,
      drafts,
      ballot: {},
      ...(confirms !== undefined && { confirms }),
    };
    return { ...withTerm(state, id, (term) => ({ ...term, standing: voting })), focus: id, votes: vote };
  },
  "vote-cast"(state: State, { pseudonym, side, draft, mark }: EventOf<"vote-cast">): State {
    const open = openVote(state);
    if (!open) return state;
    const { ballot } = open.voting;
    const marks = { ...choiceOf(ballot, pseudonym), [draft]: mark };
    return withTerm(state, open.term, (term) => ({
      ...term,
      standing: { ...open.voting, ballot: cast(ballot, pseudonym, side, marks) },
    }));
  },
  /** The ballot goes, and with it all pseudonyms [AN3]. */
  "vote-closed": (state: State, event: EventOf<"vote-closed">): State =>
    withTerm(state, event.term, (term) => ({
      ...term,
      standing: standingAfter(event),
      history: [...term.history, ...event.versions],
    })),
  "term-parked": (state: State, { term: id }: EventOf<"term-parked">): State =>
    withTerm(state, id, (term) => ({ ...term, standing: { status: "parked" } })),
  "term-reopened": (state: State, { term: id }: EventOf<"term-reopened">): State =>
    withTerm(state, id, (term) => ({ ...term, standing: { status: "open" } })),
};
