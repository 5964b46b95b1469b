import type { Deck } from "./deck.ts";

export const deck: Deck = {
  "won-then-lost":
    "Wir haben den Kunden im März gewonnen, und im Juni war er wieder weg. War das ein gewonnenes Geschäft?",
  "price-of-yes": "Was kostet uns ein schnelles Ja, und wer bezahlt dafür?",
  "kept-by-others": "Welches Versprechen geben wir immer wieder, obwohl wir wissen, dass es jemand anders halten muss?",
  "known-too-late":
    "Was haben wir über einen Kunden zu spät erfahren, obwohl es irgendwo in diesem Unternehmen bekannt war?",
  "wrong-customer": "Zu welcher Art von Kunden sollten wir nicht mehr Ja sagen?",
  "held-back": "Was sagen wir der anderen Seite nicht, weil es uns aufhalten würde, wenn sie es wüsste?",
  "trusted-date": "Was müsste sich ändern, damit Sie einem Termin trauen, den Ihnen die andere Seite nennt?",
  "whom-it-protects": "Welche unserer Regeln schützt den Kunden, und welche schützt nur uns selbst?",
  "needed-or-habit": "Wo sind wir langsam, weil die Arbeit es verlangt, und wo, weil wir es schon immer waren?",
  "monthly-quarrel": "Welcher Streit kommt jeden Monat wieder, und worum geht es dabei wirklich?",
  "customer-listening": "Hätte ein Kunde unserem letzten Streit zugehört: Was hätte er uns gefragt?",
  "may-stop": "Wann sollte hier jede und jeder ein Geschäft stoppen dürfen, egal wie viel es wert ist?",
  "one-number": "Wenn beide Seiten nach ein und derselben Zahl bezahlt würden: Welche Zahl sollte es sein?",
  "never-told": "Was macht die andere Seite gut, das wir ihr noch nie gesagt haben?",
  "first-two-weeks":
    "Was könnten wir in den ersten zwei Wochen eines Kunden gemeinsam tun, das uns die nächsten zwei Jahre erspart?",
};
