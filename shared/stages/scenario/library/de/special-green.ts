import type { Scenario } from "../../scenario.ts";

export const specialGreen: Scenario = {
  id: "special-green",
  title: "Ein Grün, das auf keiner Farbkarte steht",
  business: "Fertigung",
  context:
    "Eine Fabrik fertigt Bürostühle in elf Farben, in Serien ab 400 Stück. Bestellungen werden in drei Wochen geliefert. Eine Architektin hat 260 Stühle für ein neues Rathaus bestellt, und die Stühle sollen das Grün des Flusses haben, der darunter vorbeifließt.",
  sides: {
    a: "Sie beraten Architekturbüros und Fachhandel und holen die Aufträge herein.",
    b: "Sie planen die Linien, kaufen Material ein und stehen für Qualität und Liefertermine gerade.",
  },
  beats: [
    {
      situation:
        "Jemand aus {a} bestätigte: „260 Stück, Sondergrün, drei Wochen.“ Erfasst wurde der Auftrag im Standardgrün, mit einer Bemerkung in einem Textfeld, denn unter 400 Stück nimmt das System keine andere Farbe an.",
      whatAKnows:
        "Die Architektin plant vier weitere Rathäuser. Die letzte Sonderfarbe klappte auf demselben Weg: eine Bemerkung und ein Gespräch mit jemandem aus der Schicht, der inzwischen in Rente ist.",
      whatBKnows:
        "Bemerkungen erscheinen nicht auf dem Arbeitsauftrag. Ein neuer Farbton braucht allein zum Abmustern sechs Tage und eine halbe Schicht, um die Linie zu reinigen. Zwei Krankenhäuser warten auf graue Stühle.",
      choices: [
        "Den Auftrag anhalten und der Architektin ein ehrliches Datum nennen",
        "Mit dem Muster an die Linie gehen und fragen, was möglich wäre",
        "Es laufen lassen: Irgendwer wird die Bemerkung lesen",
        "Herausfinden, was nötig wäre, um überhaupt kleine Serien zu machen",
      ],
      feelsQuestion: "Bei dem Wort „bestätigt“: Was fühlt {other}?",
    },
    {
      situation:
        "In der zweiten Woche wurde die Bemerkung in der Planung entdeckt. {b} rüstete nachts eine Linie um, ohne {a} etwas zu sagen, und verschob die grauen Stühle der Krankenhäuser um sechs Tage. Diese erfuhren davon durch den Lkw, der nicht kam.",
      whatAKnows:
        "Auch die Krankenhäuser sind Ihre Kunden. Der Einkauf dort fragte Sie am Telefon, ob Sie noch wüssten, was in Ihrem eigenen Haus geschieht. Sie wussten es nicht.",
      whatBKnows:
        "Sie wollten das Rathaus für {a} retten. Auf eine Frage hin hätte es eine Besprechung gegeben, und dann wäre es für beide Aufträge zu spät gewesen.",
      choices: [
        "Gemeinsam die Krankenhäuser anrufen und eine Teillieferung anbieten",
        "Erst der Nachtschicht danken, dann über das Bescheidgeben reden",
        "Eine Regel verlangen: Kein Auftrag wird ohne beide Seiten verschoben",
        "Darauf beharren: Ohne diese Bemerkung gäbe es das Problem nicht",
      ],
      feelsQuestion: "Als der Lkw nicht kam: Was fühlt {other}?",
    },
    {
      situation:
        "Unter den Lampen des Rathauses sah das Grün gelb aus. {b} maß nach: innerhalb der Toleranz. {a} sagte der Architektin vor der Bürgermeisterin, die Fabrik habe am Pigment gespart.",
      whatAKnows:
        "Das Grün hatten Sie nach einem Handyfoto des Flusses ausgewählt. Sie wurden vor Kameras gefragt und sagten das Erste, was Ihnen einfiel.",
      whatBKnows:
        "Dass der Ton in warmem Licht kippt, war Ihnen aufgefallen; freigegeben haben Sie ihn trotzdem, weil der Wert auf dem Papier stimmte. Welche Lampen dort hängen, hat Ihnen niemand gesagt.",
      choices: [
        "Den Satz über das Pigment zurücknehmen, vor denselben Leuten",
        "Der Architektin die Messung schicken",
        "Zusammen mit drei Mustern hinfahren und unter den Lampen nachsehen",
        "Alle 260 ersetzen und danach streiten, wer zahlt",
      ],
      feelsQuestion: "Bei dem Satz über das Pigment: Was fühlt {other}?",
    },
    {
      situation:
        "Einen Monat später fragte {a} eine weitere Sonderfarbe an, diesmal nach Vorschrift. {b} antwortete mit einem Formular von elf Seiten und vier Wochen bis zum Angebot. An der Linie hieß es bei allen „das grüne Formular“.",
      whatAKnows:
        "Der Fachhandel braucht ein Ja oder ein Nein, mehr als ein Datum. Ein Nein binnen eines Tages ließe sich leichter verkaufen als ein Angebot in vier Wochen.",
      whatBKnows:
        "Zwei Seiten würden reichen. Die anderen neun kamen von den Abteilungen dazu, eine nach der anderen, damit niemand noch einmal so dasteht wie bei dem Grün.",
      choices: [
        "Das Formular auf das kürzen, was ein erstes Ja oder Nein braucht",
        "Alle elf Seiten sorgfältig ausfüllen und abwarten",
        "Noch einmal den Weg daran vorbei nehmen, über jemanden, den man kennt",
        "Auf jeder Seite eine Person benennen, die binnen eines Tages entscheidet",
      ],
      feelsQuestion: "Mit elf Seiten dazwischen: Was fühlt {other}?",
    },
  ],
};
