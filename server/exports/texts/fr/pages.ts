import { counting } from "../counting.ts";

const counted = counting("fr");

export const summary = {
  title: "Synthèse",
  agreed: "Ce qui a été adopté",
  noneAgreed: "Aucun terme n’est encore adopté.",
  more: (count: number) => `Et ${count} de plus.`,
  who: "Qui",
  what: "Fait quoi",
  when: "Pour quand",
  commitments: "Qui fait quoi pour quand",
  noCommitments: "Personne n’a signé d’engagement.",
  temperature: "Comment la température a changé",
  mean: (who: string, mean: string) => `${who} : ${mean}`,
  change: (who: string, first: string, last: string) => `${who} : ${first} → ${last}`,
  fromTo: (first: string, last: string) => `${first} → ${last}`,
  means: "Moyenne, de 1 (calme) à 5 (brûlant)",
  painPoints: "Ce qui pèse le plus",
  painPoint: (text: string, about: string) => (about === "" ? text : `${text} (${about})`),
  dots: (count: number) => counted(count, { one: "# point", other: "# points" }),
  raisedBy: (side: string) => `soulevé par ${side}`,
  open: "Ce qui reste ouvert",
  openTerm: "Termes sans accord",
  parked: "Termes en réserve",
  notUnderstood: "Pas encore compris par l’autre équipe",
  unsigned: "Engagements que personne n’a signés",
  nothingOpen: "Rien ne reste ouvert.",
  figures: {
    terms: (count: number) => counted(count, { one: "terme adopté", other: "termes adoptés" }),
    commitments: (count: number) => counted(count, { one: "engagement signé", other: "engagements signés" }),
    painPoints: (count: number) => counted(count, { one: "irritant nommé", other: "irritants nommés" }),
    temperature: "température, au début → à la fin",
    temperatureNow: "température",
    open: (count: number) => counted(count, { one: "question ouverte", other: "questions ouvertes" }),
  },
  mark: "Répétition",
} as const;

export const pages = {
  report: "Compte rendu de session",
  glossary: "Glossaire",
  commitments: "Engagements",
  heldOn: (day: string) => `Session du ${day}`,
  asOf: (day: string) => `État au ${day}`,
  page: (page: string, of: string) => `Page ${page} sur ${of}`,
  contents: "Sommaire",
  asTable: "Les chiffres en tableau",
  notDrawn: (characters: string) =>
    `Certains caractères n’ont pas pu être affichés dans ce fichier, faute de police : ${characters}. Les fichiers HTML et Markdown les contiennent.`,
} as const;

export const pictures = {
  temperature: {
    title: "À quel point l’ambiance est tendue entre les équipes",
    who: "Qui",
    atFirst: "au début",
    atLast: "à la clôture",
    mean: "moyenne",
    calm: "calme",
    burning: "brûlant",
  },
  understood: {
    title: "À quel point les personnes ont été comprises",
    item: "Irritant",
    who: "Qui a été compris",
    people: (count: number) => counted(count, { one: "# personne", other: "# personnes" }),
    mean: "Compris, de 0 à 4",
    ends: ["pas du tout", "entièrement"],
  },
  agreement: {
    title: "Comment chaque équipe a voté pour chaque terme",
    term: "Terme",
    side: "Équipe",
    agree: "D’accord",
    liveWith: "Peut vivre avec",
    object: "Objection",
    accepts: "accepte",
    rejects: "n’accepte pas",
    withheld: "sans chiffres, qui pourraient montrer le vote d’une ou deux personnes",
  },
  groups: {
    byDots: "Carte de ce qui fait mal : plus c’est grand, plus il y a de points",
    byPosts: "Carte de ce qui fait mal : plus c’est grand, plus il y a de contributions",
    item: "Irritant",
    raisedBy: "Soulevé par",
    posts: "Contributions",
    dots: "Points",
  },
  placement: {
    title: "Friction saine ou guerre toxique",
    item: "Quoi",
    who: "Qui",
    median: "Médiane, de 0 à 100",
    healthy: "friction saine",
    toxic: "guerre toxique",
  },
} as const;
