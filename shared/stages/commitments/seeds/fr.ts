import type { ExchangeIdeas } from "./seeds.ts";

export const exchangeIdeas: ExchangeIdeas = {
  calls: "J’assiste à deux appels de vente et je raconte à mon équipe ce que j’y ai entendu.",
  queue: "Je passe une demi-journée dans la file du support et je raconte à mon équipe ce que j’y ai vu.",
  checklist:
    "J’écris avec quelqu’un de l’autre équipe une liste de passation d’une page, et nous l’essayons sur la prochaine affaire.",
};
