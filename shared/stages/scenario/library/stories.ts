import type { Scenario } from "../scenario.ts";

/** How many beats each story has that comes with Parley, in every language. Ids stay: settings and saved agendas name them. */
export const beatsOfStories = {
  "promised-report": 5,
  "guaranteed-slot": 4,
  "moved-bathroom": 4,
  "ninth-round": 4,
  "special-green": 4,
  "first-monday": 4,
  "one-terrace": 4,
  "private-number": 4,
} as const;

export type LibraryId = keyof typeof beatsOfStories;
export const libraryIds = Object.keys(beatsOfStories) as LibraryId[];

/** The stories that come with Parley, in one language. */
export type Library = Readonly<Record<LibraryId, Scenario>>;
