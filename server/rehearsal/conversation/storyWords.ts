/** What people would do next, in words that fit any turn of a story. */
export const acts: readonly string[] = [
  "I would call the one person on the other side whom I know, before I write to anybody.",
  "Sleep on it for a night, then say what I know and what I do not, to both sides at once.",
  "Ask what the customer would lose if we told them the truth today.",
  "Put the two people who know most about it into one room for half an hour, and keep the rest out.",
];

/** What the other side feels, in a few words. */
export const feelings: readonly string[] = [
  "Left alone with it",
  "Tired of being the bad guy",
  "Proud, and afraid that it shows",
  "As if nobody had asked them",
];
