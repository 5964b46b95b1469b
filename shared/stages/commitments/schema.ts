import * as v from "valibot";
import type { Ballot } from "../../anonymity/ballot.ts";
import type { ById } from "../../anonymity/byId.ts";
import type { ShownParts, ShownTotals } from "../../anonymity/differences.ts";
import { type Day, isDay } from "../../day.ts";
import type { ContentId, Pseudonym, SideId } from "../../ids.ts";
import { longest, text } from "../../text.ts";
import type { Rating } from "../perspective-swap/understood.ts";
import { minutes } from "../stage.ts";
import { exchangeIdeas } from "./seeds/en.ts";
import { ideasOf } from "./seeds/seeds.ts";

/** How many fingers somebody holds up: 0 has no confidence at all, 5 has no doubt. */
export type Fingers = 0 | 1 | 2 | 3 | 4 | 5;
export const fingers = [0, 1, 2, 3, 4, 5] as const satisfies readonly Fingers[];

/** Who wrote or signed how many is not known, so there is no limit for each person. */
export const most = { listed: 12, proposals: 1_000, signatures: 500, conditions: 2_000 } as const;

const timeBox = (count: number) => v.optional(v.pipe(v.number(), v.minValue(0)), minutes(count));

export const CommitmentsSettings = v.object({
  /** Proposals that are there, and on the list, from the start. */
  seeds: v.optional(v.pipe(v.array(text(longest.commitment)), v.maxLength(most.listed)), ideasOf(exchangeIdeas)),
  /** Who holds up fewer fingers is asked what would raise it, and a commitment with fewer on average is marked. */
  threshold: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)), 3),
  proposingMs: timeBox(4),
  signingMs: timeBox(4),
  confidenceMs: timeBox(3),
});
export type CommitmentsSettings = v.InferOutput<typeof CommitmentsSettings>;

const Id = v.pipe(
  v.string(),
  v.regex(/^[\w-]{22}$/),
  v.transform((id) => id as ContentId),
);
const DueDay = v.pipe(
  v.string(),
  v.maxLength(10),
  v.check(isDay),
  v.transform((day) => day as Day),
);
const named = <const Type extends string>(type: Type) => v.object({ type: v.literal(type) });
const signed = { name: text(longest.personName), on: DueDay };

/**
 * What a participant adds, edits or deletes is named by the edit key beside the command. What
 * the facilitator adds has an id that the server made, and `id` names it.
 */
export const CommitmentsCommand = v.variant("type", [
  v.object({ type: v.literal("propose"), text: text(longest.commitment) }),
  v.object({ type: v.literal("edit-proposal"), id: v.optional(Id), text: text(longest.commitment) }),
  v.object({ type: v.literal("delete-proposal"), id: v.optional(Id) }),
  named("show-proposals"),
  v.object({ type: v.literal("set-listed"), id: Id, on: v.boolean() }),
  /** The only command that carries a name. `on` is the day by which it is done. */
  v.object({ type: v.literal("sign"), commitment: Id, ...signed }),
  v.object({ type: v.literal("edit-signature"), ...signed }),
  named("withdraw-signature"),
  v.object({ type: v.literal("hold-up"), commitment: Id, fingers: v.picklist(fingers) }),
  /** What would raise the confidence in a commitment. */
  v.object({ type: v.literal("add-condition"), commitment: Id, text: text(longest.condition) }),
  v.object({ type: v.literal("edit-condition"), text: text(longest.condition) }),
  named("delete-condition"),
  /** A proposal, a signature or a condition. */
  v.object({ type: v.literal("hide"), id: Id, hidden: v.boolean() }),
]);
export type CommitmentsCommand = v.InferOutput<typeof CommitmentsCommand>;

/** What somebody could commit to, as the room sees it; with signatures it is a commitment. */
export interface Proposal {
  readonly text: string;
  /** Of the facilitator or the agenda, so that the facilitator may change it. */
  readonly byFacilitator: boolean;
  /** Whether it can be signed. */
  readonly listed: boolean;
}

/** Public by choice: the one thing in a session that holds a name, which the person typed for this purpose. */
export interface Signature {
  readonly commitment: ContentId;
  readonly name: string;
  /** The day by which it is done. */
  readonly on: Day;
}

/** What would raise somebody's confidence in a commitment. */
export interface Condition {
  readonly commitment: ContentId;
  readonly text: string;
}

/** What one person holds up, by commitment. */
export type Hands = ById<Fingers>;

/** `mean` to two decimals; in `distribution` index 0 counts the zeros. By side where the rule of three allows it. */
export type Confidence = Rating & { readonly bySide?: { readonly [Side in SideId]?: Rating } };
/** [CM23] `stands`: the room has voted again, and this is still the earlier one. */
export type KeptConfidence = Confidence & { readonly stands?: true };

/** What goes along into every step. */
export interface Kept {
  readonly proposals: ById<Proposal>;
  /** Participants' proposals that nobody has seen yet, and new wordings of those that were seen. */
  readonly heldProposals: ById<string>;
  readonly signatures: ById<Signature>;
  readonly conditions: ById<Condition>;
  /** Conditions that nobody has seen yet, and new wordings of those that were seen. */
  readonly heldConditions: ById<Condition>;
  /** What the facilitator has taken out of sight, and whether its author has reworded it since. */
  readonly hidden: ById<"hidden" | "reworded">;
  /** Of the ballots that were closed, by commitment. */
  readonly tallies: ById<KeptConfidence>;
  /** How many ballots were opened. It numbers the scopes. */
  readonly ballots: number;
  /** Every tally that the room has seen, by commitment. */
  readonly shown?: ShownParts;
}

/** `ballot` outside of `confidence` is one that was left by Back: it goes on with the next Next [CM17]. */
export type CommitmentsState =
  | (Kept & { readonly step: "proposing" | "signing"; readonly ballot?: Ballot<Hands> })
  | (Kept & { readonly step: "confidence"; readonly ballot: Ballot<Hands> })
  | (Kept & { readonly step: "settled" });
export type StepId = CommitmentsState["step"];

/** A signature has the name that somebody chose to give; no other event has a field for a person. */
export type CommitmentsEvent =
  /** Of a participant: unseen until it is shown. */
  | { readonly type: "proposal-held"; readonly id: ContentId; readonly text: string }
  /** Of the facilitator: seen at once. */
  | { readonly type: "proposal-set"; readonly id: ContentId; readonly text: string }
  | { readonly type: "proposal-deleted"; readonly id: ContentId }
  | { readonly type: "proposals-shown" }
  | { readonly type: "listed-set"; readonly id: ContentId; readonly on: boolean }
  | {
      readonly type: "signed";
      readonly id: ContentId;
      readonly commitment: ContentId;
      readonly name: string;
      readonly on: Day;
    }
  | { readonly type: "signature-edited"; readonly id: ContentId; readonly name: string; readonly on: Day }
  | { readonly type: "signature-withdrawn"; readonly id: ContentId }
  | { readonly type: "step-entered"; readonly step: Exclude<StepId, "settled"> }
  | {
      readonly type: "held-up";
      readonly pseudonym: Pseudonym;
      readonly side: SideId;
      readonly commitment: ContentId;
      readonly fingers: Fingers;
    }
  | {
      readonly type: "condition-held";
      readonly id: ContentId;
      readonly commitment: ContentId;
      readonly text: string;
    }
  | { readonly type: "condition-deleted"; readonly id: ContentId }
  | {
      readonly type: "confidence-closed";
      readonly tallies: ById<KeptConfidence>;
      /** Of the tallies that are new. */
      readonly shown?: ById<ShownTotals>;
    }
  | { readonly type: "hidden-set"; readonly id: ContentId; readonly hidden: boolean };

export type CommandOf<Type extends CommitmentsCommand["type"]> = Extract<CommitmentsCommand, { readonly type: Type }>;
export type EventOf<Type extends CommitmentsEvent["type"]> = Extract<CommitmentsEvent, { readonly type: Type }>;
