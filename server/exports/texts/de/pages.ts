import { counting } from "../counting.ts";

const counted = counting("de");

export const summary = {
  title: "Zusammenfassung",
  agreed: "Was vereinbart wurde",
  noneAgreed: "Noch ist kein Begriff vereinbart.",
  more: (count: number) => `Und ${count} weitere.`,
  who: "Wer",
  what: "Tut was",
  when: "Bis wann",
  commitments: "Wer was bis wann tut",
  noCommitments: "Niemand hat eine Zusage unterschrieben.",
  temperature: "Wie sich die Temperatur verändert hat",
  mean: (who: string, mean: string) => `${who}: ${mean}`,
  change: (who: string, first: string, last: string) => `${who}: ${first} → ${last}`,
  fromTo: (first: string, last: string) => `${first} → ${last}`,
  means: "Mittelwert, von 1 (ruhig) bis 5 (es brennt)",
  painPoints: "Was am meisten schmerzt",
  painPoint: (text: string, about: string) => (about === "" ? text : `${text} (${about})`),
  dots: (count: number) => counted(count, { one: "# Punkt", other: "# Punkte" }),
  raisedBy: (side: string) => `genannt von ${side}`,
  open: "Was noch offen ist",
  openTerm: "Begriffe ohne Einigung",
  parked: "Zurückgestellte Begriffe",
  notUnderstood: "Von der anderen Seite noch nicht verstanden",
  unsigned: "Zusagen, die niemand unterschrieben hat",
  nothingOpen: "Es ist nichts offen.",
  figures: {
    terms: (count: number) => counted(count, { one: "Begriff vereinbart", other: "Begriffe vereinbart" }),
    commitments: (count: number) => counted(count, { one: "Zusage unterschrieben", other: "Zusagen unterschrieben" }),
    painPoints: (count: number) => counted(count, { one: "Schmerzpunkt genannt", other: "Schmerzpunkte genannt" }),
    temperature: "Temperatur, anfangs → zuletzt",
    temperatureNow: "Temperatur",
    open: (count: number) => counted(count, { one: "Frage offen", other: "Fragen offen" }),
  },
  mark: "Probe",
} as const;

export const pages = {
  report: "Sitzungsbericht",
  glossary: "Glossar",
  commitments: "Zusagen",
  heldOn: (day: string) => `Sitzung vom ${day}`,
  asOf: (day: string) => `Stand: ${day}`,
  page: (page: string, of: string) => `Seite ${page} von ${of}`,
  contents: "Inhalt",
  asTable: "Die Zahlen als Tabelle",
  notDrawn: (characters: string) =>
    `Einige Zeichen konnten in dieser Datei nicht dargestellt werden, weil keine Schrift dafür gefunden wurde: ${characters}. In den HTML- und Markdown-Dateien stehen sie.`,
} as const;

export const pictures = {
  temperature: {
    title: "Wie heiß es zwischen den Teams ist",
    who: "Wer",
    atFirst: "anfangs",
    atLast: "zum Abschluss",
    mean: "Mittel",
    calm: "ruhig",
    burning: "es brennt",
  },
  understood: {
    title: "Wie gut man sich verstanden fühlte",
    item: "Schmerzpunkt",
    who: "Wer verstanden wurde",
    people: (count: number) => counted(count, { one: "# Person", other: "# Personen" }),
    mean: "Verstanden, 0 bis 4",
    ends: ["gar nicht", "völlig"],
  },
  agreement: {
    title: "Wie jede Seite über jeden Begriff abgestimmt hat",
    term: "Begriff",
    side: "Seite",
    agree: "Zustimmung",
    liveWith: "Kann damit leben",
    object: "Einwand",
    accepts: "nimmt an",
    rejects: "nimmt nicht an",
    withheld: "ohne Zahlen, weil sie zeigen könnten, wie ein oder zwei Menschen abgestimmt haben",
  },
  groups: {
    byDots: "Karte dessen, was schmerzt: je größer, desto mehr Punkte",
    byPosts: "Karte dessen, was schmerzt: je größer, desto mehr Beiträge",
    item: "Schmerzpunkt",
    raisedBy: "Genannt von",
    posts: "Beiträge",
    dots: "Punkte",
  },
  placement: {
    title: "Gesunde Reibung oder Grabenkrieg",
    item: "Was",
    who: "Wer",
    median: "Median, 0 bis 100",
    healthy: "gesunde Reibung",
    toxic: "Grabenkrieg",
  },
} as const;
