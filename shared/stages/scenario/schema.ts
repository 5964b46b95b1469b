import * as v from "valibot";
import type { Ballot } from "../../anonymity/ballot.ts";
import type { ShownParts, ShownTotals } from "../../anonymity/differences.ts";
import type { ByLabel } from "../../anonymity/labels.ts";
import type { AxisPicture } from "../../axis/picture.ts";
import { type Placement, PlacementSchema } from "../../axis/placement.ts";
import type { ContentId, Pseudonym, SideId } from "../../ids.ts";
import { text } from "../../text.ts";
import { minutes } from "../stage.ts";
import { type Feeling, feelings } from "./feelings.ts";
import { libraryIds } from "./library/stories.ts";
import { longest, mostChoices } from "./limits.ts";
import { Scenario } from "./scenario.ts";
import type { Texts } from "./texts.ts";

const timeBox = (count: number) => v.optional(v.pipe(v.number(), v.minValue(0)), minutes(count));

/** One of the library, or a whole scenario of the facilitator's own. */
export const ChosenScenario = v.union([
  v.strictObject({ library: v.picklist(libraryIds) }),
  v.strictObject({ own: Scenario }),
]);
export type ChosenScenario = v.InferOutput<typeof ChosenScenario>;

export const ScenarioSettings = v.object({
  scenario: v.optional(ChosenScenario, { library: "promised-report" }),
  /** Of each beat. */
  answeringMs: timeBox(2),
  /** For the talk about each beat. */
  revealedMs: timeBox(2),
  summaryMs: timeBox(3),
});
export type ScenarioSettings = v.InferOutput<typeof ScenarioSettings>;

export const beatNumbers = [1, 2, 3, 4, 5, 6] as const;
export type BeatNumber = (typeof beatNumbers)[number];
export type StepId = "preparing" | `answering-${BeatNumber}` | `revealed-${BeatNumber}` | "summary";

/** What can be said in own words: what to do next, and what the other side feels. */
export const parts = ["act", "feeling"] as const;
export type Part = (typeof parts)[number];

/** All that is asked about a beat, in this order. */
export const questions = ["act", "feeling", "placement"] as const satisfies readonly (keyof Answer)[];
export type Question = (typeof questions)[number];

/** [SN14] Most own words about one beat: who wrote what is not known, so they are limited together. */
export const mostTexts = 2_000;

const Id = v.pipe(
  v.string(),
  v.regex(/^[\w-]{22}$/),
  v.transform((id) => id as ContentId),
);
const Beat = v.picklist(beatNumbers);
const Feelings = v.picklist(feelings);

/** Commands about a beat name it, so that one that arrives late is not taken for an answer to the next. */
export const ScenarioCommand = v.variant("type", [
  v.object({ type: v.literal("set-scenario"), scenario: ChosenScenario }),
  /** `option` counts from 0. The edit key of own words, if there are any, takes them back. */
  v.object({
    type: v.literal("choose-act"),
    beat: Beat,
    option: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostChoices - 1)),
  }),
  v.object({ type: v.literal("choose-feeling"), beat: Beat, feeling: Feelings }),
  v.object({ type: v.literal("place"), beat: Beat, at: PlacementSchema }),
  /** The edit key beside these four names the own words. */
  v.object({ type: v.literal("write-act"), beat: Beat, text: text(longest.act) }),
  v.object({ type: v.literal("write-feeling"), beat: Beat, text: text(longest.feeling) }),
  v.object({ type: v.literal("edit-words"), text: text(longest.act) }),
  v.object({ type: v.literal("delete-words") }),
  v.object({ type: v.literal("hide"), id: Id }),
  v.object({ type: v.literal("unhide"), id: Id }),
]);
export type ScenarioCommand = v.InferOutput<typeof ScenarioCommand>;

/** What one person has said about a beat; a part that is absent is not answered yet. */
export type Answer = {
  /** Index of the choice. */
  readonly act?: number | "own";
  readonly feeling?: Feeling | "own";
  readonly placement?: Placement;
};

/** A beat whose answers are closed. Own words are not in it: they are texts, and stand beside it. */
export type BeatTally = {
  /** People who answered any part; where earlier answers stand, of those if they were more. */
  readonly answered: number;
  /** How many took each choice, in their order. */
  readonly acts: ByLabel<readonly number[]>;
  readonly feelings: ByLabel<{ readonly [Of in Feeling]?: number }>;
  readonly placements: AxisPicture;
  /** Of the questions whose answers are new; absent in sessions from before they were compared. */
  readonly totals?: { readonly [Of in Question]?: ShownTotals };
  /** [SN21] Questions that were answered again, and of which the earlier answers stand. */
  readonly stands?: { readonly [Of in Question]?: true };
};

/** [SN9] Which sides may stand beside what they said, for each question by itself. */
export type Named = { readonly [Of in Part]: readonly SideId[] };

export interface BeatRecord {
  /** How often its answering was opened. It numbers the scopes. */
  readonly rounds: number;
  readonly words: Texts;
  /** As last revealed. */
  readonly tally?: BeatTally;
  /** Of a round that was left by Back, to be shown when the beat is next revealed. */
  readonly unseen?: BeatTally;
  /** Everything that the room has seen, by question. */
  readonly shown?: ShownParts;
}

/** A ballot that waits, because the room went back a step. */
export interface Paused {
  readonly beat: BeatNumber;
  readonly ballot: Ballot<Answer>;
}

interface Kept {
  readonly scenario: Scenario;
  /** Those that were opened. */
  readonly beats: { readonly [Number in BeatNumber]?: BeatRecord };
}

export type Answering = Kept & { readonly step: `answering-${BeatNumber}`; readonly ballot: Ballot<Answer> };
export type ScenarioState =
  | Answering
  | (Kept & { readonly step: "preparing" | `revealed-${BeatNumber}` | "summary"; readonly paused?: Paused });

/** No event with a text has a field for a person, and none about a person one for a text. */
export type ScenarioEvent =
  | { readonly type: "scenario-set"; readonly scenario: Scenario }
  | {
      readonly type: "answered";
      readonly pseudonym: Pseudonym;
      readonly side: SideId;
      /** The part that was answered. */
      readonly answer: Answer;
    }
  | { readonly type: "answer-withdrawn"; readonly pseudonym: Pseudonym; readonly side: SideId; readonly part: Part }
  | {
      readonly type: "words-written";
      readonly id: ContentId;
      readonly beat: BeatNumber;
      readonly part: Part;
      readonly text: string;
      readonly side: SideId;
    }
  | { readonly type: "words-edited"; readonly id: ContentId; readonly text: string }
  | { readonly type: "words-deleted"; readonly id: ContentId }
  | { readonly type: "words-hidden"; readonly id: ContentId }
  | { readonly type: "words-shown"; readonly id: ContentId }
  | { readonly type: "beat-opened"; readonly beat: BeatNumber }
  | { readonly type: "beat-paused"; readonly step: Exclude<StepId, `answering-${BeatNumber}`> }
  /** `seen`: by Next, and so shown; else it waits for the next reveal. A step follows in the same commit. */
  | {
      readonly type: "beat-closed";
      readonly beat: BeatNumber;
      readonly tally: BeatTally;
      readonly named: Named;
      readonly seen: boolean;
    }
  | { readonly type: "step-entered"; readonly step: Exclude<StepId, `answering-${BeatNumber}`> };

export type CommandOf<Type extends ScenarioCommand["type"]> = Extract<ScenarioCommand, { readonly type: Type }>;
export type EventOf<Type extends ScenarioEvent["type"]> = Extract<ScenarioEvent, { readonly type: Type }>;
