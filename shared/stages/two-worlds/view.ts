import { choiceOf } from "../../anonymity/ballot.ts";
import { listed } from "../../anonymity/byId.ts";
import { hiddenIds, type Shown, visible } from "../../anonymity/reveal.ts";
import type { ContentId, TwoSide } from "../../ids.ts";
import type { Self } from "../stage.ts";
import { type About, type Heading, headingOf, headings, type Kind, type Mark } from "./about.ts";
import type { Kept, Marks, Tally, TwoWorldsSettings, TwoWorldsState } from "./schema.ts";

type ById<Value> = { readonly [id: ContentId]: Value };
type State = TwoWorldsState;

/** `about` is the side whose world it is, only where the rule of three allowed it at the reveal. */
export type WorldTextView = { readonly kind: Kind; readonly text: string; readonly about?: TwoSide };
/** The facilitator sees hidden texts too, marked, and whether their author has reworded them. */
export type FacilitatorWorldTextView = WorldTextView & { readonly hidden?: true; readonly reworded?: true };

export type MarkCounts = { readonly [As in Mark]: number };
/** `marks` for each guess in sight that somebody marked, `people` who marked under a heading: where either may be told. */
export type MarksView = {
  readonly marks: ById<MarkCounts>;
  readonly people: { readonly [Under in Heading]?: number };
  /** Headings under which people marked again, and these are still the earlier marks. */
  readonly stands?: { readonly [Under in Heading]?: true };
};

type StepView<Text> =
  | { readonly step: "writing"; readonly primers: boolean }
  | { readonly step: "compare"; readonly texts: ById<Text>; readonly focus?: Heading }
  | {
      readonly step: "results";
      readonly texts: ById<Text>;
      readonly focus?: Heading;
      /** Absent where nobody marked anything. */
      readonly tally?: MarksView;
    };

export type TwoWorldsScreenView = StepView<WorldTextView>;
/** `hidden` holds the ids of hidden texts, so that an author's device can tell its author. */
export type TwoWorldsParticipantView = StepView<WorldTextView> & { readonly hidden: ById<true> };
export type TwoWorldsFacilitatorView = StepView<FacilitatorWorldTextView>;

const textView = ({ about: { kind, side }, text }: Shown<About>): WorldTextView => ({
  kind,
  text,
  ...(side && { about: side }),
});
const markedTextView = (shown: Shown<About>): FacilitatorWorldTextView => ({
  ...textView(shown),
  ...(shown.hidden && { hidden: shown.hidden }),
  ...(shown.reworded && { reworded: shown.reworded }),
});

const countsView = ({ right, surprised }: MarkCounts): MarkCounts => ({ right, surprised });

/** Hidden guesses take their marks out of sight with them; shown again, they have them still. */
const tallyView = ({ texts }: State, { marks, people, stands }: Tally): MarksView => ({
  marks: Object.fromEntries(
    visible(texts).flatMap(([id]): [ContentId, MarkCounts][] => (marks[id] ? [[id, countsView(marks[id])]] : [])),
  ),
  people: Object.fromEntries(
    headings.flatMap((heading) => (people[heading] === undefined ? [] : [[heading, people[heading]]])),
  ),
  ...(stands && {
    stands: Object.fromEntries(headings.flatMap((heading) => (stands[heading] ? [[heading, true as const]] : []))),
  }),
});

/** [TW1] [TW10] Nothing while people write, no number before the ballot is closed. */
function stepView<Text>(state: State, { primers }: TwoWorldsSettings, texts: () => ById<Text>): StepView<Text> {
  if (state.step === "writing") return { step: state.step, primers };
  const focus = state.focus && { focus: state.focus };
  if (state.step === "compare") return { step: state.step, texts: texts(), ...focus };
  return { step: state.step, texts: texts(), ...focus, ...(state.tally && { tally: tallyView(state, state.tally) }) };
}

export const screenView = (state: State, settings: TwoWorldsSettings): TwoWorldsScreenView =>
  stepView(state, settings, () => Object.fromEntries(visible(state.texts).map(([id, text]) => [id, textView(text)])));

export const participantView = (state: State, settings: TwoWorldsSettings): TwoWorldsParticipantView => ({
  ...screenView(state, settings),
  hidden: hiddenIds(state.texts),
});

export const facilitatorView = (state: State, settings: TwoWorldsSettings): TwoWorldsFacilitatorView =>
  stepView(state, settings, () =>
    Object.fromEntries(listed(state.texts.shown).map(([id, text]) => [id, markedTextView(text)])),
  );

/** While the room compares: what this person marked. */
export const personal = (state: State, { pseudonym }: Self): { readonly marks?: Marks } =>
  state.step === "compare" && pseudonym !== null ? { marks: choiceOf(state.ballot, pseudonym) ?? {} } : {};

/** A guess as it goes into the report; the numbers are there where they may be told. */
export interface ResultGuess {
  readonly text: string;
  readonly right?: number;
  readonly surprised?: number;
}

/** What drives one side, as it said itself and as the others guessed. */
export interface ResultWorld {
  /** Sorted by id. */
  readonly said: readonly string[];
  /** What surprised most comes first, then what was most often right; what is equal is sorted by id. */
  readonly guessed: readonly ResultGuess[];
  /** People who marked guesses; absent where that may not be told, or nobody did. */
  readonly people?: number;
}

/** By the side that it is about; `together` is what may not stand under a side. */
export type TwoWorldsResult = { readonly [Under in Heading]?: ResultWorld };

function worldOf(texts: Kept["texts"], tally: Tally | undefined, heading: Heading): ResultWorld | undefined {
  const here = visible(texts).filter(([, { about }]) => headingOf(about) === heading);
  if (here.length === 0) return undefined;
  const people = tally?.people[heading];
  const guessed = here.flatMap(([id, { about, text }]): ResultGuess[] => {
    if (about.kind !== "guess") return [];
    return [people === undefined ? { text } : { text, ...(tally?.marks[id] ?? { right: 0, surprised: 0 }) }];
  });
  return {
    said: here.flatMap(([, { about, text }]) => (about.kind === "own" ? [text] : [])),
    guessed: guessed.sort(bySurprise),
    ...(people !== undefined && { people }),
  };
}

/** What surprised most first, then what was most often right. */
export const bySurprise = (one: Omit<ResultGuess, "text">, other: Omit<ResultGuess, "text">): number =>
  (other.surprised ?? 0) - (one.surprised ?? 0) || (other.right ?? 0) - (one.right ?? 0);

/** [TW15] What the room has seen: while writing is open again, the texts as they were last revealed. */
export function result({ texts, tally }: State): TwoWorldsResult {
  return Object.fromEntries(
    headings.flatMap((heading) => {
      const world = worldOf(texts, tally, heading);
      return world ? [[heading, world]] : [];
    }),
  );
}
