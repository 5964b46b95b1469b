import { choiceOf } from "../../anonymity/ballot.ts";
import { type ById, listed } from "../../anonymity/byId.ts";
import { coarse } from "../../anonymity/disclosure.ts";
import type { Day } from "../../day.ts";
import type { ContentId, SideId } from "../../ids.ts";
import type { Self } from "../stage.ts";
import type { Choice, Fraction, VerdictBySide } from "./agreement.ts";
import { wordingOf } from "./drafts.ts";
import { similarPairs } from "./duplicates.ts";
import type {
  Collected,
  Draft,
  DraftText,
  Meaning,
  Standing,
  Term,
  Version,
  VocabularySettings,
  VocabularyState,
} from "./schema.ts";
import { onTable, openVote, tableOf, toConfirm } from "./table.ts";

/** The facilitator sees what is hidden too, marked; nobody else gets it at all. */
type Markable = { readonly hidden?: true };

export type ProposedTermView = Markable & {
  readonly term: string;
  /** Other wordings that were merged into it. */
  readonly also: readonly string[];
  /** Coarse number of participants' proposals for it. */
  readonly asked: number;
  readonly onTable: boolean;
  /** What was agreed in an earlier session, and on which day, where the room has still to confirm it. */
  readonly toConfirm?: DraftText & { readonly on: Day };
};
export type TermToDefineView = { readonly term: string; readonly also: readonly string[] };

export type MeaningView = Markable & { readonly text: string };
/** Face to face: by side where that is safe, and without side in `together`. A side without texts is absent. */
export type MeaningsView = { readonly [Label in SideId | "together"]?: ById<MeaningView> };
export type DraftView = Markable & DraftText & { readonly byFacilitator: boolean };

/** Without numbers until the vote is closed. */
export type StandingView =
  | { readonly status: "open"; readonly tied?: readonly ContentId[] }
  /** `confirms`: the version of an earlier agreement that is voted on again. */
  | {
      readonly status: "voting";
      readonly vote: number;
      readonly drafts: readonly ContentId[];
      readonly confirms?: number;
    }
  | { readonly status: "agreed"; readonly version: number }
  /** Agreed in an earlier session, and not voted on in this one. */
  | { readonly status: "to-confirm"; readonly version: number }
  | { readonly status: "parked" };

export type ReasonView = Markable & { readonly text: string };
export type VersionView = {
  /** Drafts of one vote have the same number. */
  readonly vote: number;
  readonly draft: ContentId;
  readonly wording: DraftText;
  /** Absent where an imported file did not tell how the sides voted. */
  readonly bySide?: VerdictBySide;
  /** Every side that counts accepts. */
  readonly passed: boolean;
  /** It became the definition. */
  readonly agreed: boolean;
  readonly on?: Day;
  readonly reasons: ById<ReasonView>;
};

export type TermView = {
  readonly term: string;
  readonly also: readonly string[];
  readonly standing: StandingView;
  readonly meanings: MeaningsView;
  readonly drafts: ById<DraftView>;
  /** By version number, from 1. */
  readonly history: { readonly [version: string]: VersionView };
};

export type RuleView = { readonly quorum: Fraction; readonly threshold: Fraction; readonly neutralsCount: boolean };

/** What the room sees of each step. Lists are by id: sort by id for the shuffle that everybody sees. */
export type VocabularyRoomView =
  | { readonly step: "propose"; readonly terms: ById<ProposedTermView> }
  | { readonly step: "define"; readonly terms: ById<TermToDefineView> }
  | {
      readonly step: "agree";
      readonly terms: ById<TermView>;
      /** The term that all screens show. */
      readonly focus?: ContentId;
      readonly rule: RuleView;
    };

/** `hidden` holds ids alone, so that an author's device can tell its author. */
export type VocabularyParticipantView = VocabularyRoomView & { readonly hidden: ById<true> };

/** `similar`: pairs that may be one term. `tableSize`: most terms on the table. */
export type VocabularyFacilitatorView = VocabularyRoomView & {
  readonly similar?: readonly (readonly [ContentId, ContentId])[];
  readonly tableSize: number;
};

type Hidden = Collected["hidden"];

/** Which of these an audience may see, marked or left out where hidden [VO8]. */
function inSight<From, To>(
  byId: ById<From>,
  { hidden }: Collected,
  forFacilitator: boolean,
  show: (value: From, mark: Markable) => To,
): ById<To> {
  const seen = listed(byId).filter(([id]) => forFacilitator || !hidden[id]);
  return Object.fromEntries(seen.map(([id, value]) => [id, show(value, hidden[id] ? { hidden: true } : {})]));
}

/** [VO35] The earlier agreement on a term that the room has not confirmed or taken up again yet. */
export function earlierAgreement({ standing, history }: Term): (Version & { readonly on: Day }) | undefined {
  if (standing.status !== "to-confirm" && standing.status !== "voting") return undefined;
  const named = standing.status === "voting" ? standing.confirms : standing.version;
  const earlier = history.find(({ version }) => version === named);
  return earlier?.on && { ...earlier, on: earlier.on };
}

function proposed(term: Term, mark: Markable): ProposedTermView {
  const earlier = earlierAgreement(term);
  return {
    term: term.term,
    also: term.also,
    asked: coarse(term.from.length),
    onTable: term.onTable,
    ...(earlier && { toConfirm: { ...wordingOf(earlier.wording), on: earlier.on } }),
    ...mark,
  };
}

export const labels = ["a", "b", "neutral", "together"] as const satisfies readonly Meaning["label"][];

/** [VO10] The meanings of one term, each under the label that was frozen at its reveal. */
function meaningsOf(state: Collected, term: ContentId, forFacilitator: boolean): MeaningsView {
  const under = labels.flatMap((label) => {
    const these = listed(state.meanings).filter(([, meaning]) => meaning.term === term && meaning.label === label);
    const seen = inSight(Object.fromEntries(these), state, forFacilitator, ({ text }: Meaning, mark) => ({
      text,
      ...mark,
    }));
    return Object.keys(seen).length > 0 ? [[label, seen] as const] : [];
  });
  return Object.fromEntries(under);
}

function draftsOf(state: Collected, term: ContentId, forFacilitator: boolean): ById<DraftView> {
  const these = Object.fromEntries(listed(state.drafts).filter(([, draft]) => draft.term === term));
  return inSight(these, state, forFacilitator, (draft: Draft & { byFacilitator: boolean }, mark) => ({
    ...wordingOf(draft),
    byFacilitator: draft.byFacilitator,
    ...mark,
  }));
}

function standingIn(standing: Standing): StandingView {
  switch (standing.status) {
    case "open":
      return { status: "open", ...(standing.tied && { tied: standing.tied }) };
    case "voting":
      return {
        status: "voting",
        vote: standing.vote,
        drafts: standing.drafts,
        ...(standing.confirms !== undefined && { confirms: standing.confirms }),
      };
    case "agreed":
      return { status: "agreed", version: standing.version };
    case "to-confirm":
      return { status: "to-confirm", version: standing.version };
    case "parked":
      return { status: "parked" };
  }
}

/** [VO25] The versions that the room may see: one that was voted down goes out of sight with its draft. */
export const versionsInSight = ({ history }: Term, hidden: Hidden): readonly Version[] =>
  history.filter(({ draft, agreed }) => agreed || !hidden[draft]);

function historyOf(state: Collected, term: Term, forFacilitator: boolean): TermView["history"] {
  const versions = forFacilitator ? term.history : versionsInSight(term, state.hidden);
  return Object.fromEntries(
    versions.map(({ version, vote, draft, wording, bySide, passed, agreed, on, reasons }): [string, VersionView] => [
      String(version),
      {
        vote,
        draft,
        wording: wordingOf(wording),
        ...(bySide && { bySide }),
        passed,
        agreed,
        ...(on && { on }),
        reasons: inSight(reasons, state, forFacilitator, (text, mark) => ({ text, ...mark })),
      },
    ]),
  );
}

const termIn = (state: Collected, id: ContentId, term: Term, forFacilitator: boolean): TermView => ({
  term: term.term,
  also: term.also,
  standing: standingIn(term.standing),
  meanings: meaningsOf(state, id, forFacilitator),
  drafts: draftsOf(state, id, forFacilitator),
  history: historyOf(state, term, forFacilitator),
});

/** [VO1] Builds from what was shown alone: what is held or written blind is read by no view. */
function roomView(
  state: VocabularyState,
  { quorum, threshold, neutralsCount }: VocabularySettings,
  forFacilitator: boolean,
): VocabularyRoomView {
  switch (state.step) {
    case "propose":
      return { step: "propose", terms: inSight(state.terms, state, forFacilitator, proposed) };
    case "define": {
      const terms = tableOf(state).map(([id, { term, also }]): [string, TermToDefineView] => [id, { term, also }]);
      return { step: "define", terms: Object.fromEntries(terms) };
    }
    case "agree": {
      // A glossary to be confirmed can be long: a phone gets what the room looks at.
      const confirmable = toConfirm(state).filter(([id]) => forFacilitator || id === state.focus);
      const terms = [...tableOf(state), ...confirmable].map(([id, term]): [string, TermView] => [
        id,
        termIn(state, id, term, forFacilitator),
      ]);
      const focus = state.focus !== null && onTable(state, state.focus) ? state.focus : undefined;
      return {
        step: "agree",
        terms: Object.fromEntries(terms),
        ...(focus && { focus }),
        rule: { quorum, threshold, neutralsCount },
      };
    }
  }
}

export const screenView = (state: VocabularyState, settings: VocabularySettings): VocabularyRoomView =>
  roomView(state, settings, false);

export function participantView(state: VocabularyState, settings: VocabularySettings): VocabularyParticipantView {
  const hidden = listed(state.hidden).map(([id]): [string, true] => [id, true]);
  return { ...roomView(state, settings, false), hidden: Object.fromEntries(hidden) };
}

export function facilitatorView(state: VocabularyState, settings: VocabularySettings): VocabularyFacilitatorView {
  const mergeable = listed(state.terms).flatMap(([id, { term }]) => (state.hidden[id] ? [] : [[id, term] as const]));
  return {
    ...roomView(state, settings, true),
    ...(state.step === "propose" && { similar: similarPairs(mergeable) }),
    tableSize: settings.onTable,
  };
}

export type MarkView = { readonly choice: Choice; readonly reason?: string };
/** My votes by draft, while the vote is open. */
export type VocabularyPersonalView = { readonly ballot?: ById<MarkView> };

export function personal(state: VocabularyState, { pseudonym }: Self): VocabularyPersonalView {
  const open = openVote(state);
  if (!open) return {};
  const marks = listed(choiceOf(open.voting.ballot, pseudonym) ?? {});
  return {
    ballot: Object.fromEntries(
      marks.map(([draft, { choice, reason }]): [string, MarkView] => [draft, { choice, ...(reason && { reason }) }]),
    ),
  };
}
