import type { Speech } from "../speech.ts";

export const answers: Speech["answers"] = {
  to: {
    "won-then-lost": {
      a: [
        "Ich wurde dafür bezahlt, also sagt die Firma, wir hätten gewonnen. Als Erfolg würde ich es nicht erzählen.",
        "Gewonnen haben wir im März. Verloren haben wir, als im April niemand anrief, ich auch nicht.",
      ],
      b: [
        "Verloren haben wir an dem Tag, an dem wir wussten, dass es nicht passt, und nichts gesagt haben.",
        "Wir haben die Rechnung gewonnen und sie dreifach in Stunden zurückgezahlt.",
      ],
    },
    "price-of-yes": {
      a: [
        "Mein schnelles Ja kostet jemanden ein Wochenende, und ich habe die Rechnung nie gesehen.",
        "Ein schnelles Ja kostet weniger als ein langsames Vielleicht. Nur bezahle nicht ich dafür.",
      ],
      b: [
        "Wir bezahlen mit dem übernächsten Kunden. Er wartet, und niemand sieht es.",
        "Es kostet uns den Glauben an das nächste Ja.",
      ],
    },
    "kept-by-others": {
      a: [
        "„Das ist kein Problem.“ Ich sage es, und für jemanden wird es eins.",
        "Den Termin für den Go-live. Immer den Termin.",
      ],
      b: [
        "„Ihre Ansprechperson bleibt dieselbe.“ Drei davon haben wir dieses Jahr ausgetauscht.",
        "Dass Support dabei ist. Ist er auch, bis jemand anruft.",
      ],
    },
    "known-too-late": {
      a: [
        "Dass sie vor uns schon zwei anderen gekündigt hatten. Die Buchhaltung wusste es.",
        "Dass ihre IT dagegen war. Die Technik hatte es im ersten Gespräch gehört.",
      ],
      b: [
        "Dass das Projekt das Vorzeigestück des Vorstands sein sollte. Es stand in einer Mail, die wir nie bekommen haben.",
        "Dass sie wegen einer einzigen Funktion gekauft hatten, die auf unserem Plan ganz hinten stand.",
      ],
    },
    "wrong-customer": {
      a: [
        "Zu denen, die einen Rabatt wollen, bevor sie gesagt haben, was sie brauchen.",
        "Zu denen, bei denen ich schon im zweiten Gespräch ein schlechtes Gefühl habe und wegen des Quartals weitermache.",
      ],
      b: [
        "Zu Kunden, die für das Projekt keine eigenen Leute haben.",
        "Zu denen, die so besonders sind, dass wir für sie ein zweites Produkt bauen.",
      ],
    },
    "held-back": {
      a: [
        "Dass ich schon einen Termin genannt habe.",
        "Wie oft ich von Kunden höre, dass sie enttäuscht sind. Ich will nicht die schlechte Nachricht überbringen.",
      ],
      b: [
        "Wie viel Puffer in meinen Schätzungen steckt.",
        "Dass es bis Freitag ginge, wenn die richtige Person fragt.",
      ],
    },
    "trusted-date": {
      a: [
        "Ich müsste es hören, wenn er sich verschiebt, wenigstens einmal, ohne nachzufragen.",
        "Ein Name darunter. Terminen aus einer Warteschlange glaube ich nicht.",
      ],
      b: [
        "Dass ich gefragt werde, bevor er genannt wird, und nicht danach.",
        "Dass sich ein Termin bewegen darf, wenn sich der Umfang bewegt. Dann bekämt ihr ehrliche von mir.",
      ],
    },
    "whom-it-protects": {
      a: [
        "Die Freigabe jedes Angebots schützt den Kunden. Das Formular dahinter schützt uns voreinander.",
        "Der Änderungsstopp vor dem Go-live ist für den Kunden. Das Ticket für jede Frage nicht.",
      ],
      b: [
        "Vier Augen bei jeder Auslieferung schützen ihn. Das Abnahmeprotokoll sagt nur, wer schuld war.",
        "„Steht nicht im Vertrag“ schützt uns, und manchmal ist es alles, was wir haben.",
      ],
    },
    "needed-or-habit": {
      a: [
        "Einen Vertrag zu prüfen dauert, und das muss so sein. Ein Gesprächstermin dauert aus Gewohnheit zwei Wochen.",
        "Mit dem Aufschreiben lasse ich mir Zeit, weil es niemand liest.",
      ],
      b: [
        "Tests dauern, was sie dauern. Zu entscheiden, wer sie macht, dauert länger als die Tests.",
        "Wir sammeln Anfragen bis Montag, weil wir es immer so gemacht haben.",
      ],
    },
    "monthly-quarrel": {
      a: [
        "Wer es dem Kunden sagt. Es geht darum, wer sich vor ihn hinstellen muss.",
        "Schätzungen. Es geht darum, ob ihr mir glaubt, dass es ein echtes Geschäft ist.",
      ],
      b: [
        "Was zum Umfang gehört. Es geht darum, wer für wen Ja sagen darf.",
        "Prioritäten am Monatsende. Es geht darum, dass euer Monat endet und unserer nicht.",
      ],
    },
    "customer-listening": {
      a: ["„Kennt ihr euch?“", "„Wen von euch kann ich morgen anrufen?“"],
      b: ["„Und was ist mit meinem Problem?“", "„Warum hat mir niemand gesagt, dass es schwierig ist?“"],
    },
    "may-stop": {
      a: [
        "Wenn wir bei etwas lügen müssten, das sie in der ersten Woche herausfinden.",
        "Wenn die, die es machen müssen, begründet Nein gesagt haben. Ich würde es aber gern von ihnen selbst hören.",
      ],
      b: [
        "Wenn das Verkaufte in der Zeit nicht zu bauen ist und alle im Raum es wissen.",
        "Nie allein. Aber je eine Person von beiden Seiten gemeinsam, jederzeit.",
      ],
    },
    "one-number": {
      a: [
        "Kunden, die nach einem Jahr noch da sind und wieder kaufen würden.",
        "Was ein Kunde in zwei Jahren bringt, abzüglich dessen, was er uns kostet.",
      ],
      b: [
        "Tage von der Unterschrift bis zur ersten ruhigen Woche.",
        "Wie viele unserer Versprechen wir gehalten haben, so wie der Kunde sie zählt.",
      ],
    },
    "never-told": {
      a: [
        "Ihr bleibt am Telefon ruhig, wenn alles brennt. Ich benutze seither eure Sätze.",
        "Wenn ihr sagt, dass es geht, dann geht es. Damit verkaufe ich jeden Tag.",
      ],
      b: [
        "Ihr findet heraus, was Kunden wirklich wollen, und uns sagen sie es nicht.",
        "Ihr steckt da draußen Prügel für uns ein und gebt sie nicht weiter.",
      ],
    },
    "first-two-weeks": {
      a: [
        "Ein Gespräch zu dritt am zweiten Tag: Wer sind wir, was passiert jetzt, was kann schiefgehen?",
        "Ich bleibe dabei, bis dort jemand eure Namen auswendig kann.",
      ],
      b: [
        "Einen Vormittag lang neben der Person sitzen, die damit arbeiten wird, wir beide.",
        "Laut sagen, welche drei Dinge am Anfang fehlen werden, bevor sie es selbst merken.",
      ],
    },
  },
  toOthers: {
    a: [
      "Ich sage zu früh Ja, weil ich nach einem Nein noch einmal kommen müsste. Das habe ich noch nie laut gesagt.",
      "Ich weiß es nicht. Ich merke, dass ich zuerst auf meine Zahl schaue und dann auf den Kunden.",
    ],
    b: [
      "Wir sagen „geht nicht“, wo wir „so nicht“ meinen. Das ist schneller, und es schlägt die Tür zu.",
      "Ich weiß es nicht. Ich glaube, wir müssten den Kunden fragen, und ich bin nicht sicher, ob ich es hören will.",
    ],
  },
};
