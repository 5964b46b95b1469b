/** Ways in which the two sides can see each other's work: what a room starts from where its agenda says nothing else. */
export const exchangeIdeas: readonly string[] = [
  "I sit in on two sales calls and tell my team what I heard.",
  "I spend half a day in the support queue and tell my team what I saw.",
  "I write a one-page hand-over checklist with somebody from the other side, and we try it on the next deal.",
];
