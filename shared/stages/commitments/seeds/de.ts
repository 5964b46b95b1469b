import type { ExchangeIdeas } from "./seeds.ts";

export const exchangeIdeas: ExchangeIdeas = {
  calls: "Ich höre bei zwei Verkaufsgesprächen zu und erzähle meinem Team, was ich gehört habe.",
  queue: "Ich verbringe einen halben Tag in der Support-Warteschlange und erzähle meinem Team, was ich gesehen habe.",
  checklist:
    "Ich schreibe mit jemandem von der anderen Seite eine Übergabe-Checkliste auf einer Seite, und wir erproben sie beim nächsten Auftrag.",
};
