import type { Scenario } from "../../scenario.ts";

export const promisedReport: Scenario = {
  id: "promised-report",
  title: "Der Bericht, den es nicht gab",
  business: "Software",
  context:
    "Ein Softwarehaus verkauft Planungswerkzeuge an mittelgroße Hersteller. Das Geschäft wächst gut, aber mit engem Spielraum. Der bisher größte Interessent führt neun Tochtergesellschaften in vier Währungen; seine Unterschrift brächte ein Drittel des Quartals. Alles Folgende geschah innerhalb von zwölf Wochen.",
  sides: {
    a: "Sie suchen Kunden, gewinnen sie und sind das Gesicht, das man dort kennt.",
    b: "Sie richten das Produkt bei den Kunden ein, halten es am Laufen und bauen, was fehlt.",
  },
  beats: [
    {
      situation:
        "Am Ende eines langen Gesprächs fragte die Finanzchefin des Interessenten: „Und der Konzernbericht, alle neun Firmen in einer Währung, der ist dabei?“ Jemand aus {a} sagte: „Ja, das ist abgedeckt“, und wollte es danach klären. Am Freitag soll der Vertrag unterschrieben werden.",
      whatAKnows:
        "Ein Wettbewerber hat gestern etwas Ähnliches gezeigt. In zwölf Tagen endet das Quartal. Auf Ihre letzte Frage an {b}, ob etwas machbar ist, kam nach neun Tagen die Antwort: „Kommt darauf an.“",
      whatBKnows:
        "Berichte umfassen eine Firma in einer Währung. Ein Konzernbericht ist eine Zeile in der Ideenliste, ohne Termin und ohne Entwurf. Seit dem Frühjahr hat niemand aus {a} danach gefragt.",
      choices: [
        "Heute noch beim Interessenten anrufen und sagen, was es gibt und was nicht",
        "Noch heute Abend die andere Seite fragen, bevor der Vertrag hinausgeht",
        "Es so stehen lassen und eine Lösung finden, sobald unterschrieben ist",
        "Es so in den Vertrag schreiben, dass Spielraum bleibt",
      ],
      feelsQuestion: "Wenn dieses Ja die Runde macht: Was fühlt {other}?",
    },
    {
      situation:
        "Zwei Wochen später, beim Kick-off, stand der „Konzernbericht“ im Plan des Kunden gleich am ersten Tag. Aus {a} war niemand da. Jemand aus {b} las es laut vor und sagte vor allen: „So etwas haben wir nicht. Ich weiß nicht, wer Ihnen das erzählt hat.“",
      whatAKnows:
        "Sie waren zum Kick-off nicht eingeladen. Sie erfuhren davon durch die Finanzchefin, die Ihnen das Protokoll weiterleitete, mit nichts als drei Fragezeichen.",
      whatBKnows:
        "Sie haben den Vertrag am Morgen im Zug gelesen. Auf Seite 34 steht „Konzernberichte inbegriffen“. Drei Fachleute betreuen alle neuen Kunden, und zwei davon sind bis zum Sommer ausgebucht.",
      choices: [
        "Erst mit der anderen Seite eine Antwort abstimmen, dann dem Kunden schreiben",
        "Im Alleingang dem Kunden sagen, wofür die eigene Seite einstehen kann",
        "Die Leitung entscheiden lassen, wer das in Ordnung bringen muss",
        "Dem Kunden einen ersten, kleineren Bericht mit Termin anbieten",
      ],
      feelsQuestion: "Nach diesem Satz vor dem Kunden: Was fühlt {other}?",
    },
    {
      situation:
        "Um den Go-live zu retten, wurden zwei Leute aus der Entwicklung fünf Wochen lang von der Roadmap abgezogen. Im Firmenkanal schrieb jemand aus {b}: „Die Roadmap steht schon wieder still. Bedankt euch bei {a}.“ Einundvierzig Personen setzten einen Daumen darunter.",
      whatAKnows:
        "Der Kunde hat Sie für die schnelle Reaktion gelobt. Sie haben das an die Leitung von {b} weitergegeben; dort blieb es wohl liegen. Zwei weitere Interessenten haben nach demselben Bericht gefragt.",
      whatBKnows:
        "Was stillsteht, ist die Behebung des Fehlers, der Sie nachts aus dem Bett holt. Von den beiden hat jemand gefragt, ob in einem anderen Team eine Stelle frei ist.",
      choices: [
        "Im Kanal antworten und richtigstellen, wie es war",
        "Sich eine halbe Stunde zusammensetzen und sagen, was es jede Seite kostet",
        "Es auf sich beruhen lassen; nächste Woche ist es vergessen",
        "Eine Regel verlangen, wer die Roadmap wann anhalten darf",
      ],
      feelsQuestion: "Während die Daumen mehr werden: Was fühlt {other}?",
    },
    {
      situation:
        "Der Bericht kam auf den Tag genau. Er rechnete falsch, wo das Geschäftsjahr einer Tochter nicht im Dezember endet. {b} hatte das gewusst und im Ticket vermerkt: „nicht im Vertrag“. Die Finanzchefin legte ihrem Vorstand die falsche Summe vor.",
      whatAKnows:
        "Jeden Montag haben Sie gefragt: „Alles gut?“, und bekamen einen Daumen nach oben. Sie lesen keine Tickets und wussten nicht, dass die Antwort dort stand.",
      whatBKnows:
        "Sie haben geliefert, was auf Seite 34 steht, auf das Wort und auf den Tag genau. Die Lücke haben Sie notiert, wo alle sie lesen können. Auf noch eine Diskussion hatte im Team da niemand mehr Lust.",
      choices: [
        "Gemeinsam die Finanzchefin anrufen und dasselbe erzählen",
        "Schriftlich belegen, dass die eigene Seite das Vereinbarte getan hat",
        "Es erst am Wochenende reparieren und danach reden",
        "Die andere Seite fragen, was sie wann hätte hören müssen",
      ],
      feelsQuestion: "Wenn die Frage aus dem Vorstand zurückkommt: Was fühlt {other}?",
    },
    {
      situation:
        "Die Leitung holte beide Teams in einen Raum. {a} kam mit den ausgedruckten Mails von zwölf Wochen, {b} mit einer Liste der neun Versprechen des letzten Jahres, die niemand geprüft hatte. Die erste Frage lautete: „Also, wer ist schuld?“",
      whatAKnows:
        "In sieben dieser neun Fälle ist der Kunde geblieben und zahlt bis heute. Sie haben die neun noch nie auf einer Seite gesehen und wussten nicht, was sie gekostet haben.",
      whatBKnows:
        "In sechs der neun Fälle hätte eine Antwort innerhalb eines Tages genügt. Sie haben {a} nie gesagt, dass nicht die Frage selbst so lange dauerte, sondern das Warten auf Einzelheiten.",
      choices: [
        "Die Mails weglegen und die zwölf Wochen zusammen aufzeichnen, ohne Namen",
        "Die Frage beantworten: Einmal muss es gesagt werden",
        "Auf „Können wir das versprechen?“ eine Antwort binnen eines Tages vorschlagen",
        "Wenig sagen und das Urteil abwarten",
      ],
      feelsQuestion: "Ihnen gegenüber am Tisch: Was fühlt {other}?",
    },
  ],
};
