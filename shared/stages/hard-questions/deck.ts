export interface DeckQuestion {
  readonly id: string;
  readonly question: string;
}

/** Questions to choose from, in an order that goes from the customer to the two sides, and from there to what is next. */
export const deck = [
  {
    id: "won-then-lost",
    question: "We signed the customer in March, and by June they were gone. Did we win that deal?",
  },
  { id: "price-of-yes", question: "What does a quick yes cost us, and who pays for it?" },
  {
    id: "kept-by-others",
    question: "Which promise do we make again and again, knowing that somebody else will have to keep it?",
  },
  {
    id: "known-too-late",
    question: "What did we learn about a customer too late, although somewhere in this company it was known?",
  },
  { id: "wrong-customer", question: "What kind of customer should we stop saying yes to?" },
  {
    id: "held-back",
    question: "What do we not tell the other side, because telling it would slow us down?",
  },
  {
    id: "trusted-date",
    question: "What would have to change for you to trust a date that the other side gives you?",
  },
  { id: "whom-it-protects", question: "Which of our rules protects the customer, and which one only protects us?" },
  {
    id: "needed-or-habit",
    question: "Where are we slow because the work needs it, and where because we have always been?",
  },
  { id: "monthly-quarrel", question: "Which quarrel comes back every month, and what is it really about?" },
  {
    id: "customer-listening",
    question: "If a customer had listened to our last argument, what would they have asked us?",
  },
  { id: "may-stop", question: "When should anybody here be able to stop a deal, whatever it is worth?" },
  { id: "one-number", question: "If both sides were paid by the same single number, which number should it be?" },
  { id: "never-told", question: "What does the other side do well that we have never told them?" },
  {
    id: "first-two-weeks",
    question: "What could we do together in a customer’s first two weeks that would spare us the next two years?",
  },
] as const satisfies readonly DeckQuestion[];
