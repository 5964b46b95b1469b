import type { ContentId } from "../../../shared/ids.ts";
import { type Heading, headings } from "../../../shared/stages/two-worlds/about.ts";
import {
  bySurprise,
  type MarksView,
  type TwoWorldsResult,
  type WorldTextView,
} from "../../../shared/stages/two-worlds/view.ts";

export interface Said {
  readonly id: string;
  readonly text: string;
}

/** The numbers are there once marks may be told. */
export interface Guess extends Said {
  readonly right?: number;
  readonly surprised?: number;
}

/** What drives one side: in its own words, and as the others guess. */
export interface World {
  readonly under: Heading;
  readonly said: readonly Said[];
  readonly guessed: readonly Guess[];
  /** People who marked the guesses, where that may be told. */
  readonly people?: number;
  /** People marked again, and these are still the earlier marks. */
  readonly stands?: boolean;
}

type Texts = { readonly [id: ContentId]: WorldTextView };

/** The worlds in which there is something to see, with marks once there is a tally. */
export function worldsOf(texts: Texts, tally?: MarksView): readonly World[] {
  const all = (Object.entries(texts) as [ContentId, WorldTextView][]).sort(([one], [other]) => (one < other ? -1 : 1));
  return headings.flatMap((under): World[] => {
    const here = all.filter(([, { about }]) => (about ?? "together") === under);
    if (here.length === 0) return [];
    const people = tally?.people[under];
    const guessed = here.flatMap(([id, { kind, text }]): Guess[] => {
      if (kind !== "guess") return [];
      return [{ id, text, ...(people !== undefined && (tally?.marks[id] ?? { right: 0, surprised: 0 })) }];
    });
    return [
      {
        under,
        said: here.flatMap(([id, { kind, text }]) => (kind === "own" ? [{ id, text }] : [])),
        guessed: guessed.sort(bySurprise),
        ...(people !== undefined && { people }),
        ...(tally?.stands?.[under] && { stands: true }),
      },
    ];
  });
}

/** The same from a result, which has no ids and is in order. */
export const worldsOfResult = (result: TwoWorldsResult): readonly World[] =>
  headings.flatMap((under): World[] => {
    const world = result[under];
    if (!world) return [];
    const { said, guessed, people } = world;
    return [
      {
        under,
        said: said.map((text, index) => ({ id: `said-${index}`, text })),
        guessed: guessed.map((guess, index) => ({ id: `guess-${index}`, ...guess })),
        ...(people !== undefined && { people }),
      },
    ];
  });
