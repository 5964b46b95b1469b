import type { Scenario } from "../../scenario.ts";

export const movedBathroom: Scenario = {
  id: "moved-bathroom",
  title: "Das Bad, das wanderte",
  business: "Bau",
  context:
    "Ein Bauträger errichtet ein Haus mit zweiundzwanzig Wohnungen. Wer gekauft hat, darf Änderungen wünschen, bis die Wände des Geschosses angezeichnet sind; danach läuft jede Änderung über ein Formular mit Preis und Verzug. Die Übergabe ist für Ende Juni zugesagt, mit einer Vertragsstrafe für jede Woche.",
  sides: {
    a: "Sie betreuen die Käuferinnen und Käufer, vom ersten Entwurf bis zum Schlüssel.",
    b: "Sie leiten die Baustelle: Gewerke, Termine, Sicherheit und Kosten.",
  },
  beats: [
    {
      situation:
        "Bei einer Führung am Samstag stand ein Käuferpaar im zweiten Stock zwischen Kreidestrichen und fand das Bad zu klein. Jemand aus {a} zog mit dem Absatz einen neuen Strich: „Vierzig Zentimeter, das ist nichts. Das machen wir.“ Ein Formular wurde nicht ausgefüllt.",
      whatAKnows:
        "Dieses Paar hat Sie dreimal weiterempfohlen. Das Formular dauert für den kleinsten Wunsch zwei Wochen. Die Wände standen noch nicht, und auf der Zeichnung sah es nach einer einfachen Änderung aus.",
      whatBKnows:
        "Wo der Strich verläuft, steht der Schacht für Wasser und Abwasser, durch alle vier Geschosse. Die Sanitärfirma hat nach der alten Zeichnung bestellt. Von dem Strich erfuhren Sie durch einen Scherz des Maurers.",
      choices: [
        "Das Paar am Montag anrufen und sagen, dass es erst geprüft werden muss",
        "Zusammen durch das Geschoss gehen und einen anderen Weg zum Wunsch suchen",
        "Nach Zeichnung bauen: kein Formular, keine Änderung",
        "Bauen wie versprochen und das Geld später auftreiben",
      ],
      feelsQuestion: "Wenn am Montag von dem Strich die Rede ist: Was fühlt {other}?",
    },
    {
      situation:
        "Die Wand wurde gebaut, wo die Zeichnung sie hatte. Das Käuferpaar sah es durch das Fenster und rief {a} an, {a} die Baustelle. Die Antwort: „Ohne Papier höre ich nichts.“ Dem Paar sagte {a}, die Baustelle habe einen Fehler gemacht.",
      whatAKnows:
        "Sie hatten am Sonntagabend eine Mail darüber geschrieben. Sie liegt noch bei Ihren Entwürfen. Gefunden haben Sie sie eine Stunde nach dem Gespräch mit dem Paar.",
      whatBKnows:
        "An den Scherz über den Strich haben Sie sich sehr gut erinnert. Es wäre ein Anruf gewesen. Sie wollten, dass einmal auffällt, was ohne Formular passiert.",
      choices: [
        "Dem Paar gemeinsam sagen, was jede Seite versäumt hat",
        "Den Ablauf schriftlich festhalten, mit Datum",
        "Bei der Sanitärfirma fragen, was noch geht und zu welchem Preis",
        "Es bei der Fassung belassen, die das Paar kennt",
      ],
      feelsQuestion: "Wenn es heißt, der Fehler liege dort: Was fühlt {other}?",
    },
    {
      situation:
        "Man einigte sich, die Wand doch zu versetzen, für 7.400. {b} schickte das Änderungsformular direkt an das Käuferpaar, mit dem Vermerk: „wie von Ihrem Kontakt gewünscht, der es nicht beauftragt hat“. {a} stand nicht in Kopie.",
      whatAKnows:
        "Sie hatten dem Paar versprochen, dass es dafür nicht zahlt; die Firma hatte schon für weniger verzeihliche Fehler gezahlt. Von dem Formular erfuhren Sie durch ein Schreiben der Anwältin des Paares.",
      whatBKnows:
        "Letztes Jahr landeten 31.000 an solchen Gefälligkeiten im Budget der Baustelle und kosteten die ganze Mannschaft die Prämie. Sie haben zweimal gefragt, wer ein Versprechen bezahlt.",
      choices: [
        "Die Kosten auf beide Budgets teilen und es dem Paar sagen",
        "Erst klären, wer was bis zu welchem Betrag versprechen darf",
        "Die Sache den Anwaltskanzleien überlassen",
        "Sich bei der anderen Seite dafür entschuldigen, sie übergangen zu haben",
      ],
      feelsQuestion: "Beim Lesen dieses Vermerks: Was fühlt {other}?",
    },
    {
      situation:
        "Im Mai verlor die Baustelle durch den versetzten Schacht fünf Tage. {a} nannte der ganzen Käuferschaft noch drei Wochen lang „Ende Juni“, weil niemand etwas anderes gemeldet hatte. {b} hatte den neuen Termin in den Bauzeitenplan eingetragen, der im Baubüro an der Wand hängt.",
      whatAKnows:
        "Zwei Familien haben ihre Wohnung gekündigt. Am Baubüro kommen Sie selbst jede Woche vorbei, der Plan hängt hinter der Tür. Gefragt haben Sie nie, um es nicht hören zu müssen.",
      whatBKnows:
        "Sie gingen davon aus, dass {a} den Plan liest; das tun alle, die dort arbeiten. Sie waren froh, es nicht laut sagen zu müssen.",
      choices: [
        "Heute Abend alle anrufen, die gekauft haben, beide Seiten an einem Tisch",
        "Den neuen Termin per Brief mitteilen, im Namen der Firma",
        "Fünf Tage finden: Samstage, ein zweiter Trupp, egal wie",
        "Ab jetzt jeden Freitag zehn Minuten gemeinsam vor demselben Plan",
      ],
      feelsQuestion: "Drei Wochen zu spät: Was fühlt {other}?",
    },
  ],
};
