import type { Deck } from "./deck.ts";

export const deck: Deck = {
  "won-then-lost": "Fechamos com o cliente em março e em junho ele já tinha saído. Ganhamos esse negócio?",
  "price-of-yes": "Quanto nos custa um sim rápido, e quem paga por ele?",
  "kept-by-others": "Que promessa fazemos repetidamente sabendo que outra pessoa terá de cumpri-la?",
  "known-too-late": "O que soubemos tarde demais sobre um cliente, embora em algum lugar da empresa já se soubesse?",
  "wrong-customer": "Para que tipo de cliente deveríamos parar de dizer sim?",
  "held-back": "O que não contamos ao outro lado porque contar nos atrasaria?",
  "trusted-date": "O que precisaria mudar para que você confiasse em uma data que o outro lado lhe dá?",
  "whom-it-protects": "Qual das nossas regras protege o cliente, e qual protege só a nós?",
  "needed-or-habit": "Onde somos lentos porque o trabalho exige, e onde porque sempre fomos?",
  "monthly-quarrel": "Que discussão volta todo mês, e sobre o que ela é de verdade?",
  "customer-listening": "Se um cliente tivesse ouvido a nossa última discussão, o que ele nos teria perguntado?",
  "may-stop": "Quando qualquer pessoa daqui deveria poder parar um negócio, valha ele quanto valer?",
  "one-number": "Se os dois lados fossem pagos por um único número, o mesmo para todos, qual deveria ser?",
  "never-told": "O que o outro lado faz bem e nós nunca lhe dissemos?",
  "first-two-weeks":
    "O que poderíamos fazer juntos nas duas primeiras semanas de um cliente que nos pouparia os dois anos seguintes?",
};
