import type { ExchangeIdeas } from "./seeds.ts";

export const exchangeIdeas: ExchangeIdeas = {
  calls: "I sit in on two sales calls and tell my team what I heard.",
  queue: "I spend half a day in the support queue and tell my team what I saw.",
  checklist:
    "I write a one-page hand-over checklist with somebody from the other side, and we try it on the next deal.",
};
