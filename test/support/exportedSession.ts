import type { ExportedSession } from "../../server/exports/exports.ts";
import type { AgendaKey, ContentId } from "../../shared/ids.ts";
import type { CloseResult } from "../../shared/stages/close/view.ts";
import type { CommitmentsResult, SettledCommitment } from "../../shared/stages/commitments/view.ts";
import type { HardQuestionsResult } from "../../shared/stages/hard-questions/view.ts";
import type { PainPointsResult } from "../../shared/stages/pain-points/view.ts";
import type { PerspectiveSwapResult } from "../../shared/stages/perspective-swap/view.ts";
import type { ScenarioResult, ScenarioResultBeat } from "../../shared/stages/scenario/result.ts";
import type { SideCount, SideVerdict } from "../../shared/stages/shared-vocabulary/agreement.ts";
import type {
  GlossaryEntry,
  GlossaryVersion,
  UnsettledTerm,
  VocabularyResult,
} from "../../shared/stages/shared-vocabulary/result.ts";
import type { TemperatureResult } from "../../shared/stages/temperature/view.ts";
import type { TwoWorldsResult } from "../../shared/stages/two-worlds/view.ts";

/** Texts that mean something to a spreadsheet, to Markdown, to HTML or to a terminal. */
export const hardTexts = [
  'She said "done", then left',
  "one, two; three\tfour",
  "first line\nsecond line\n\nthird paragraph",
  "👩🏽‍💻 shipped 🚀",
  "תאריך יעד (committed)",
  "=HYPERLINK(A1)",
  "+1 for Friday",
  "- a list\n- of two",
  "@everyone",
  "# not a heading\n===\n---",
  "**bold** _em_ `code` ~~gone~~ ==mark== $x^2$ :tada:",
  "[link](https://example.org) ![image](x.png) [[wiki]] [^1]",
  "<script>alert(1)</script> &amp; &lt; R&D",
  "a | b \\| c \\",
  "1. first\n2) second",
  "> quoted",
  "```\nfenced\n```",
  "    indented",
  "{{template}} {#id .class}",
  "trailing backslash\\",
] as const;

let ids = 0;
const id = (): ContentId => {
  ids += 1;
  return `id${ids}`.padEnd(22, "_") as ContentId;
};

/** Votes of a side in which all were present; two thirds have to accept. */
export const votes = (agree: number, liveWith: number, object: number): SideVerdict & { shown: SideCount } => {
  const cast = agree + liveWith + object;
  const needed = Math.ceil((cast * 2) / 3);
  return {
    accepted: agree + liveWith >= needed,
    shown: { agree, liveWith, object, cast, accepting: agree + liveWith, needed, present: cast, quorumNeeded: 1 },
  };
};

export function aVersion(given: Partial<GlossaryVersion> = {}): GlossaryVersion {
  return {
    version: 1,
    vote: 1,
    definition: "Delivered",
    bySide: { a: votes(3, 0, 0), b: votes(1, 0, 2) },
    passed: false,
    agreed: false,
    objections: [],
    ...given,
  };
}

export function anAgreedTerm(term: string, given: Partial<GlossaryEntry> = {}): GlossaryEntry {
  return {
    id: id(),
    term,
    also: [],
    meant: {},
    history: [],
    definition: `What ${term} means`,
    bySide: { a: votes(3, 1, 0), b: votes(2, 1, 1) },
    version: 1,
    on: "2026-11-24",
    ...given,
  };
}

export const anOpenTerm = (term: string, given: Partial<UnsettledTerm> = {}): UnsettledTerm => ({
  id: id(),
  term,
  also: [],
  meant: {},
  history: [],
  drafts: [],
  objections: [],
  ...given,
});

type Entry = ExportedSession["results"][number];
const key = (): AgendaKey => id() as string as AgendaKey;

export const temperature = (result: TemperatureResult): Entry => ({ key: key(), id: "temperature", result });
export const twoWorlds = (result: TwoWorldsResult): Entry => ({ key: key(), id: "two-worlds", result });
export const hardQuestions = (result: HardQuestionsResult): Entry => ({ key: key(), id: "hard-questions", result });
export const painPoints = (result: PainPointsResult): Entry => ({ key: key(), id: "pain-points", result });
export const swap = (result: PerspectiveSwapResult): Entry => ({ key: key(), id: "perspective-swap", result });
export const scenario = (result: ScenarioResult): Entry => ({ key: key(), id: "scenario", result });
export const vocabulary = (result: Partial<VocabularyResult>): Entry => ({
  key: key(),
  id: "shared-vocabulary",
  result: { agreed: [], open: [], parked: [], ...result },
});

export const commitments = (
  commitments: CommitmentsResult["commitments"],
  unsigned: readonly string[] = [],
): Entry => ({
  key: key(),
  id: "commitments",
  result: { commitments, unsigned },
});
export const close = (result: CloseResult): Entry => ({ key: key(), id: "close", result });

export const aCommitment = (text: string, given: Partial<SettledCommitment> = {}): SettledCommitment => ({
  id: id(),
  text,
  owners: [{ id: id(), name: "Olga", on: "2026-12-01" }],
  conditions: [],
  ...given,
});

export const aSession = (...results: readonly Entry[]): ExportedSession => ({
  title: "Sales and operations",
  sides: { a: "Sales", b: "Operations" },
  language: "en",
  today: "2026-11-24",
  results,
});

/** A beat at which both sides may be named. */
export const aBeat = (given: Partial<ScenarioResultBeat> = {}): ScenarioResultBeat => ({
  number: 1,
  situation: "Somebody from {a} said yes",
  knows: { a: "The quarter ends", b: "It does not exist" },
  choices: ["Ask {b} first", "Wait"],
  answered: 6,
  acts: { a: [1, 2], b: [2, 0] },
  feelings: { a: { hopeful: 2, "let-down": 1 }, b: { pressured: 3 } },
  words: [
    { part: "act", text: "Write it down", side: "b" },
    { part: "feeling", text: "cornered" },
  ],
  placements: {
    count: 6,
    spreads: {
      a: { count: 3, bins: [1, 2, 0, 0, 0, 0, 0, 0, 0, 0], median: 12 },
      b: { count: 3, bins: [0, 0, 0, 0, 0, 0, 0, 2, 1, 0], median: 74.5 },
    },
    divergence: 63,
  },
  widest: true,
  ...given,
});

const aStory = (beats: readonly ScenarioResultBeat[]): ScenarioResult => ({
  title: "The promise of {a}",
  business: "Software",
  context: "A company that {a} and {b} have built",
  beats,
});

/** A session in which every stage has something of everything. */
export function aFullSession(): ExportedSession {
  return aSession(
    temperature({ moment: "opening", picture: { count: 6, bySide: { a: [0, 0, 0, 1, 2], b: [0, 1, 2, 0, 0] } } }),
    twoWorlds({
      a: {
        said: ["Signed deals this quarter"],
        guessed: [
          { text: "How many customers they visit", right: 0, surprised: 3 },
          { text: "Signed deals", right: 3, surprised: 0 },
        ],
        people: 4,
      },
      b: { said: ["Hours without an outage"], guessed: [{ text: "Closed tickets" }] },
    }),
    painPoints({
      voters: 6,
      ranked: [
        {
          id: id(),
          text: "Promises that nobody checked",
          side: "b",
          posts: [
            { text: "A date was sold before we saw the contract", side: "b" },
            { text: "The feature does not exist", side: "b" },
          ],
          dots: 9,
          bySide: { a: 3, b: 6 },
          placed: {
            count: 7,
            spreads: {
              a: { count: 3, bins: [2, 1, 0, 0, 0, 0, 0, 0, 0, 0], median: 8 },
              b: { count: 3, bins: [0, 0, 0, 0, 0, 0, 1, 1, 1, 0], median: 71 },
            },
            divergence: 64,
            widest: true,
          },
        },
        {
          id: id(),
          text: "Tickets wait for a week",
          side: "a",
          posts: [{ text: "Tickets wait for a week", side: "a" }],
          dots: 4,
          bySide: { a: 4, b: 0 },
          placed: {
            count: 4,
            spreads: { together: { count: 4, bins: [0, 0, 0, 1, 1, 1, 1, 0, 0, 0], median: 49.5 } },
          },
        },
      ],
    }),
    swap({
      items: [
        {
          id: id(),
          text: "Promises that nobody checked",
          side: "b",
          restatements: ["I find out about a promise when the customer calls me", "Nobody asks me before it is sold"],
          understood: {
            count: 3,
            mean: 2.67,
            distribution: [0, 0, 1, 2, 0],
            bySide: { b: { count: 3, mean: 2.67, distribution: [0, 0, 1, 2, 0] } },
          },
          proposals: ["One of us sits in on calls above 50 k"],
        },
        { id: id(), text: "Tickets wait for a week", side: "a", restatements: [], proposals: [] },
      ],
    }),
    scenario(
      aStory([
        aBeat(),
        aBeat({
          number: 2,
          situation: "{b} wrote nothing back",
          acts: { a: [3, 0], together: [1, 2] },
          feelings: { together: { unsure: 2 } },
          words: [],
          placements: {
            count: 3,
            spreads: { together: { count: 3, bins: [0, 0, 0, 1, 1, 0, 0, 0, 0, 1], median: 44 } },
          },
          widest: false,
        }),
      ]),
    ),
    vocabulary({
      agreed: [
        anAgreedTerm("Done", {
          also: ["Finished"],
          definition: "Live at the customer and billed",
          usage: "Say “delivered” before the bill",
          example: "Acme is done since Tuesday",
          meant: { a: ["The contract is signed"], b: ["It runs", "The ticket is closed"], together: ["Paid"] },
          version: 2,
          history: [
            aVersion({ objections: ["Delivered is not paid"] }),
            aVersion({ version: 2, vote: 2, passed: true, agreed: true, on: "2026-11-24" }),
          ],
        }),
      ],
      open: [
        {
          ...anOpenTerm("Urgent", {
            meant: { a: ["The customer is on the phone"], b: ["Production is down"] },
            drafts: [{ text: "Within four hours" }],
            history: [aVersion({ definition: "Today", objections: ["Whose today?"] })],
            objections: ["Whose today?"],
          }),
          status: "open",
        },
      ],
      parked: [anOpenTerm("Go-live", { also: ["Launch"] })],
    }),
    hardQuestions({
      questions: [
        {
          question: "What does a quick yes cost us?",
          answers: 9,
          voters: 6,
          top: [
            { text: "The trust of whoever has to keep it", votes: 5, bySide: { a: 2, b: 3 } },
            { text: "Nothing, if we say by when", votes: 2, bySide: { a: 2, b: 0 } },
          ],
        },
        { question: "Which quarrel comes back every month?", answers: 1, top: [{ text: "The date" }] },
      ],
    }),
    temperature({ moment: "closing", picture: { count: 6, bySide: { a: [0, 2, 1, 0, 0], b: [1, 2, 0, 0, 0] } } }),
    commitments(
      [
        aCommitment("I spend half a day in the support queue", {
          owners: [{ id: id(), name: "Sam", on: "2026-11-27" }],
          confidence: { count: 5, mean: 2.4, distribution: [0, 1, 2, 1, 1, 0] },
          low: true,
          conditions: ["A date that support can live with", "Two people instead of one"],
        }),
        aCommitment("I sit in on two sales calls", {
          owners: [
            { id: id(), name: "Olga", on: "2026-12-01" },
            { id: id(), name: "Ben", on: "2026-12-08" },
          ],
          confidence: {
            count: 6,
            mean: 4.17,
            distribution: [0, 0, 0, 1, 3, 2],
            bySide: {
              a: { count: 3, mean: 4.67, distribution: [0, 0, 0, 0, 1, 2] },
              b: { count: 3, mean: 3.67, distribution: [0, 0, 0, 1, 2, 0] },
            },
          },
        }),
      ],
      ["I write a hand-over checklist"],
    ),
    close({
      picture: { count: 6, bySide: { a: [1, 2, 0, 0, 0], b: [1, 2, 0, 0, 0] } },
      takeaways: ["Ask before I promise", "They are measured on other things"],
    }),
  );
}

/** A session in which everything that people can type is one of the hard texts. */
export function aHardSession(text: string): ExportedSession {
  return {
    title: text,
    sides: { a: text, b: text },
    language: "en",
    today: "2026-11-24",
    results: [
      {
        ...painPoints({ voters: 3, ranked: [{ id: id(), text, posts: [{ text }, { text, side: "a" }], dots: 1 }] }),
        title: text,
      } as Entry,
      twoWorlds({
        a: { said: [text], guessed: [{ text, right: 1, surprised: 2 }], people: 3 },
        together: { said: [text], guessed: [{ text }] },
      }),
      swap({ items: [{ id: id(), text, restatements: [text, text], proposals: [text] }] }),
      scenario({
        ...aStory([
          aBeat({
            situation: text,
            knows: { a: text, b: text },
            choices: [text, text],
            words: [
              { part: "act", text, side: "a" },
              { part: "feeling", text },
            ],
          }),
        ]),
        title: text,
        context: text,
      }),
      hardQuestions({
        questions: [{ question: text, answers: 2, voters: 3, top: [{ text, votes: 1, bySide: { a: 1 } }] }],
      }),
      vocabulary({
        agreed: [
          anAgreedTerm(text, {
            also: [text],
            definition: text,
            usage: text,
            example: text,
            meant: { a: [text], together: [text, text] },
            history: [aVersion({ definition: text, objections: [text] })],
            version: 2,
          }),
        ],
        open: [
          {
            ...anOpenTerm(text, {
              drafts: [{ text: `${text}!` }],
              objections: [text],
              history: [aVersion({ definition: text, objections: [text] })],
            }),
            status: "open",
          },
        ],
        parked: [anOpenTerm(text)],
      }),
      commitments(
        [
          aCommitment(text, {
            owners: [{ id: id(), name: text, on: "2026-12-01" }],
            confidence: { count: 1, mean: 1, distribution: [0, 1, 0, 0, 0, 0] },
            low: true,
            conditions: [text, text],
          }),
        ],
        [text],
      ),
      close({ picture: { count: 1, together: [1, 0, 0, 0, 0] }, takeaways: [text, text] }),
    ],
  };
}
