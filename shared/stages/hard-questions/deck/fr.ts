import type { Deck } from "./deck.ts";

export const deck: Deck = {
  "won-then-lost": "Nous avons signé ce client en mars, et en juin il était parti. Avons-nous gagné cette affaire ?",
  "price-of-yes": "Que nous coûte un oui rapide, et qui le paie ?",
  "kept-by-others": "Quelle promesse faisons-nous sans cesse en sachant que quelqu’un d’autre devra la tenir ?",
  "known-too-late": "Qu’avons-nous appris trop tard sur un client, alors que quelqu’un dans l’entreprise le savait ?",
  "wrong-customer": "À quel type de client devrions-nous cesser de dire oui ?",
  "held-back": "Que ne disons-nous pas à l’autre équipe, parce que le dire nous ralentirait ?",
  "trusted-date": "Que faudrait-il changer pour que vous fassiez confiance à une date donnée par l’autre équipe ?",
  "whom-it-protects": "Laquelle de nos règles protège le client, et laquelle ne protège que nous ?",
  "needed-or-habit": "Où sommes-nous lents parce que le travail l’exige, et où parce que nous l’avons toujours été ?",
  "monthly-quarrel": "Quelle dispute revient chaque mois, et de quoi s’agit-il en réalité ?",
  "customer-listening": "Si un client avait écouté notre dernière dispute, que nous aurait-il demandé ?",
  "may-stop": "Quand toute personne ici devrait-elle pouvoir arrêter une affaire, quelle que soit sa valeur ?",
  "one-number": "Si les deux équipes étaient payées selon un seul et même chiffre, lequel faudrait-il choisir ?",
  "never-told": "Que fait bien l’autre équipe, que nous ne lui avons jamais dit ?",
  "first-two-weeks":
    "Que pourrions-nous faire ensemble pendant les deux premières semaines d’un client qui nous épargnerait les deux années suivantes ?",
};
