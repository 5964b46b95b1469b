import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { attacked, meetings } from "./bench.ts";
import { type Protection, without } from "./protections.ts";
import { isFound, margin, type Row, table, together, wilson } from "./score.ts";

const isFull = process.env.ANONYMITY === "full";
/** How many meetings with all protections; without one of them fewer do. */
const count = Number(process.env.ANONYMITY_MEETINGS ?? (isFull ? 400 : 8));
const toothCount = Number(process.env.ANONYMITY_TEETH ?? (isFull ? 60 : 5));
/** So many times the meetings, before an attack that should find something is said to find nothing. */
const mostPortions = isFull ? 3 : 6;
const seed = Number(process.env.ANONYMITY_SEED ?? Math.floor(Math.random() * 2 ** 30));
console.log(`adversaries: ANONYMITY_SEED=${seed}`);

const results: Record<string, readonly Row[]> = {};
/** `ANONYMITY_JSON` is the file that gets everything, in full or in short. */
function keep(name: string, rows: readonly Row[]): void {
  results[name] = rows;
  const file = process.env.ANONYMITY_JSON;
  if (!file) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ seed, results }, null, 2)}\n`);
}

/** What docs/privacy.md says that it does not promise. */
const isPromised = ({ adversary, attack }: Row) =>
  !(adversary === "thief in mid-step" && attack === "order in the log");

describe("nobody is found out", () => {
  it("[AN8] no adversary names an author, or a choice, better than luck does", { timeout: 1_800_000 }, async () => {
    const rows = attacked(await meetings({ meetings: count, seed }), seed);
    console.log(table(rows));
    keep("all protections", rows);
    const found = rows.filter(isPromised).filter(isFound);
    if (isFull || found.length === 0) return expect(found).toEqual([]);
    // Choices of one room resemble each other, and eight rooms are few: what is there is there in other rooms too.
    const others = attacked(await meetings({ meetings: 4 * count, seed: seed + count }), seed);
    const again = others.filter((row) => found.some((one) => isRow(row, one)));
    console.log(`looked at again:\n${table(again)}`);
    expect(again.filter(isFound)).toEqual([]);
  });
});

type Found = Pick<Row, "adversary" | "content" | "attack">;

/** Without this (and what stands behind it), this attack of this adversary finds out about this. */
const teeth: readonly {
  readonly off: readonly Protection[];
  readonly found: Found;
  readonly tickMs?: number;
  readonly isOneAlone?: true;
  readonly holdsAgain?: true;
  readonly oneComesLast?: true;
  /** A few rooms say too little of it. */
  readonly onlyInFull?: true;
}[] = [
  {
    off: ["random ids"],
    found: { adversary: "facilitator", content: "post", attack: "order of their ids" },
  },
  {
    off: ["random ids"],
    found: { adversary: "thief afterwards", content: "post", attack: "order of ids in the snapshot" },
    onlyInFull: true,
  },
  {
    off: ["hidden until the reveal"],
    found: { adversary: "screen", content: "post", attack: "last who sent before they appeared" },
    onlyInFull: true,
  },
  {
    off: ["rule of three"],
    found: { adversary: "facilitator", content: "reading", attack: "totals of small sides" },
    isOneAlone: true,
    onlyInFull: true,
  },
  {
    off: ["padding"],
    found: { adversary: "network", content: "vote", attack: "length of what they got" },
    onlyInFull: true,
  },
  {
    off: ["hidden until the reveal"],
    found: { adversary: "screen", content: "post", attack: "moment at which they appeared" },
  },
  {
    off: ["sorted lists"],
    found: { adversary: "participant", content: "definition", attack: "order in which texts came" },
  },
  {
    off: ["a snapshot in place of events"],
    found: { adversary: "thief afterwards", content: "post", attack: "order in the log" },
  },
  {
    off: ["secrets that die", "a snapshot in place of events"],
    found: { adversary: "thief afterwards", content: "reading", attack: "names by every secret and every device's id" },
  },
  {
    off: ["writers apart from texts", "a snapshot in place of events"],
    found: { adversary: "thief in mid-step", content: "post", attack: "names by every secret and every device's id" },
  },
  {
    off: ["random order in a commit"],
    found: { adversary: "thief in mid-step", content: "post", attack: "order within a commit" },
    tickMs: 80,
  },
  {
    off: ["rule of three"],
    found: { adversary: "screen", content: "definition of a side of one or two", attack: "labels, and their absence" },
    isOneAlone: true,
  },
  {
    off: ["rule of three between totals"],
    found: { adversary: "facilitator", content: "reading of who left", attack: "difference of two totals" },
    holdsAgain: true,
  },
  {
    off: ["rule of three between totals"],
    found: { adversary: "facilitator", content: "vote of who left", attack: "difference of two totals" },
    holdsAgain: true,
  },
  {
    // Without an order of the texts no count leads to one of them.
    off: ["rough counts", "random ids"],
    found: { adversary: "facilitator", content: "post of who came last", attack: "counts against who came" },
    oneComesLast: true,
  },
  {
    off: ["reasons of sides in sight"],
    found: {
      adversary: "facilitator",
      content: "vote of one or two of neither side",
      attack: "number of reasons",
    },
    isOneAlone: true,
  },
  {
    off: ["totals after the close"],
    found: { adversary: "facilitator", content: "reading", attack: "totals while people vote" },
  },
  {
    off: ["padding"],
    found: { adversary: "network", content: "post", attack: "length of what they sent" },
  },
  {
    off: ["padding"],
    found: { adversary: "network", content: "vote", attack: "length of what they sent" },
  },
  {
    off: ["answers in an order of their own"],
    found: { adversary: "thief in mid-step, and network", content: "post", attack: "order of answers to a commit" },
    tickMs: 80,
  },
  {
    off: ["a log that says nothing"],
    found: { adversary: "thief afterwards", content: "post", attack: "lines of the log" },
  },
  {
    off: ["bytes overwritten"],
    found: { adversary: "thief afterwards", content: "post", attack: "order of what was deleted" },
  },
];

/**
 * In short several are switched off together, none of which the attacks on the others need; in full each by itself.
 */
const viewed = new Set<Protection>([
  "random ids",
  "hidden until the reveal",
  "rule of three",
  "totals after the close",
  "padding",
  "a log that says nothing",
]);
/** Of these a few rooms say too little. */
const leftToFull = new Set<Protection>([
  "sorted lists",
  "bytes overwritten",
  "rule of three between totals",
  "rough counts",
  "reasons of sides in sight",
]);

const isOneOf = (these: ReadonlySet<Protection>, { off: [first] }: (typeof teeth)[number]) =>
  first !== undefined && these.has(first);
const short = teeth.filter(({ off, onlyInFull }) => !onlyInFull && !off.some((one) => leftToFull.has(one)));
const runs = isFull
  ? [
      ...new Map(
        teeth.map(({ off }) => [off.join(), teeth.filter((tooth) => tooth.off.join() === off.join())]),
      ).values(),
    ]
  : [short.filter((tooth) => isOneOf(viewed, tooth)), short.filter((tooth) => !isOneOf(viewed, tooth))];

describe("the adversaries have teeth", () => {
  it.each(runs.map((these) => ({ these, name: these.map(({ off }) => off[0]).join(", ") })))(
    "[AN8] one of them finds out without: $name",
    { timeout: 600_000 },
    async ({ these }) => {
      const off = [...new Set(these.flatMap((tooth) => tooth.off))];
      const isOneAlone = these.some((tooth) => tooth.isOneAlone);
      const holdsAgain = these.some((tooth) => tooth.holdsAgain);
      const oneComesLast = these.some((tooth) => tooth.oneComesLast);
      const tickMs = these.find((tooth) => tooth.tickMs)?.tickMs;
      const portion = async (at: number) => {
        const those = { meetings: toothCount, seed: seed + at * toothCount, isOneAlone, holdsAgain, oneComesLast };
        const rows = await without(off, async () =>
          attacked(await meetings({ ...those, ...(tickMs && { tickMs }) }), those.seed),
        );
        return these.flatMap((tooth) => rows.filter((row) => isRow(row, tooth.found)));
      };
      let found = await portion(0);
      // A few rooms may have hidden it by accident; more of them cannot.
      for (let at = 1; at < mostPortions && !found.every(isBeyondLuck); at += 1) {
        found = (await portion(at)).map((row, which) => together(found[which] ?? row, row));
      }
      console.log(table(found));
      keep(`without ${these.map((tooth) => tooth.off.join(" and ")).join("; ")}`, found);
      expect(found).toHaveLength(these.length);
      for (const row of found) expect(isBeyondLuck(row), table([row])).toBe(true);
    },
  );
});

const isBeyondLuck = ({ hits, trials, chance }: Row): boolean => wilson(hits, trials)[0] > chance + margin;

function isRow(row: Row, { adversary, content, attack }: Found): boolean {
  return row.adversary === adversary && row.content === content && row.attack === attack;
}
