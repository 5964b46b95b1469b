import { mostChoices } from "../../../shared/stages/scenario/limits.ts";
import type { Scenario } from "../../../shared/stages/scenario/scenario.ts";

export interface EditedBeat {
  /** Stays with the part when parts are moved. */
  readonly key: number;
  readonly situation: string;
  readonly whatAKnows: string;
  readonly whatBKnows: string;
  readonly choices: readonly string[];
  readonly feelsQuestion: string;
}

/** A story while it is written: everything can be empty or too long. */
export interface Edited {
  readonly title: string;
  readonly business: string;
  readonly context: string;
  readonly a: string;
  readonly b: string;
  readonly beats: readonly EditedBeat[];
}

const emptyBeat = (key: number): EditedBeat => ({
  key,
  situation: "",
  whatAKnows: "",
  whatBKnows: "",
  choices: ["", ""],
  feelsQuestion: "",
});

export const emptyStory: Edited = {
  title: "",
  business: "",
  context: "",
  a: "",
  b: "",
  beats: [1, 2, 3].map(emptyBeat),
};

export const edited = ({ title, business, context, sides, beats }: Scenario): Edited => ({
  title,
  business,
  context,
  a: sides.a,
  b: sides.b,
  beats: beats.map(({ situation, whatAKnows, whatBKnows, choices, feelsQuestion = "" }, at) => ({
    key: at + 1,
    situation,
    whatAKnows,
    whatBKnows,
    choices: [...choices],
    feelsQuestion,
  })),
});

/** `"Ärger im Café!"` → `"arger-im-cafe"`. */
function idFrom(title: string): string {
  const words =
    title
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, 40).replace(/-$/, "") || "own-story";
}

/** What the editor holds as a scenario; whether it is one is to be checked. */
export const scenarioFrom = ({ title, business, context, a, b, beats }: Edited): Scenario => ({
  id: idFrom(title),
  title,
  business,
  context,
  sides: { a, b },
  beats: beats.map(({ situation, whatAKnows, whatBKnows, choices, feelsQuestion }) => ({
    situation,
    whatAKnows,
    whatBKnows,
    choices: [...choices],
    ...(feelsQuestion.trim() && { feelsQuestion }),
  })),
});

/** An unfinished story that this device has kept; nothing where there is none, or an older app has written it. */
export function readDraft(text: string): Edited | undefined {
  try {
    const story = JSON.parse(text) as Edited;
    const isWhole = typeof story.title === "string" && story.beats.every(({ choices }) => Array.isArray(choices));
    return isWhole ? story : undefined;
  } catch {
    return undefined;
  }
}

type Change = (story: Edited) => Edited;

export const withBeat =
  (key: number, change: Partial<EditedBeat>): Change =>
  (story) => ({ ...story, beats: story.beats.map((beat) => (beat.key === key ? { ...beat, ...change } : beat)) });

export const withNewBeat: Change = (story) => ({
  ...story,
  beats: [...story.beats, emptyBeat(Math.max(0, ...story.beats.map(({ key }) => key)) + 1)],
});

export const withoutBeat =
  (key: number): Change =>
  (story) => ({ ...story, beats: story.beats.filter((beat) => beat.key !== key) });

export const withMoved =
  (key: number, by: 1 | -1): Change =>
  (story) => {
    const from = story.beats.findIndex((beat) => beat.key === key);
    const [moved, other] = [story.beats[from], story.beats[from + by]];
    if (!moved || !other) return story;
    const beats = story.beats.map((beat) => (beat === moved ? other : beat === other ? moved : beat));
    return { ...story, beats };
  };

export const mayAddChoice = ({ choices }: EditedBeat): boolean => choices.length < mostChoices;
