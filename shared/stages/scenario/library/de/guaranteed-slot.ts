import type { Scenario } from "../../scenario.ts";

export const guaranteedSlot: Scenario = {
  id: "guaranteed-slot",
  title: "Vierzig Paletten vor sieben",
  business: "Logistik",
  context:
    "Eine regionale Spedition beliefert Supermärkte aus einem Lager mit achtzehn Toren. Im November ist Hochbetrieb. Eine Handelskette hat diesen Herbst ihr ganzes Frischesortiment an die Spedition gegeben, wegen eines einzigen Satzes im Angebot: vierzig Paletten am Tag, vor sieben Uhr in den Filialen.",
  sides: {
    a: "Sie gewinnen Auftraggeber, vereinbaren Preise und Leistung und hören als Erste von ihnen.",
    b: "Sie planen Tore, Touren und Leute am Steuer und stehen um vier Uhr früh im Lager.",
  },
  beats: [
    {
      situation:
        "Das Angebot ging an einem Donnerstagabend hinaus, darin „Lieferung vor 7:00 Uhr, garantiert“. {b} bekam am nächsten Tag eine Kopie, auf der schon die Unterschrift der Kette stand. Der Torplan für November lag seit drei Wochen fest.",
      whatAKnows:
        "Die Kette verhandelte mit zwei Speditionen und wollte bis sechs Uhr eine Antwort. Sie haben den Torplan im System angesehen: Er zeigte freie Zeiten. Dass die Hochsaison darin fehlt, wussten Sie nicht.",
      whatBKnows:
        "Die freien Zeiten im System sind für Retouren reserviert. Mit vierzig Paletten mehr fahren vier Touren erst nach halb sechs ab, und zwei Fahrer sind bis Mittwoch über ihren Lenkzeiten.",
      choices: [
        "Heute Abend den Plan zusammen durchgehen und sehen, was sich schieben lässt",
        "Die Kette vor dem Start bitten, zwei Filialen später beliefern zu dürfen",
        "Anfangen wie unterschrieben und sehen, was wirklich passiert",
        "Der anderen Seite sagen, dass sie das lösen muss",
      ],
      feelsQuestion: "An diesem Freitagmorgen: Was fühlt {other}?",
    },
    {
      situation:
        "In der ersten Woche kamen neun von sechzig Lieferungen zu spät. Die Kette schrieb {a} jedes Mal binnen Minuten. Am Mittwoch fuhr jemand aus {a} um vier Uhr zum Lager, ging an der Schichtleitung vorbei ans Tor und ließ einen Fahrer halb beladen losfahren.",
      whatAKnows:
        "Ab der zehnten verspäteten Lieferung sieht der Vertrag eine Strafe vor. Sie hatten in jener Nacht dreimal im Lager angerufen, und niemand nahm ab.",
      whatBKnows:
        "Niemand nimmt ab, weil alle am Tor stehen. Der halb leere Lkw fehlte für die zweite Runde, und elf Paletten eines anderen Kunden blieben, wo sie waren.",
      choices: [
        "Für das Kommen danken und eine Nummer vereinbaren, die immer besetzt ist",
        "Klar sagen, dass niemand bei der anderen Seite Anweisungen gibt",
        "Sofort zu beiden Leitungen gehen",
        "Die neun Verspätungen zusammen ansehen: Was haben sie gemeinsam?",
      ],
      feelsQuestion: "Dort am Tor: Was fühlt {other}?",
    },
    {
      situation:
        "Von der zweiten Woche an war die Statistik makellos. {b} hatte begonnen, Paletten als zugestellt zu scannen, wenn der Lkw das Lager verließ. {a} zeigte der Kette die Zahlen und schlug für so viel Zuverlässigkeit einen höheren Preis vor.",
      whatAKnows:
        "Sie haben gesehen, wie die Kurve über Nacht nach oben sprang, und nichts gefragt. Die Einkäuferin der Kette lachte und sagte, aus ihren Filialen höre sie etwas anderes.",
      whatBKnows:
        "Bei kleinen Auftraggebern war der Scan „bei Abfahrt“ immer erlaubt. Für diesen hat ihn niemand angeordnet. Die Schichtleitung wollte eine Woche ohne Mails um fünf Uhr früh.",
      choices: [
        "Die Zahlen sofort berichtigen und der Kette sagen, warum",
        "Ab morgen keine frühen Scans mehr, und die Vergangenheit ruhen lassen",
        "Zuallererst die andere Seite fragen, wie es dazu kam",
        "Die Scans von der Zentrale prüfen lassen",
      ],
      feelsQuestion: "Als die Einkäuferin lachte: Was fühlt {other}?",
    },
    {
      situation:
        "Um 5:40 Uhr schlief ein Fahrer am Steuer ein; niemand wurde verletzt. Es war seine sechste Schicht in Folge, verschoben, um die Garantie zu halten. In der Besprechung legte {b} seinen Dienstplan auf den Tisch und sagte: „Das ist der Preis für euren Satz.“ {a} stand auf und ging.",
      whatAKnows:
        "Sie kennen diesen Fahrer seit zwanzig Jahren; er hat Ihnen beigebracht, wie man Ladung sichert. Sie sind gegangen, weil Sie nicht sprechen konnten. Es wurde als Kälte verstanden.",
      whatBKnows:
        "Die sechste Schicht haben Sie selbst freigegeben. Eine Tour bei einem Partner, für 300 die Nacht, hätte für die Garantie gereicht. Gefragt haben Sie nie, weil es letztes Jahr „zu teuer“ war.",
      choices: [
        "Hinterhergehen und zuerst unter vier Augen reden",
        "Der Kette gemeinsam schreiben: Sicherheit geht vor sieben Uhr",
        "Die Tour ab heute Nacht an einen Partner geben und die Kosten später klären",
        "Bei der Agenda bleiben: Irgendwer muss dafür geradestehen",
      ],
      feelsQuestion: "Als die Tür zugefallen war: Was fühlt {other}?",
    },
  ],
};
