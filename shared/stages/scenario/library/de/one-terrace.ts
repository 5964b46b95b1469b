import type { Scenario } from "../../scenario.ts";

export const oneTerrace: Scenario = {
  id: "one-terrace",
  title: "Eine Terrasse, zwei Feste",
  business: "Hotellerie",
  context:
    "Ein Hotel am See hat 84 Zimmer, einen Ballsaal und eine Terrasse. Am zweiten Samstag im Juni finden eine Hochzeit mit 120 Gästen und ein zahnärztlicher Kongress mit 90 Personen statt. Beide wurden mit dem Abend auf der Terrasse verkauft, die Hochzeit vor einem Jahr, der Kongress im März.",
  sides: {
    a: "Sie verkaufen Zimmer, Feste und Tagungen, und die Gäste kennen Sie beim Namen.",
    b: "Sie sind da, wenn die Gäste da sind: Küche, Service, Zimmer, Technik.",
  },
  beats: [
    {
      situation:
        "Sechs Wochen vorher stand die Terrasse zweimal im Bankettplan. Jemand aus {a} wusste es seit März und hatte auf Regen gesetzt oder darauf, dass dem Kongress die Bar gefällt. In der Wochenbesprechung hieß es: „Wir finden schon etwas, wie immer.“",
      whatAKnows:
        "Der Kongress wurde an dem Tag gebucht, an dem eine andere Gruppe dieser Größe absagte. Ohne ihn wäre der Juni im Minus gewesen. Im Vertrag der Hochzeit steht: „Terrasse, wenn das Wetter es zulässt“.",
      whatBKnows:
        "Im letzten Jahr haben Sie vierzehnmal etwas gefunden. Jedes Mal waren es dieselben neun, die um Mitternacht Tische trugen. Zwei davon sind gegangen.",
      choices: [
        "Diese Woche Brautpaar und Kongress anrufen, mit einem Vorschlag für jeden",
        "Den Abend Stunde für Stunde zeichnen: Reicht die Terrasse für beide?",
        "Es offen lassen, bis das Wetter bekannt ist",
        "Verlangen, dass die Doppelbuchung löst, wer sie gemacht hat",
      ],
      feelsQuestion: "Bei „wie immer“: Was fühlt {other}?",
    },
    {
      situation:
        "Dem Brautpaar wurde die Terrasse bis zehn versprochen, dem Kongress ab zehn. Niemand hatte {b} gefragt, ob sie dazwischen umgebaut werden kann. Der Service übernahm den Plan in den Dienstplan, mit dem Vermerk: „Viel Glück an alle.“",
      whatAKnows:
        "Am Telefon waren beide zufrieden. In dem Plan, den Sie gezeichnet haben, liegen zwanzig Minuten dazwischen. Sie haben in Ihrem Leben noch keinen Tisch getragen.",
      whatBKnows:
        "Es dauert siebzig Minuten mit zwölf Leuten. Mit einer Bar im Garten, für eine halbe Stunde, hätte niemand etwas gemerkt. Das fiel Ihnen sofort ein, und Sie haben es nicht gesagt.",
      choices: [
        "Den Umbau zusammen ablaufen, mit der Uhr in der Hand",
        "Sagen, was es braucht, und die Bar im Garten anbieten",
        "Am Plan festhalten: Er stammt von anderen",
        "Vier aus {a} schicken, die an dem Abend mittragen",
      ],
      feelsQuestion: "Bei „Viel Glück“ im Dienstplan: Was fühlt {other}?",
    },
    {
      situation:
        "Am Abend dauerten die Reden länger. Um zehn vor zehn begann der Service, rund um das tanzende Brautpaar Gläser abzuräumen, wie es im Plan stand. Der Brautvater schrie einen neunzehnjährigen Kellner an. Jemand aus {a} gab dem Vater recht, vor allen.",
      whatAKnows:
        "Er hatte 41.000 bezahlt und war den Tränen nahe. Sie wollten ihn beruhigen. Das Gesicht des Kellners haben Sie zu spät gesehen.",
      whatBKnows:
        "Die Schichtleitung hatte gesagt: „Nach Plan, auf die Minute.“ Eine halbe Stunde mehr wäre möglich gewesen. Der Kellner hatte gefragt, ob er wirklich soll.",
      choices: [
        "Vor allem anderen zu dem Kellner gehen",
        "Das Abräumen stoppen und dem Brautpaar eine halbe Stunde geben",
        "Bei zehn Uhr bleiben: Neunzig Leute warten",
        "Beide Leitungen zusammen entscheiden lassen, abseits der Gäste",
      ],
      feelsQuestion: "Vor allen Gästen: Was fühlt {other}?",
    },
    {
      situation:
        "Das Brautpaar schrieb eine Bewertung mit einem Stern. {a} antwortete binnen einer Stunde öffentlich: „Wir gehen dem Verhalten unseres Servicepersonals nach.“ Der Neunzehnjährige las es im Bus.",
      whatAKnows:
        "Es war der Satz, den Sie immer nehmen; er hat schon viele Gäste beruhigt. Dass er jemanden meint, daran haben Sie nicht gedacht.",
      whatBKnows:
        "Seitdem haben Ihnen sechs Leute geschrieben, dass sie samstags nicht mehr arbeiten. Von ihnen war an dem Abend niemand auf der Terrasse.",
      choices: [
        "Die Antwort ändern und sagen, was das Haus falsch gemacht hat",
        "Mit dem Kellner und dem Team sprechen, beide Leitungen zusammen",
        "Die Antwort stehen lassen und sie im Haus erklären",
        "Dem Brautpaar einen weiteren Abend anbieten, auf Kosten beider Seiten",
      ],
      feelsQuestion: "Mit dieser Antwort in der Öffentlichkeit: Was fühlt {other}?",
    },
  ],
};
