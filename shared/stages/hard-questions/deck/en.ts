import type { Deck } from "./deck.ts";

export const deck: Deck = {
  "won-then-lost": "We signed the customer in March, and by June they were gone. Did we win that deal?",
  "price-of-yes": "What does a quick yes cost us, and who pays for it?",
  "kept-by-others": "Which promise do we make again and again, knowing that somebody else will have to keep it?",
  "known-too-late": "What did we learn about a customer too late, although somewhere in this company it was known?",
  "wrong-customer": "What kind of customer should we stop saying yes to?",
  "held-back": "What do we not tell the other side, because telling it would slow us down?",
  "trusted-date": "What would have to change for you to trust a date that the other side gives you?",
  "whom-it-protects": "Which of our rules protects the customer, and which one only protects us?",
  "needed-or-habit": "Where are we slow because the work needs it, and where because we have always been?",
  "monthly-quarrel": "Which quarrel comes back every month, and what is it really about?",
  "customer-listening": "If a customer had listened to our last argument, what would they have asked us?",
  "may-stop": "When should anybody here be able to stop a deal, whatever it is worth?",
  "one-number": "If both sides were paid by the same single number, which number should it be?",
  "never-told": "What does the other side do well that we have never told them?",
  "first-two-weeks":
    "What could we do together in a customer’s first two weeks that would spare us the next two years?",
};
