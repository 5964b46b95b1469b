import type { Scenario } from "../../scenario.ts";

export const ninthRound: Scenario = {
  id: "ninth-round",
  title: "Die neunte Runde",
  business: "Agentur",
  context:
    "Eine Designagentur mit dreißig Leuten gewann gegen vier andere den neuen Markenauftritt einer Bank. Im Angebot stand: ein Festpreis, drei Richtungen, „Änderungen, bis Sie begeistert sind“. Die letzten vier Wörter kamen am Abend vor dem Pitch dazu. In zehn Wochen ist der Start.",
  sides: {
    a: "Sie gewinnen Kunden und halten sie: Briefings, Budgets und das Telefon zu jeder Stunde.",
    b: "Sie machen die Arbeit: Konzept, Design, Text, Produktion.",
  },
  beats: [
    {
      situation:
        "Nach der fünften Änderungsrunde wollte der Kunde noch einmal die zweite Richtung sehen, „nur um sicherzugehen“. Jemand aus {a} sagte in der Telefonkonferenz, das sei kein Problem. Vier aus {b} hörten zu, mit ausgeschalteten Mikrofonen.",
      whatAKnows:
        "Die Markenchefin des Kunden hat eine neue Vorgesetzte, die noch nichts gesehen hat. Die Markenchefin ist kurz davor, alles abzusagen, und hat Ihnen das im Vertrauen gesagt.",
      whatBKnows:
        "Die Stunden aus dem Angebot waren nach der dritten Runde verbraucht. Zwei von Ihnen haben einen Urlaub abgesagt. In der Konferenz hat Sie niemand gefragt, obwohl Sie alle da waren.",
      choices: [
        "Sofort sagen, was eine weitere Runde für den Termin bedeutet",
        "Nach der Konferenz dranbleiben und es unter sich klären",
        "Die Runde machen und für die Rechnung mitzählen",
        "Darum bitten, dass die neue Vorgesetzte beim nächsten Mal dabei ist",
      ],
      feelsQuestion: "Bei „kein Problem“, mit ausgeschaltetem Mikrofon: Was fühlt {other}?",
    },
    {
      situation:
        "Für die siebte Runde lieferte {b} genau das, was auf der Liste des Kunden stand, alle einunddreißig Punkte, ohne ein Wort dazu. Das Ergebnis war hässlich, und alle in {b} wussten es. {a} stellte es als Empfehlung der Agentur vor.",
      whatAKnows:
        "Sie sahen die Seiten zehn Minuten vor dem Termin. Eigene Worte dafür hatten Sie nicht, also lobten Sie sie. Die neue Vorgesetzte fragte: „Dafür sind Sie bekannt?“",
      whatBKnows:
        "Dreimal hatten Sie gegen einzelne Punkte argumentiert, und jedes Mal hieß es: „Der Kunde will das.“ Diesmal haben Sie das Argument geliefert, ohne etwas zu sagen.",
      choices: [
        "Die Seiten zurückziehen und zeigen, was man wirklich empfehlen würde",
        "Die andere Seite fragen, warum niemand etwas gesagt hat",
        "Ab jetzt zu jeder Runde eine schriftliche Einschätzung abgeben",
        "Den Kunden sehen lassen, wohin einunddreißig Wünsche führen",
      ],
      feelsQuestion: "In diesem Termin, bei der Frage der Vorgesetzten: Was fühlt {other}?",
    },
    {
      situation:
        "{a} ließ hinter dem Rücken des Teams einen Freelancer am Wochenende die erste Richtung „auffrischen“ und zeigte sie am Montag dem Kunden. Sie gefiel. {b} fand die Dateien auf dem Server, mit den eigenen Ebenen darin.",
      whatAKnows:
        "Sonst wäre der Etat weg gewesen und mit ihm zwei Stellen in {b}. Sie wollten es nach dem Termin sagen. Da war die gute Nachricht schon überall.",
      whatBKnows:
        "Der Freelancer ist ein früherer Kollege; er rief an und fragte, ob das für Sie in Ordnung ist. Sie arbeiteten seit Donnerstag an derselben Idee, und niemand hatte gefragt.",
      choices: [
        "Beide Fassungen an eine Wand hängen und zusammen auswählen",
        "Im Team offen sagen, wie es war, das so zu erfahren",
        "Den Freelancer die Sache zu Ende bringen lassen",
        "Vereinbaren, wie der nächste Notfall angekündigt wird",
      ],
      feelsQuestion: "Als die Dateien gefunden wurden: Was fühlt {other}?",
    },
    {
      situation:
        "Runde neun wurde freigegeben. Für die Rechnung hatte {b} 212 Stunden über das Angebot hinaus notiert, die meisten in den letzten zwei Wochen und in runden Zahlen. {a} strich sie alle: „Wir haben gesagt, bis sie begeistert sind.“",
      whatAKnows:
        "Rund achtzig hätte die Bank bezahlt, wenn Sie in Runde vier gefragt hätten. In Runde neun gab es dafür keinen guten Moment mehr. Den Etat haben Sie mit jenen vier Wörtern gewonnen.",
      whatBKnows:
        "Rund sechzig der Stunden wurden nicht gleich notiert und sind geschätzt. Sie haben sie rund gemacht, weil sonst niemand hinsieht, was eine Runde kostet.",
      choices: [
        "Die Stunden zusammen durchgehen und abrechnen, was beide vertreten können",
        "Den Verlust abschreiben und die vier Wörter endgültig ändern",
        "Alles berechnen: Die Arbeit wurde gemacht",
        "Fragen, woran jede Seite es in Runde vier gemerkt hätte",
      ],
      feelsQuestion: "Beim Blick auf die gestrichenen Stunden: Was fühlt {other}?",
    },
  ],
};
