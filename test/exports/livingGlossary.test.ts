import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExportedSession, exportedSession } from "../../server/exports/exportedSession.ts";
import { type Glossary, glossaryOf } from "../../server/exports/glossary.ts";
import { type Later, livingGlossary } from "../../server/exports/livingGlossary.ts";
import type { Day } from "../../shared/day.ts";
import { type Series, withSidesTurned } from "../../shared/session/series.ts";
import type { BroughtTerm } from "../../shared/stages/shared-vocabulary/brought.ts";
import { resultOfCarried } from "../../shared/stages/shared-vocabulary/carried.ts";
import { aCore } from "../support/aCore.ts";
import { agreedEarlier, openEarlier, someTerms, twoTries } from "../support/broughtTerms.ts";
import { aSession, vocabulary } from "../support/exportedSession.ts";

const seriesOf = (terms: readonly BroughtTerm[]): Series => ({
  from: { session: "Spring" },
  terms,
  commitments: [],
  temperatures: [],
});
const glossary = (title: string, terms: readonly BroughtTerm[], heldOn?: Day): Glossary => {
  const session: ExportedSession = { ...aSession(vocabulary(resultOfCarried(terms))), title };
  return glossaryOf(heldOn ? { ...session, heldOn } : session);
};
const none = glossary("", []);
/** A session that brought some terms along and says others now. */
const later = (title: string, brought: readonly BroughtTerm[], now: readonly BroughtTerm[], on?: Day): Later => ({
  now: glossary(title, now, on),
  brought: glossary("", brought),
  isTurned: false,
});
const follow = (terms: readonly BroughtTerm[], ...others: readonly Later[]): Glossary =>
  livingGlossary({ now: glossary("Spring", terms, "2026-05-01"), brought: none }, others);
const said = ({ agreed, open, parked }: Glossary) => ({
  agreed: agreed.map(({ term, definition }) => `${term}: ${definition}`),
  open: open.map(({ term }) => term),
  parked: parked.map(({ term }) => term),
});

const done = agreedEarlier("Done", { history: twoTries, version: 2, definition: "tested and shipped" });
const third = { ...twoTries[1], version: 3, vote: 3, definition: "paid for", on: "2026-09-01" as Day };
const doneAgain = agreedEarlier("Done", {
  history: [...twoTries, third] as typeof twoTries,
  version: 3,
  definition: "paid for",
  on: "2026-09-01" as Day,
});

describe("the glossary of a series by a link of its first session", () => {
  it("[RL8] has what later sessions agreed on and reopened, and with each version where it was voted on", () => {
    const urgent = agreedEarlier("Urgent");
    const now = follow(
      [done, urgent, openEarlier("Go-live")],
      later(
        "Autumn",
        [done, urgent, openEarlier("Go-live")],
        [doneAgain, openEarlier("Urgent"), agreedEarlier("Go-live")],
        "2026-09-01",
      ),
    );
    expect(said(now)).toEqual({
      agreed: ["Done: paid for", "Go-live: Go-live, as agreed"],
      open: ["Urgent"],
      parked: [],
    });
    expect(now.agreed[0]?.history.map(({ version, session }) => [version, session])).toEqual([
      [1, "Spring"],
      [2, "Spring"],
      [3, "Autumn"],
    ]);
    expect(now).toMatchObject({ session: "Spring", later: [{ session: "Autumn", on: "2026-09-01" }] });
  });

  it("[RL8] what a session only brought along undoes nothing, in whichever order the sessions were held", () => {
    const terms = [done, openEarlier("Go-live")];
    const confirms = later("Autumn", terms, [doneAgain, openEarlier("Go-live")], "2026-09-01");
    const settles = later("Winter", terms, [done, agreedEarlier("Go-live")], "2026-12-01");
    const expected = { agreed: ["Done: paid for", "Go-live: Go-live, as agreed"], open: [], parked: [] };
    expect(said(follow(terms, confirms, settles))).toEqual(expected);
    expect(said(follow(terms, settles, confirms))).toEqual(expected);
    const both = later(
      "Winter",
      terms,
      [agreedEarlier("Done", { definition: "won" }), terms[1] as BroughtTerm],
      "2026-12-01",
    );
    expect(said(follow(terms, both, confirms)).agreed).toEqual(["Done: won"]);
  });

  it("[RL8] what a session in between agreed on counts after that one was deleted, by the one that has it from there", () => {
    const winter = later("Winter", [doneAgain], [doneAgain], "2026-12-01");
    expect(said(follow([done], winter)).agreed).toEqual(["Done: paid for"]);
  });

  it("[RL8] an agreement that a session did not know of stays beside what it has open; what it merged is gone", () => {
    const open = later("Autumn", [], [openEarlier("Done", { also: ["Finished"] })], "2026-09-01");
    expect(said(follow([done, agreedEarlier("Finished")], open))).toEqual({
      agreed: ["Done: tested and shipped"],
      open: ["Done"],
      parked: [],
    });
  });

  it("[RL8] sessions that have changed nothing change nothing, but that they are named", () => {
    fc.assert(
      fc.property(someTerms, fc.integer({ min: 0, max: 3 }), (terms, steps) => {
        const series = seriesOf(terms);
        const core = aCore([{ stage: "shared-vocabulary" }]);
        core.state = { ...core.state, series };
        const brought = glossaryOf(exportedSession({ ...core.state, agenda: [], stages: {} }, "2026-11-24"));
        for (let step = 0; step < steps; step += 1) core.do({ type: "next" });
        const now = glossaryOf(exportedSession(core.state, "2026-11-24"));
        const first = { now: glossary("Spring", terms), brought: none };
        const { later: named, ...followed } = livingGlossary(first, [{ now, brought, isTurned: false }]);
        expect(named).toHaveLength(1);
        expect(JSON.parse(JSON.stringify(followed, (key, value) => (key === "session" ? undefined : value)))).toEqual(
          JSON.parse(JSON.stringify(first.now, (key, value) => (key === "session" ? undefined : value))),
        );
      }),
    );
  });

  it("[RL9] what belongs to a side stays with its name where the sides are the other way round", () => {
    const meant = { a: ["signed"], b: ["shipped"] };
    const tally = { a: { accepted: true }, b: { accepted: false } };
    const [turned] = withSidesTurned(
      seriesOf([openEarlier("Done", { meant, history: [{ ...twoTries[0], tally } as (typeof twoTries)[number]] })]),
    ).terms;
    const one = { ...later("Autumn", [], [turned as BroughtTerm]), isTurned: true };
    const [term] = follow([], one).open;
    expect(term?.meant).toEqual(meant);
    expect(term?.history[0]?.tally).toEqual(tally);
  });
});
