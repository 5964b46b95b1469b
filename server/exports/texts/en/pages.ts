import { counting } from "../counting.ts";

const counted = counting("en");

export const summary = {
  title: "Summary",
  agreed: "What was agreed",
  noneAgreed: "No term is agreed yet.",
  more: (count: number) => `And ${count} more.`,
  who: "Who",
  what: "Does what",
  when: "By when",
  commitments: "Who does what by when",
  noCommitments: "Nobody has signed a commitment.",
  temperature: "How the temperature changed",
  mean: (who: string, mean: string) => `${who}: ${mean}`,
  change: (who: string, first: string, last: string) => `${who}: ${first} → ${last}`,
  fromTo: (first: string, last: string) => `${first} → ${last}`,
  means: "Mean, from 1 (calm) to 5 (burning)",
  painPoints: "What hurts most",
  /** Between two things that are said of one pain point. */
  between: ", ",
  painPoint: (text: string, about: string) => (about === "" ? text : `${text} (${about})`),
  dots: (count: number) => counted(count, { one: "# dot", other: "# dots" }),
  raisedBy: (side: string) => `raised by ${side}`,
  open: "What is still open",
  openTerm: "Terms without agreement",
  parked: "Terms put aside",
  notUnderstood: "Not yet understood by the other side",
  unsigned: "Commitments that nobody has signed",
  nothingOpen: "Nothing is open.",
  figures: {
    terms: (count: number) => counted(count, { one: "term agreed", other: "terms agreed" }),
    commitments: (count: number) => counted(count, { one: "commitment signed", other: "commitments signed" }),
    painPoints: (count: number) => counted(count, { one: "pain point named", other: "pain points named" }),
    temperature: "temperature, first → last",
    temperatureNow: "temperature",
    open: (count: number) => counted(count, { one: "question open", other: "questions open" }),
  },
  mark: "Rehearsal",
} as const;

export const pages = {
  report: "Session report",
  glossary: "Glossary",
  commitments: "Commitments",
  heldOn: (day: string) => `Session of ${day}`,
  asOf: (day: string) => `As of ${day}`,
  page: (page: string, of: string) => `Page ${page} of ${of}`,
  contents: "Contents",
  asTable: "The numbers as a table",
  notDrawn: (characters: string) =>
    `Some characters could not be drawn in this file, because no font for them was found: ${characters}. The HTML and Markdown files have them.`,
} as const;

export const pictures = {
  temperature: {
    title: "How hot it is between the teams",
    who: "Who",
    atFirst: "at first",
    atLast: "at the close",
    mean: "mean",
    calm: "calm",
    burning: "burning",
  },
  understood: {
    title: "How well people were understood",
    item: "Pain point",
    who: "Who was understood",
    people: (count: number) => counted(count, { one: "# person", other: "# people" }),
    mean: "Understood, 0 to 4",
    ends: ["not at all", "completely"],
  },
  agreement: {
    title: "How each side voted on each term",
    term: "Term",
    side: "Side",
    agree: "Agree",
    liveWith: "Can live with it",
    object: "Object",
    accepts: "accepts",
    rejects: "does not accept",
    withheld: "without numbers, which could show how one or two people voted",
  },
  groups: {
    byDots: "Map of what hurts: the larger, the more dots",
    byPosts: "Map of what hurts: the larger, the more posts",
    item: "Pain point",
    raisedBy: "Raised by",
    posts: "Posts",
    dots: "Dots",
  },
  placement: {
    title: "Healthy friction or toxic war",
    item: "What",
    who: "Who",
    median: "Median, 0 to 100",
    healthy: "healthy friction",
    toxic: "toxic war",
  },
} as const;
