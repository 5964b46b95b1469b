/** Feelings that can be picked for the other side; their words are in the catalogues. */
export const feelings = [
  "confident",
  "hopeful",
  "relieved",
  "indifferent",
  "unsure",
  "pressured",
  "frustrated",
  "unheard",
  "let-down",
  "embarrassed",
] as const;
export type Feeling = (typeof feelings)[number];
