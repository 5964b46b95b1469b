import type { Scenario } from "../../scenario.ts";

export const privateNumber: Scenario = {
  id: "private-number",
  title: "Rufen Sie mich einfach an",
  business: "Support",
  context:
    "Ein Anbieter von Kassensystemen betreut 3.000 Läden. Der Support ist von acht bis acht besetzt; im besseren Tarif auch nachts und sonntags. Eine Kette mit vierzig Bäckereien nahm den günstigeren und zögerte bis zuletzt, bis jemand aus {a} sagte: „Um vier Uhr früh lässt Sie niemand allein.“",
  sides: {
    a: "Sie verkaufen und verlängern Verträge, und Ihre Kunden haben Ihre Nummer.",
    b: "Sie beantworten, was eingeht, in der Reihenfolge, in der es eingeht, und beheben es.",
  },
  beats: [
    {
      situation:
        "An einem Sonntag um 4:20 Uhr standen in elf Bäckereien die Kassen still. Angerufen wurde die Nummer, die {a} genannt hatte; sie gehört jemandem aus {b} und war ohne ein Wort weitergegeben worden. Die Reparatur dauerte zwei Stunden, in einer Küche, neben einem wachen kleinen Kind.",
      whatAKnows:
        "Sie gaben die Nummer weiter, weil man Ihnen dort einmal anbot: „Ruf mich an, wenn es brennt.“ Sie meinten es gut: Es war die beste Hilfe, die Sie kannten. Die Kette dankte Ihnen per Mail.",
      whatBKnows:
        "Das Angebot galt {a}, für einen Abend. Im Ticket steht „Anruf im besseren Tarif“, weil jemand das Häkchen gesetzt hatte, ohne den Vertrag zu ändern.",
      choices: [
        "Dort anrufen und fragen, wie die Nacht war",
        "Der Kette sagen, welche Nummer nachts gilt und was sie kostet",
        "Die Nummer wechseln und nichts sagen",
        "Der Kette drei Monate den besseren Tarif anbieten, gemeinsam entschieden",
      ],
      feelsQuestion: "An jenem Sonntagmorgen: Was fühlt {other}?",
    },
    {
      situation:
        "Am Montag setzte {b} die Tickets der Kette auf „niedrigste Priorität, außerhalb des Vertrags“. Eine Bestellung von Bonrollen blieb neun Tage liegen. {a} erfuhr es von der Kette und markierte von da an jedes ihrer Tickets als „System steht“.",
      whatAKnows:
        "Die Häkchen haben Sie zufällig entdeckt und gesehen, dass niemand prüft, warum ein Ticket dringend ist. Jedes falsche brachte binnen einer Stunde eine Antwort.",
      whatBKnows:
        "In derselben Woche wartete eine Apotheke mit einem echten Ausfall fünfzig Minuten hinter zwei Bestellungen von Bonrollen. Die Priorität hatten Sie im Ärger gesetzt und dann vergessen.",
      choices: [
        "Beide Markierungen zurücknehmen und einander sagen, warum sie da waren",
        "Die Prioritäten für diesen Kunden von einer dritten Person setzen lassen",
        "Der anderen Seite das Ticket der Apotheke zeigen",
        "In einer Zeile aufschreiben, was „System steht“ bedeutet",
      ],
      feelsQuestion: "Während die Tickets warten: Was fühlt {other}?",
    },
    {
      situation:
        "Auf Anordnung der Leitung saß {a} einen Nachmittag in der Hotline. {b} stellte den schwierigsten Anrufer der Woche durch, ohne Einweisung, und der halbe Raum hörte mit. Nach zwölf Minuten lag das Headset auf dem Tisch.",
      whatAKnows:
        "Sie hatten keinen Zugang zu dem Bildschirm, auf den alle anderen sehen. Dem Anrufer hatten Sie vor zwei Jahren etwas versprochen. Sie haben die Stimme erkannt.",
      whatBKnows:
        "Es war als Scherz gemeint, und ab Minute vier war es keiner mehr. Derselbe Anrufer hat dieses Jahr zwei von Ihnen zum Weinen gebracht. In {a} wusste das niemand.",
      choices: [
        "Das Headset nehmen und das Gespräch zusammen zu Ende führen",
        "Danach im Raum bleiben und fragen, was dort zu hören war",
        "Den nächsten Nachmittag richtig planen, in beide Richtungen",
        "Den Versuch beenden: Jede Seite macht ihre Arbeit",
      ],
      feelsQuestion: "Nach zwölf Minuten: Was fühlt {other}?",
    },
    {
      situation:
        "Bei der Verlängerung verlangte die Kette den Nachtdienst zum alten Preis, „so wie bisher“. {b} schickte ihr direkt eine Liste aller Anrufe außerhalb des Vertrags, beziffert mit 18.600. {a} entschuldigte sich dafür und gab den Rabatt.",
      whatAKnows:
        "Mit der Liste in der Hand hätten Sie den besseren Tarif verkaufen können: Sie belegt den Bedarf. Dass sie geführt wurde, wussten Sie nicht. Den Rabatt gaben Sie aus Scham.",
      whatBKnows:
        "Sie hatten die Liste für ein Gespräch geführt, das {a} dreimal verschob. Als die Rechnung ohne ein Wort über die Nächte hinausging, haben Sie die Liste abgeschickt.",
      choices: [
        "Zusammen zur Kette gehen und mit der Liste neu anfangen",
        "Den Rabatt dieses eine Mal hinnehmen und das nächste Mal regeln",
        "Die 18.600 verlangen: Die Arbeit wurde gemacht",
        "Die Liste jedes Quartal zusammen ansehen, vor jeder Verlängerung",
      ],
      feelsQuestion: "Beim Rabatt: Was fühlt {other}?",
    },
  ],
};
