import type { ExchangeIdeas } from "./seeds.ts";

export const exchangeIdeas: ExchangeIdeas = {
  calls: "Acompanho duas ligações de vendas e conto à minha equipe o que ouvi.",
  queue: "Passo meio dia na fila do suporte e conto à minha equipe o que vi.",
  checklist:
    "Escrevo com alguém do outro lado uma lista de passagem de uma página, e nós a testamos no próximo negócio.",
};
