import * as v from "valibot";
import type { Ballot } from "../../anonymity/ballot.ts";
import type { ShownTotals } from "../../anonymity/differences.ts";
import type { Texts } from "../../anonymity/reveal.ts";
import type { ContentId, Pseudonym, SideId } from "../../ids.ts";
import type { RefusalCode } from "../../refusal.ts";
import { text } from "../../text.ts";
import { minutes } from "../stage.ts";
import { questionsOf } from "./deck/deck.ts";
import { deck } from "./deck/en.ts";
import { longestAnswer, longestQuestion, mostQuestions, mostTop } from "./limits.ts";

const timeBox = (count: number) => v.optional(v.pipe(v.number(), v.minValue(0)), minutes(count));
const whole = (most: number, fallback: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)), fallback);
const tooMany: RefusalCode = "too-many-items";

export const HardQuestionsSettings = v.object({
  /** What Next asks, in this order. */
  questions: v.optional(v.pipe(v.array(text(longestQuestion)), v.maxLength(mostQuestions, tooMany)), [
    ...questionsOf(deck),
  ]),
  /** For how many questions time is planned; the room may take more or fewer. */
  planned: whole(mostQuestions, 3),
  /** How many answers to each question go into the report. */
  top: whole(mostTop, 3),
  answeringMs: timeBox(2),
  upvotingMs: timeBox(1),
  shownMs: timeBox(2),
});
export type HardQuestionsSettings = v.InferOutput<typeof HardQuestionsSettings>;

const Id = v.pipe(
  v.string(),
  v.regex(/^[\w-]{22}$/),
  v.transform((id) => id as ContentId),
);

export const HardQuestionsCommand = v.variant("type", [
  /** In its words, so that it need not be on any list. */
  v.object({ type: v.literal("ask"), question: text(longestQuestion) }),
  /** `to` is the question that the person saw; the edit key beside these three names the answer. */
  v.object({ type: v.literal("answer"), to: Id, text: text(longestAnswer) }),
  v.object({ type: v.literal("edit-answer"), text: text(longestAnswer) }),
  v.object({ type: v.literal("delete-answer") }),
  /** Absolute, so that a retry is harmless. */
  v.object({ type: v.literal("upvote"), answer: Id, on: v.boolean() }),
  v.object({ type: v.literal("hide"), answer: Id }),
  v.object({ type: v.literal("unhide"), answer: Id }),
]);
export type HardQuestionsCommand = v.InferOutput<typeof HardQuestionsCommand>;

/** Answers that one person stands behind. */
export type Upvotes = { readonly [answer: ContentId]: true };

type Votes = { readonly [answer: ContentId]: number };

/** A closed ballot: totals alone, and by side where the rule of three on those who voted allows it. */
export interface Tally {
  /** People with at least one upvote. */
  readonly voters: number;
  /** No entry where there are none. */
  readonly votes: Votes;
  readonly bySide?: { readonly [Side in SideId]?: Votes };
  /** This one and all that the room has seen before it on the question; absent in sessions from before there was a list. */
  readonly shown?: readonly ShownTotals[];
  /** [HQ19] The room has voted again, and this is still the earlier one. */
  readonly stands?: true;
}

/** A question that was put to the room. */
export interface Asked {
  readonly id: ContentId;
  readonly question: string;
  /** Of the last ballot whose tally the room has seen. */
  readonly tally?: Tally;
  /** Of a ballot that was left by Back: it is shown when the next one closes without a vote [HQ12]. */
  readonly unseenTally?: Tally;
}

/** What goes along into every step. No pseudonym is in it. */
export interface Kept {
  /** In the order in which they were asked. */
  readonly asked: readonly Asked[];
  /** The answers to all of them; each is about the question whose id stands beside it. */
  readonly answers: Texts<ContentId>;
  /** How often a ballot was opened. It numbers the scopes. */
  readonly ballots: number;
}

export type HardQuestionsState =
  /** `at` is there after Back: the question that Next takes up again. */
  | (Kept & { readonly step: "choosing"; readonly at?: ContentId })
  | (Kept & { readonly step: "answering"; readonly at: ContentId })
  | (Kept & { readonly step: "upvoting"; readonly at: ContentId; readonly ballot: Ballot<Upvotes> })
  | (Kept & { readonly step: "shown"; readonly at: ContentId });
export type StepId = HardQuestionsState["step"];

/** No event with a text has a field for a person, and none about a person one for a text. */
export type HardQuestionsEvent =
  | { readonly type: "asked"; readonly id: ContentId; readonly question: string }
  | { readonly type: "reopened"; readonly id: ContentId }
  | { readonly type: "set-aside" }
  | { readonly type: "answered"; readonly id: ContentId; readonly to: ContentId; readonly text: string }
  | { readonly type: "answer-edited"; readonly id: ContentId; readonly text: string }
  | { readonly type: "answer-deleted"; readonly id: ContentId }
  | { readonly type: "answer-hidden"; readonly id: ContentId }
  | { readonly type: "answer-shown"; readonly id: ContentId }
  | { readonly type: "answers-revealed" }
  | { readonly type: "upvoting-opened" }
  | {
      readonly type: "upvoted";
      readonly pseudonym: Pseudonym;
      readonly side: SideId;
      readonly answer: ContentId;
      readonly on: boolean;
    }
  | { readonly type: "upvotes-closed"; readonly tally?: Tally; readonly withheld?: true; readonly seen: boolean };

export type CommandOf<Type extends HardQuestionsCommand["type"]> = Extract<
  HardQuestionsCommand,
  { readonly type: Type }
>;
export type EventOf<Type extends HardQuestionsEvent["type"]> = Extract<HardQuestionsEvent, { readonly type: Type }>;
