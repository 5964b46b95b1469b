import * as v from "valibot";
import type { Ballot } from "../../anonymity/ballot.ts";
import type { Deal, DealTo, Dealt } from "../../anonymity/deal.ts";
import type { ShownParts } from "../../anonymity/differences.ts";
import type { ContentId, Pseudonym, SideId } from "../../ids.ts";
import type { RefusalCode } from "../../refusal.ts";
import { longest, text } from "../../text.ts";
import { minutes } from "../stage.ts";
import type { SwapItem } from "./items.ts";
import type { Texts } from "./texts.ts";
import type { Score, Scores, Tally } from "./understood.ts";

const timeBox = (count: number) => v.optional(v.pipe(v.number(), v.minValue(0)), minutes(count));
const whole = (most: number, fallback: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)), fallback);
const Dealing = v.picklist(["other-side", "anyone"]);

/** Most cards for one person. */
export const mostCards = 5;
/** [PS4] Most items in one stage. */
export const mostItems = 12;
/** [PS19] Most proposals in one stage: who made how many is not known, so there is no limit for each person. */
export const mostProposals = 1_000;

export const PerspectiveSwapSettings = v.object({
  /** How many of the pain points are taken up. */
  top: whole(mostItems, 3),
  cardsEach: whole(mostCards, 2),
  dealTo: v.optional(Dealing, "other-side"),
  /** Which rounds follow the first. */
  rounds: v.optional(v.object({ heard: v.optional(v.boolean(), true), proposals: v.optional(v.boolean(), true) }), {}),
  restateMs: timeBox(4),
  heardMs: timeBox(3),
  proposalsMs: timeBox(5),
});
export type PerspectiveSwapSettings = v.InferOutput<typeof PerspectiveSwapSettings>;

const Id = v.pipe(
  v.string(),
  v.regex(/^[\w-]{22}$/),
  v.transform((id) => id as ContentId),
);
const tooMany: RefusalCode = "too-many-items";

export const PerspectiveSwapCommand = v.variant("type", [
  /** In the order in which they are to stand. */
  v.object({ type: v.literal("choose-items"), ids: v.pipe(v.array(Id), v.maxLength(mostItems, tooMany)) }),
  /** Takes the top pain points as they are now. */
  v.object({ type: v.literal("refresh") }),
  v.object({ type: v.literal("add-item"), text: text(longest.post), side: v.optional(v.picklist(["a", "b"])) }),
  v.object({ type: v.literal("set-dealing"), to: Dealing }),
  /** The edit key beside these three names the restatement. */
  v.object({ type: v.literal("restate"), item: Id, text: text(longest.restatement) }),
  v.object({ type: v.literal("edit-restatement"), text: text(longest.restatement) }),
  v.object({ type: v.literal("delete-restatement") }),
  v.object({ type: v.literal("rate"), item: Id, score: v.picklist([0, 1, 2, 3, 4]) }),
  /** The edit key beside these three names the proposal. */
  v.object({ type: v.literal("propose"), item: Id, text: text(longest.proposal) }),
  v.object({ type: v.literal("edit-proposal"), text: text(longest.proposal) }),
  v.object({ type: v.literal("delete-proposal") }),
  /** A restatement or a proposal. */
  v.object({ type: v.literal("hide"), id: Id }),
  v.object({ type: v.literal("unhide"), id: Id }),
]);
export type PerspectiveSwapCommand = v.InferOutput<typeof PerspectiveSwapCommand>;

/** What goes along into every step. No pseudonym is in it. */
export interface Kept {
  /** What the room works on, in this order. */
  readonly items: readonly SwapItem[];
  /** Items that the facilitator typed in, chosen or not. */
  readonly added: readonly SwapItem[];
  readonly dealTo: DealTo;
  /** How often each of the two was opened. They number the scopes. */
  readonly restateRounds: number;
  readonly heardRounds: number;
  readonly restatements: Texts;
  readonly proposals: Texts;
  readonly tallies: { readonly [item: ContentId]: Tally };
  /** Of a round that was left by Back: they are shown when the round next closes [PS17]. */
  readonly unseenTallies: { readonly [item: ContentId]: Tally };
  /** Every tally that the room has seen, by item. */
  readonly shown?: ShownParts;
}

export type PerspectiveSwapState =
  | (Kept & { readonly step: "preparing" })
  /** `dealing` is how this round is dealt: `dealTo`, as far as the labels allow it. */
  | (Kept & { readonly step: "restate"; readonly dealing: DealTo; readonly deal: Deal })
  | (Kept & { readonly step: "heard"; readonly ballot: Ballot<Scores> })
  | (Kept & { readonly step: "proposals" })
  | (Kept & { readonly step: "results" });
export type StepId = PerspectiveSwapState["step"];

/** No event with a text has a field for a person, and none about a person one for a text. */
export type PerspectiveSwapEvent =
  | { readonly type: "items-chosen"; readonly items: readonly SwapItem[] }
  | { readonly type: "item-added"; readonly item: SwapItem }
  | { readonly type: "dealing-set"; readonly to: DealTo }
  | { readonly type: "restate-opened"; readonly items: readonly SwapItem[]; readonly dealing: DealTo }
  | ({ readonly type: "dealt" } & Dealt)
  | {
      readonly type: "restated";
      readonly id: ContentId;
      readonly item: ContentId;
      readonly text: string;
      readonly side: SideId;
    }
  | { readonly type: "card-answered"; readonly pseudonym: Pseudonym; readonly item: ContentId }
  | { readonly type: "card-reopened"; readonly pseudonym: Pseudonym; readonly item: ContentId }
  | { readonly type: "proposed"; readonly id: ContentId; readonly item: ContentId; readonly text: string }
  | { readonly type: "text-edited"; readonly id: ContentId; readonly text: string }
  | { readonly type: "text-deleted"; readonly id: ContentId }
  | { readonly type: "text-hidden"; readonly id: ContentId }
  | { readonly type: "text-shown"; readonly id: ContentId }
  /** These close the round; `step-entered` or `restate-opened` follows in the same commit. */
  | { readonly type: "restatements-revealed"; readonly named: readonly SideId[] }
  | { readonly type: "restate-suspended"; readonly named: readonly SideId[] }
  | {
      readonly type: "rated";
      readonly pseudonym: Pseudonym;
      readonly side: SideId;
      readonly item: ContentId;
      readonly score: Score;
    }
  | {
      readonly type: "heard-closed";
      readonly tallies: Kept["tallies"];
      /** [PS25] Items that were rated again, and of which the tally before stands. */
      readonly withheld?: { readonly [item: ContentId]: true };
      readonly seen: boolean;
    }
  | { readonly type: "proposals-revealed" }
  | { readonly type: "step-entered"; readonly step: Exclude<StepId, "restate"> };

export type CommandOf<Type extends PerspectiveSwapCommand["type"]> = Extract<
  PerspectiveSwapCommand,
  { readonly type: Type }
>;
export type EventOf<Type extends PerspectiveSwapEvent["type"]> = Extract<PerspectiveSwapEvent, { readonly type: Type }>;
