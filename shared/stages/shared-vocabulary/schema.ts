import * as v from "valibot";
import type { Ballot } from "../../anonymity/ballot.ts";
import type { ById } from "../../anonymity/byId.ts";
import type { ShownTotals } from "../../anonymity/differences.ts";
import type { BySide } from "../../anonymity/disclosure.ts";
import type { Day } from "../../day.ts";
import type { ContentId, Pseudonym, SideId } from "../../ids.ts";
import { longest, optionalText, text } from "../../text.ts";
import { minutes } from "../stage.ts";
import type { Choice, VerdictBySide } from "./agreement.ts";
import { BroughtTerm, mostBrought } from "./brought.ts";
import { mostOnTable, mostTerms } from "./limits.ts";

const timeBox = (count: number) => v.optional(v.pipe(v.number(), v.minValue(0)), minutes(count));
const whole = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));
const fraction = (parts: number, of: number) =>
  v.optional(
    v.pipe(
      v.object({ parts: whole, of: whole }),
      v.check((given) => given.parts <= given.of),
    ),
    { parts, of },
  );

export const VocabularySettings = v.object({
  /** Terms that are there from the start; the first ones are on the table. */
  terms: v.optional(v.pipe(v.array(text(longest.term)), v.maxLength(mostTerms)), []),
  /** Most terms that the room works on. */
  onTable: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostOnTable)), 3),
  proposeMs: timeBox(3),
  defineMs: timeBox(4),
  agreeMs: timeBox(6),
  /** Of those present on a side, how many must vote. */
  quorum: fraction(1, 2),
  /** Of those who vote on a side, how many must agree or be able to live with it. */
  threshold: fraction(2, 3),
  /** Whether neutrals, if any are present, must agree as a third side. */
  neutralsCount: v.optional(v.boolean(), false),
});
export type VocabularySettings = v.InferOutput<typeof VocabularySettings>;

/** [VO29] Who wrote how many is not known, so there is no limit for each person. */
export const most = { proposals: 1_000, definitions: 5_000, drafts: 500, draftsInVote: 3 } as const;

const Id = v.pipe(
  v.string(),
  v.regex(/^[\w-]{22}$/),
  v.transform((id) => id as ContentId),
);
const named = <const Type extends string>(type: Type) => v.object({ type: v.literal(type) });
const onTerm = <const Type extends string>(type: Type) => v.object({ type: v.literal(type), term: Id });
const DraftFields = {
  text: text(longest.definition),
  usage: optionalText(longest.note),
  example: optionalText(longest.note),
};

/**
 * What a participant adds, edits or deletes is named by the edit key beside the command. What
 * the facilitator adds has an id that the server made, and `id` names it.
 */
export const VocabularyCommand = v.variant("type", [
  v.object({ type: v.literal("propose"), term: text(longest.term) }),
  v.object({ type: v.literal("edit-proposal"), term: text(longest.term) }),
  named("delete-proposal"),
  named("reveal-proposals"),
  v.object({ type: v.literal("merge-terms"), from: Id, into: Id }),
  v.object({ type: v.literal("rename-term"), term: Id, to: text(longest.term) }),
  v.object({ type: v.literal("set-on-table"), term: Id, on: v.boolean() }),
  /** `duplicates`: terms that are there already, or twice in the list, become one, or nothing is brought in. */
  v.object({
    type: v.literal("bring-terms"),
    terms: v.pipe(v.array(BroughtTerm), v.minLength(1), v.maxLength(mostBrought.terms, "too-many-items")),
    duplicates: v.optional(v.picklist(["refuse", "merge"]), "refuse"),
  }),
  /** A term, a meaning, a draft or a reason. */
  v.object({ type: v.literal("hide"), id: Id, hidden: v.boolean() }),
  v.object({ type: v.literal("define"), term: Id, text: text(longest.definition) }),
  v.object({ type: v.literal("edit-definition"), text: text(longest.definition) }),
  named("delete-definition"),
  onTerm("focus"),
  v.object({ type: v.literal("draft"), term: Id, ...DraftFields }),
  v.object({ type: v.literal("edit-draft"), id: v.optional(Id), ...DraftFields }),
  v.object({ type: v.literal("delete-draft"), id: v.optional(Id) }),
  onTerm("show-drafts"),
  v.object({
    type: v.literal("open-vote"),
    term: Id,
    drafts: v.pipe(v.array(Id), v.minLength(1), v.maxLength(most.draftsInVote)),
  }),
  /** `reason` is kept with an objection only. */
  v.object({
    type: v.literal("vote"),
    draft: Id,
    choice: v.picklist(["agree", "live-with", "object"]),
    reason: optionalText(longest.note),
  }),
  onTerm("close-vote"),
  onTerm("park"),
  onTerm("reopen"),
  /** Asks, by a vote on it, whether an earlier agreement still holds. */
  onTerm("confirm"),
]);
export type VocabularyCommand = v.InferOutput<typeof VocabularyCommand>;

/** A shared definition as it is put to the vote. */
export type DraftText = { readonly text: string; readonly usage?: string; readonly example?: string };

/** How one person votes on one draft. */
export type Mark = { readonly choice: Choice; readonly reason?: string };
export type Marks = ById<Mark>;

/** A draft as it was voted on, and what came of it: kept for ever. */
export interface Version {
  readonly version: number;
  /** Drafts of one vote have the same number. */
  readonly vote: number;
  readonly draft: ContentId;
  readonly wording: DraftText;
  /** Absent where a file told that it was agreed, and not how the sides voted. */
  readonly bySide?: VerdictBySide;
  /** Every side that counts accepts. */
  readonly passed: boolean;
  /** It became the definition. */
  readonly agreed: boolean;
  /** The day of the agreement, and nothing finer. */
  readonly on?: Day;
  /** Reasons of objections, without side. */
  readonly reasons: ById<string>;
  /** What later votes on the same draft have to be compared with; absent where it was voted on in another session. */
  readonly totals?: ShownTotals;
  /** Of which sides reasons may be among those. */
  readonly reasonsOf?: readonly SideId[];
}

/** Where the agreement on a term stands. */
export type Standing =
  /** `tied`: drafts that passed with equal numbers in the last vote, to be voted on again. */
  | { readonly status: "open"; readonly tied?: readonly ContentId[] }
  | {
      readonly status: "voting";
      readonly vote: number;
      readonly drafts: readonly ContentId[];
      readonly ballot: Ballot<Marks>;
      /** The version of an earlier agreement that is voted on again. */
      readonly confirms?: number;
    }
  | { readonly status: "agreed"; readonly version: number }
  /** Agreed in an earlier session: this room has not voted on it yet [VO35]. */
  | { readonly status: "to-confirm"; readonly version: number }
  | { readonly status: "parked" };

/** A term that the room may see. */
export interface Term {
  readonly term: string;
  /** Other wordings that were merged into it. */
  readonly also: readonly string[];
  /** Proposals that ask for it. */
  readonly from: readonly ContentId[];
  /** Put there, renamed, merged or tabled by the facilitator: it stays when its author deletes it. */
  readonly adopted: boolean;
  readonly onTable: boolean;
  /** It came along from an earlier session of the series, and goes on to the next. */
  readonly carried?: true;
  readonly standing: Standing;
  readonly history: readonly Version[];
}

/** Written and not shown yet. `side` is absent where it rewords a meaning that was shown. */
export interface Definition {
  readonly term: ContentId;
  readonly text: string;
  readonly side?: SideId;
}

/** A definition that was shown, under a side or without one; frozen when it was [AN4]. */
export interface Meaning {
  readonly term: ContentId;
  readonly text: string;
  readonly label: SideId | "together";
}

export interface Draft extends DraftText {
  readonly term: ContentId;
}

/** What goes along into every step. */
export interface Collected {
  readonly terms: ById<Term>;
  /** Participants' proposals that nobody has seen yet, and new wordings of those that were seen. */
  readonly held: ById<string>;
  readonly written: ById<Definition>;
  /** [VO11] At least so many people wrote what is in `written`, in times of writing that were broken off. */
  readonly wrote: BySide;
  readonly meanings: ById<Meaning>;
  /** Participants' drafts that nobody has seen yet, and new wordings of those that were seen. */
  readonly heldDrafts: ById<Draft>;
  readonly drafts: ById<Draft & { readonly byFacilitator: boolean }>;
  /** What the facilitator has taken out of sight. */
  readonly hidden: ById<true>;
  /** The term that all screens show in the last step. */
  readonly focus: ContentId | null;
  /** How often defining was begun, and how many votes were opened. They number the scopes. */
  readonly definings: number;
  readonly votes: number;
}

export type VocabularyState =
  | (Collected & { readonly step: "propose" })
  | (Collected & { readonly step: "define"; readonly writers: { readonly [writer: Pseudonym]: SideId } })
  | (Collected & { readonly step: "agree" });

export type VocabularyEvent =
  | { readonly type: "proposal-held"; readonly id: ContentId; readonly term: string }
  | { readonly type: "proposal-deleted"; readonly id: ContentId }
  /** `fresh`: ids for terms that cannot have that of their proposal, because it is taken. */
  | { readonly type: "proposals-revealed"; readonly fresh: ById<ContentId> }
  | { readonly type: "term-added"; readonly id: ContentId; readonly term: string }
  | { readonly type: "terms-merged"; readonly from: ContentId; readonly into: ContentId }
  | { readonly type: "term-renamed"; readonly id: ContentId; readonly term: string }
  /** What the two were before, and the texts that belonged to the one that went. */
  | {
      readonly type: "terms-unmerged";
      readonly from: ContentId;
      readonly into: ContentId;
      readonly source: Term;
      readonly target: Pick<Term, "also" | "from" | "adopted" | "onTable">;
      readonly texts: readonly ContentId[];
      readonly wasFocus?: true;
    }
  | { readonly type: "term-unrenamed"; readonly id: ContentId; readonly term: string; readonly adopted: boolean }
  | { readonly type: "table-set"; readonly id: ContentId; readonly on: boolean }
  /** `terms` are new ones, and those that were there with what was merged into them; `votes` numbers votes from there on. */
  | {
      readonly type: "terms-brought";
      readonly terms: ById<Term>;
      readonly meanings: ById<Meaning>;
      readonly drafts: ById<Draft>;
      readonly votes: number;
    }
  | {
      readonly type: "terms-unbrought";
      readonly added: readonly ContentId[];
      readonly changed: ById<Pick<Term, "also" | "adopted" | "onTable" | "standing" | "history">>;
      readonly texts: readonly ContentId[];
    }
  | { readonly type: "confirming-begun" }
  | { readonly type: "hidden-set"; readonly id: ContentId; readonly hidden: boolean }
  | { readonly type: "defining-begun" }
  | { readonly type: "defining-broken-off"; readonly wrote: BySide }
  | { readonly type: "writer-counted"; readonly pseudonym: Pseudonym; readonly side: SideId }
  | {
      readonly type: "defined";
      readonly id: ContentId;
      readonly term: ContentId;
      readonly text: string;
      readonly side: SideId;
    }
  | { readonly type: "definition-edited"; readonly id: ContentId; readonly text: string }
  | { readonly type: "definition-deleted"; readonly id: ContentId }
  | { readonly type: "definitions-revealed"; readonly named: readonly SideId[] }
  | { readonly type: "focused"; readonly term: ContentId }
  | { readonly type: "draft-held"; readonly id: ContentId; readonly term: ContentId; readonly wording: DraftText }
  | { readonly type: "draft-set"; readonly id: ContentId; readonly term: ContentId; readonly wording: DraftText }
  | { readonly type: "draft-deleted"; readonly id: ContentId }
  | { readonly type: "drafts-shown"; readonly term: ContentId }
  | {
      readonly type: "vote-opened";
      readonly term: ContentId;
      readonly drafts: readonly ContentId[];
      readonly confirms?: number;
    }
  | {
      readonly type: "vote-cast";
      readonly pseudonym: Pseudonym;
      readonly side: SideId;
      readonly draft: ContentId;
      readonly mark: Mark;
    }
  | {
      readonly type: "vote-closed";
      readonly term: ContentId;
      readonly versions: readonly Version[];
      readonly tied?: readonly ContentId[];
      /** Nobody voted: the earlier agreement is still to be confirmed. */
      readonly unanswered?: number;
    }
  | { readonly type: "term-parked"; readonly term: ContentId }
  | { readonly type: "term-reopened"; readonly term: ContentId };

export type CommandOf<Type extends VocabularyCommand["type"]> = Extract<VocabularyCommand, { readonly type: Type }>;
export type EventOf<Type extends VocabularyEvent["type"]> = Extract<VocabularyEvent, { readonly type: Type }>;
