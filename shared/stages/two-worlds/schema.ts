import * as v from "valibot";
import type { Ballot } from "../../anonymity/ballot.ts";
import type { ShownParts, ShownTotals } from "../../anonymity/differences.ts";
import type { Texts } from "../../anonymity/reveal.ts";
import type { ContentId, Pseudonym, SideId, TwoSide } from "../../ids.ts";
import { text } from "../../text.ts";
import { minutes } from "../stage.ts";
import { type About, type Heading, headings, type Kind, longestText, type Mark, marks } from "./about.ts";

const timeBox = (count: number) => v.optional(v.pipe(v.number(), v.minValue(0)), minutes(count));

export const TwoWorldsSettings = v.object({
  writingMs: timeBox(5),
  compareMs: timeBox(4),
  resultsMs: timeBox(3),
  /** Whether the screens tell of the two worldviews while people write. */
  primers: v.optional(v.boolean(), true),
});
export type TwoWorldsSettings = v.InferOutput<typeof TwoWorldsSettings>;

/** [TW4] Most texts in one stage: who wrote how many is not known, so there is no limit for each person. */
export const mostTexts = 2_000;

/** What one person thinks of guesses; no entry where they said nothing. */
export type Marks = { readonly [guess: ContentId]: Mark };

const Side = v.picklist(["a", "b"]);
const Id = v.pipe(
  v.string(),
  v.regex(/^[\w-]{22}$/),
  v.transform((id) => id as ContentId),
);

export const TwoWorldsCommand = v.variant("type", [
  /** The edit key beside these four names the text. */
  v.object({ type: v.literal("add-own"), text: text(longestText) }),
  /** `about` is needed from those who belong to neither side, and else the other side. */
  v.object({ type: v.literal("add-guess"), about: v.optional(Side), text: text(longestText) }),
  v.object({ type: v.literal("edit-text"), text: text(longestText) }),
  v.object({ type: v.literal("delete-text") }),
  /** Absolute, so that a retry is harmless. */
  v.object({ type: v.literal("mark"), guess: Id, as: v.picklist([...marks, "none"]) }),
  /** What the screens show: the worlds of one side, or what stands without a side. */
  v.object({ type: v.literal("focus"), on: v.picklist(headings) }),
  v.object({ type: v.literal("hide"), id: Id }),
  v.object({ type: v.literal("unhide"), id: Id }),
]);
export type TwoWorldsCommand = v.InferOutput<typeof TwoWorldsCommand>;

/** A closed ballot: what may be told of it, and nothing else. */
export interface Tally {
  /** Only guesses that somebody marked, and whose marks may be told. */
  readonly marks: { readonly [guess: ContentId]: { readonly [As in Mark]: number } };
  /** People who marked guesses under this heading; absent where that may not be told. */
  readonly people: { readonly [Under in Heading]?: number };
  /** Of the headings whose marks are new; absent in sessions from before they were compared. */
  readonly totals?: { readonly [Under in Heading]?: ShownTotals };
  /** [TW19] Headings under which people marked again, and these are still the earlier marks. */
  readonly stands?: { readonly [Under in Heading]?: true };
}

/** Who wrote a text of one kind about one side in this round of writing. */
export type Writers = {
  readonly [Of in Kind]: { readonly [About in TwoSide]: { readonly [writer: Pseudonym]: true } };
};

/** What goes along into every step. No pseudonym is in it. */
export interface Kept {
  readonly texts: Texts<About>;
  /** How often writing was opened, and how often a ballot. They number the scopes. */
  readonly writings: number;
  readonly ballots: number;
  readonly focus?: Heading;
  /** Of the last ballot whose tally the room has seen. */
  readonly tally?: Tally;
  /** Of a ballot that was left by Back: it is shown when the next one closes without a mark [TW13]. */
  readonly unseenTally?: Tally;
  /** All marks that the room has seen, by heading. */
  readonly shown?: ShownParts;
}

export type TwoWorldsState =
  | (Kept & { readonly step: "writing"; readonly writers: Writers })
  | (Kept & { readonly step: "compare"; readonly ballot: Ballot<Marks> })
  | (Kept & { readonly step: "results" });
export type StepId = TwoWorldsState["step"];

/** No event with a text has a field for a person, and none about a person one for a text. */
export type TwoWorldsEvent =
  | { readonly type: "text-added"; readonly id: ContentId; readonly about: Required<About>; readonly text: string }
  | { readonly type: "text-edited"; readonly id: ContentId; readonly text: string }
  | { readonly type: "text-deleted"; readonly id: ContentId }
  | { readonly type: "text-hidden"; readonly id: ContentId }
  | { readonly type: "text-shown"; readonly id: ContentId }
  | { readonly type: "writer-counted"; readonly pseudonym: Pseudonym; readonly about: Required<About> }
  /** `named`: the sides under which texts of each kind may stand. */
  | { readonly type: "revealed"; readonly named: { readonly [Of in Kind]: readonly TwoSide[] } }
  | { readonly type: "writing-reopened" }
  | {
      readonly type: "marked";
      readonly pseudonym: Pseudonym;
      readonly side: SideId;
      readonly guess: ContentId;
      readonly as: Mark | "none";
    }
  | { readonly type: "marks-closed"; readonly tally?: Tally; readonly seen: boolean }
  | { readonly type: "marking-opened" }
  | { readonly type: "focused"; readonly on: Heading };

export type CommandOf<Type extends TwoWorldsCommand["type"]> = Extract<TwoWorldsCommand, { readonly type: Type }>;
export type EventOf<Type extends TwoWorldsEvent["type"]> = Extract<TwoWorldsEvent, { readonly type: Type }>;
