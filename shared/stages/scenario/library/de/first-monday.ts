import type { Scenario } from "../../scenario.ts";

export const firstMonday: Scenario = {
  id: "first-monday",
  title: "Achtundvierzig Stunden",
  business: "Gesundheitswesen",
  context:
    "Eine Gruppe von Radiologiezentren hat ihr fünftes eröffnet. Den überweisenden Praxen wurde zugesagt: ein Termin innerhalb von 48 Stunden und der Befund am Tag danach. Das neue Zentrum hat zwei Scanner, von denen einer noch geprüft wird, und ein Team von neun.",
  sides: {
    a: "Sie sprechen für die Zentren mit Praxen und Versicherungen und sorgen für Zuweisungen.",
    b: "Sie betreiben die Zentren: Termine, Scanner, Personal und die Patientensicherheit.",
  },
  beats: [
    {
      situation:
        "Der Brief mit den 48 Stunden ging an 140 Praxen, bevor irgendwer das neue Zentrum gefragt hatte. Am ersten Montag klingelte das Telefon 260-mal. Jemand aus {b} legte den Hörer für eine Stunde daneben, damit die Wartenden im Raum an die Reihe kamen.",
      whatAKnows:
        "Bei der vierten Eröffnung hieß es, Ihr Brief sei zu spät gekommen und die Scanner stünden leer. Diesmal waren Sie früh dran. Aus den Praxen hören Sie, dass niemand abnimmt.",
      whatBKnows:
        "Sie hatten {a} ein Startdatum für einen Scanner genannt. Im Brief steht „unser neues Zentrum“, aber weder das Datum noch der eine Scanner. Im Wartezimmer saßen drei Menschen mit akuten Schmerzen.",
      choices: [
        "Heute noch den Praxen schreiben, was ab wann gilt",
        "Zwei Leute aus {a} schicken, die mit dem Team ans Telefon gehen",
        "Die Tage bis zum Anschlag füllen, bis die Welle vorbei ist",
        "Verlangen, dass kein Brief hinausgeht, bis der zweite Scanner läuft",
      ],
      feelsQuestion: "Während der Hörer danebenliegt: Was fühlt {other}?",
    },
    {
      situation:
        "Um die 48 Stunden zu halten, rief bald jemand aus {a} mit Patientennamen „aus wichtigen Praxen“ am Empfang an. Diese wurden dazwischengeschoben. Nach zwei Wochen hatte der Empfang eine eigene Liste: Namen, bei denen es hieß, das System sei voll.",
      whatAKnows:
        "Sie haben das elfmal genutzt; bei sieben davon war die Praxis wirklich besorgt. Dass für jeden Fall jemand anderes länger warten musste, wussten Sie nicht, und von der Liste haben Sie nichts gehört.",
      whatBKnows:
        "Am Empfang hat sich niemand getraut, Nein zu sagen. Unter den Vertrösteten ist ein Busfahrer, der ohne den Befund nicht arbeiten darf. Die Liste entstand, damit es jemandem auffällt.",
      choices: [
        "Beides beenden, die Anrufe und die Liste, und sagen, warum",
        "Was dringend ist, allein ärztlich entscheiden lassen",
        "Einige Termine für solche Anrufe frei halten",
        "Die Liste der Leitung melden",
      ],
      feelsQuestion: "Mit zwei Listen an einem Empfang: Was fühlt {other}?",
    },
    {
      situation:
        "Ein Befund ging an die falsche Praxis. In der Aufarbeitung schrieb {b} als Ursache: „Druck durch {a}“. {a} las es im Protokoll und schrieb darunter: „Ursache: nicht sorgfältig gearbeitet“. Beide Sätze gingen an die Qualitätsstelle.",
      whatAKnows:
        "Sie hatten in jener Woche gefragt, ob das Team zwölf mehr am Tag schafft. Die Antwort war: „Das kriegen wir hin.“ Sie hielten es für ein Ja.",
      whatBKnows:
        "„Das kriegen wir hin“ sagte jemand in der fünften Spätschicht in Folge. Die beiden Praxen heißen fast gleich, und der Prüfschritt fiel in jener Woche weg, um Zeit zu sparen.",
      choices: [
        "Beide Sätze streichen und den Ablauf zusammen aufschreiben",
        "Den Prüfschritt wieder einführen, was auch aus den 48 Stunden wird",
        "Ein Wort vereinbaren, das „Nein“ heißt, ohne dass man es sagen muss",
        "Die Qualitätsstelle entscheiden lassen, welcher Satz bleibt",
      ],
      feelsQuestion: "Beim Lesen des Satzes der anderen: Was fühlt {other}?",
    },
    {
      situation:
        "In Woche neun war der zweite Scanner bereit. {b} hielt ihn noch eine Woche geschlossen, um Leute einzuarbeiten, und nannte gegenüber {a} „technische“ Gründe. {a} kam dahinter und öffnete über Nacht den Kalender für Buchungen.",
      whatAKnows:
        "Ihre Zusage an die Versicherungen hat ein Datum, und Sie hatten es schon zweimal genannt. Als Sie zum dritten Mal „technisch“ hörten, haben Sie gar nichts mehr geglaubt.",
      whatBKnows:
        "Bei der letzten Eröffnung wurde eine Woche Einarbeitung abgelehnt, also haben Sie diesmal nicht gefragt. Am ersten Tag des offenen Kalenders standen zwei Leute an einem Scanner, den sie noch nie bedient hatten.",
      choices: [
        "Den Kalender wieder schließen, bis alle eingearbeitet sind",
        "Ihn nur für die einfachen Untersuchungen offen lassen",
        "Auf beiden Seiten laut sagen, worum man nicht zu bitten wagte",
        "Über die Freigabe von Geräten eine dritte Person entscheiden lassen",
      ],
      feelsQuestion: "Als der Kalender über Nacht geöffnet wurde: Was fühlt {other}?",
    },
  ],
};
