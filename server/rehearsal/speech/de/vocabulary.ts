import type { Speech } from "../speech.ts";

export const vocabulary: Speech["vocabulary"] = {
  terms: {
    done: {
      term: "Fertig",
      means: {
        a: [
          "Der Vertrag ist unterschrieben, und der Kunde hat die Begrüßungsmail.",
          "Ich kann dem Kunden sagen, dass er es nutzen kann, und die Rechnung schicken.",
          "Was in der Demo war, kann der Kunde anklicken.",
        ],
        b: [
          "Es läuft beim Kunden, und seit einer Woche hat deswegen niemand angerufen.",
          "Getestet, dokumentiert, übergeben und von meiner Liste.",
          "Es ist nichts mehr übrig, was ich jemandem erklären müsste.",
        ],
        neutral: ["Jedes Mal, wenn ich es höre, frage ich: für wen?", "Der Kunde fragt nicht mehr danach."],
      },
      drafts: [
        {
          text: "Beim Kunden live, übergeben und eine ruhige Woche.",
          usage: "Davor sagen wir „unterschrieben“, „live“ oder „in der ruhigen Woche“.",
          example: "Die Berichte für Norden sind seit Montag live; fertig sind sie am 14.",
        },
        {
          text: "Alles aus dem Vertrag ist beim Kunden eingeschaltet.",
          against: {
            side: "b",
            reasons: [
              "Mit dem Einschalten fängt unsere Arbeit an. Da hat es noch niemand benutzt.",
              "Dann wäre es fertig, während die ersten Fehler hereinkommen.",
            ],
          },
        },
      ],
    },
    urgent: {
      term: "Dringend",
      means: {
        a: [
          "Der Kunde ist am Telefon und will heute eine Antwort.",
          "Ein Abschluss oder eine Verlängerung hängt daran.",
          "Ich habe versprochen, dass es sich jemand ansieht.",
        ],
        b: [
          "Etwas steht still, und Menschen können nicht arbeiten.",
          "Mit jeder Stunde Warten gehen Daten oder Geld verloren.",
          "Es kann nicht bis morgen früh warten, und ich kann sagen, warum.",
        ],
        neutral: [
          "Was die lauteste Person des Tages gerade hat.",
          "Es kommt darauf an, wer es sagt, und das ist das Problem.",
        ],
      },
      drafts: [
        {
          text: "Der Kunde oder die Kundenbetreuung sagt, dass es dringend ist.",
          against: {
            side: "b",
            reasons: [
              "Dann bleibt alles dringend, und wir sind da, wo wir jetzt sind.",
              "Ich muss wissen, was passiert, wenn es wartet, sonst kann ich nicht wählen, was dringend ist.",
            ],
          },
        },
        {
          text: "Das System des Kunden steht still, und sonst nichts.",
          against: {
            side: "a",
            reasons: [
              "Eine Verlängerung über eine halbe Million geht verloren, ohne dass etwas stillsteht.",
              "Dann wäre keine Frage aus einem Geschäft je dringend.",
            ],
          },
        },
      ],
    },
    "committed-date": {
      term: "Zugesagter Termin",
      means: {
        a: [
          "Der Termin, den ich dem Kunden genannt habe, weil er einen brauchte.",
          "Der Termin im Angebot; alle wissen, dass er sich etwas verschieben kann.",
          "Ein Termin, der das Geschäft gewinnt. Den Rest füllen wir später.",
        ],
        b: [
          "Ein Termin, den wir am Plan geprüft haben und zu dem ich stehe.",
          "Der Tag, an dem mein Wochenende weg ist, wenn es schiefgeht.",
          "Ein Termin, den es nicht gibt, bevor die Ja gesagt haben, die ihn halten müssen.",
        ],
        neutral: [
          "Ein Termin, der etwas kostet, wenn er verpasst wird.",
          "Ich zähle in jedem Projekt zwei: auf jeder Seite einen.",
        ],
      },
      drafts: [
        {
          text: "Ein Termin, der mit denen geprüft wurde, die ihn halten müssen, und dem Kunden genannt ist, mit einem Namen von jeder Seite dahinter.",
          usage: "Ohne die Prüfung sagen wir „Zielmonat“.",
          example: "„Zielmonat ist März. Einen zugesagten Termin haben Sie bis Freitag.“",
        },
      ],
    },
    "go-live": {
      term: "Go-live",
      means: {
        a: [
          "Der Tag der Ankündigung: Die Geschäftsleitung des Kunden ist da, und es gibt Kuchen.",
          "Ab hier darf ich sie als Referenz nennen.",
          "Die ersten Benutzer melden sich an.",
        ],
        b: [
          "Das Umschalten auf das produktive System und der Beginn der längsten Woche des Monats.",
          "Alle Benutzer, alle Daten, und das alte System ist abgeschaltet.",
          "Der Punkt, ab dem Fehler den Kunden Geld kosten.",
        ],
        neutral: [
          "Ein Tag, der zweimal verschoben wird.",
          "Wenn die Leute des Kunden damit ihre eigene Arbeit machen.",
        ],
      },
      drafts: [
        {
          text: "Der erste Tag, an dem der Kunde damit echte Arbeit macht, mit Leuten von uns beiden in Bereitschaft.",
          usage: "Der Tag der Ankündigung ist der „Launch“; es muss nicht derselbe sein.",
          example: "Launch am Donnerstag, Go-live am Montag.",
        },
      ],
    },
    "hand-over": {
      term: "Übergabe",
      means: {
        a: [
          "Die Mail mit dem Vertrag und den Kontakten.",
          "Ab hier geht jemand anderes ans Telefon.",
          "Ein Gespräch, in dem ich die Projektleitung vorstelle.",
        ],
        b: [
          "Ich weiß, warum sie gekauft haben, was mündlich versprochen wurde und wovor sie Angst haben.",
          "Ein Gespräch, in dem ich fragen darf, und kein Ordner.",
          "Ich kann weitermachen, ohne den Kunden etwas zweimal zu fragen.",
        ],
        neutral: [
          "Der Moment, in dem Dinge verloren gehen.",
          "Etwas, wozu zwei gehören und was meist einer allein macht.",
        ],
      },
      drafts: [
        {
          text: "Ein Gespräch zu zweit, mit dem One-Pager in der Hand; es endet, wenn die übernehmende Person sagt: „Ich habe es.“",
          usage: "Eine weitergeleitete Mail ist eine „Vorwarnung“.",
          example: "Übergabe Norden: Dienstag, 30 Minuten, One-Pager bis Montagabend.",
        },
      ],
    },
    "small-change": {
      term: "Kleine Änderung",
      means: {
        a: [
          "Etwas, das ich in einem Satz erklären kann.",
          "Sie macht den Kunden glücklich und kostet fast nichts.",
          "Eine Einstellung, ein Text, ein Feld mehr.",
        ],
        b: [
          "Weniger als zwei Stunden samt Tests, und nichts anderes hängt daran.",
          "In der Woche vor dem Go-live gibt es keine.",
          "Etwas, das ich in fünf Minuten zurücknehmen kann.",
        ],
        neutral: ["Was für die klein ist, die darum bitten.", "Eine Änderung ohne Ticket."],
      },
      drafts: [
        {
          text: "Weniger als zwei Stunden mit Tests, nichts anderes hängt daran, und gesagt hat es, wer die Arbeit macht.",
          usage: "Alles andere ist eine „Änderung“, auch wenn es klein klingt.",
          example: "Eine neue Beschriftung ist eine kleine Änderung. Ein neues Feld im Export ist eine Änderung.",
        },
      ],
    },
  },
  others: {
    means: {
      a: [
        "Was der Kunde hört, wenn ich es sage, und daran werde ich gemessen.",
        "Es ist erledigt, sobald der Kunde Ja gesagt hat.",
        "Ein Wort, das Türen öffnet; was dahinter ist, sehen wir später.",
      ],
      b: [
        "Etwas, das ich prüfen kann, mit Datum und Namen.",
        "Es ist erledigt, sobald niemand mehr nachfragen muss.",
        "Ein Wort, hinter dem Arbeit anfängt, meist meine.",
      ],
      neutral: [
        "Ich habe in einer Besprechung zwei Bedeutungen davon gehört.",
        "Fragt drei Leute, und ihr bekommt vier Antworten.",
      ],
    },
    drafts: [
      {
        text: "Worauf sich beide schriftlich geeinigt haben, mit Datum und einem Namen von jeder Seite dahinter.",
        usage: "Solange eines der drei fehlt, sagen wir „geplant“.",
      },
    ],
    reasons: [
      "Ich müsste es einem Kunden erklären, und das kann ich noch nicht.",
      "Es steht nicht darin, wer entscheidet.",
      "Es lässt den Teil aus, der uns wehtut: den Termin.",
    ],
  },
};
