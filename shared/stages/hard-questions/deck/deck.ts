/** In an order that goes from the customer to the two sides, and from there to what is next. */
export const questionIds = [
  "won-then-lost",
  "price-of-yes",
  "kept-by-others",
  "known-too-late",
  "wrong-customer",
  "held-back",
  "trusted-date",
  "whom-it-protects",
  "needed-or-habit",
  "monthly-quarrel",
  "customer-listening",
  "may-stop",
  "one-number",
  "never-told",
  "first-two-weeks",
] as const;

export type QuestionId = (typeof questionIds)[number];

/** Questions to choose from, in one language. */
export type Deck = Readonly<Record<QuestionId, string>>;

/** The questions of a deck, in their order. */
export const questionsOf = (deck: Deck): readonly string[] => questionIds.map((id) => deck[id]);
