import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { envelopes } from "../../server/exports/envelope.ts";
import { type ExportedSession, exportedSession } from "../../server/exports/exportedSession.ts";
import { glossaryOf } from "../../server/exports/glossary.ts";
import { reportOf } from "../../server/exports/report.ts";
import type { Day } from "../../shared/day.ts";
import type { Series } from "../../shared/session/series.ts";
import { type ReadSeries, readSeries, readSeriesText, seriesFor } from "../../shared/session/seriesFile.ts";
import { aCore } from "../support/aCore.ts";
import { agreedEarlier, openEarlier, someTerms } from "../support/broughtTerms.ts";
import { aFullSession } from "../support/exportedSession.ts";
import { exportedText } from "../support/exportedText.ts";

const none: Series = { from: { session: "Spring" }, terms: [], commitments: [], temperatures: [] };
const fileOf = (session: ExportedSession): unknown =>
  JSON.parse(JSON.stringify({ ...envelopes.report, ...reportOf(session) }));
const seriesIn = (file: unknown): Series => {
  const read = readSeries(file);
  if (read.faults) throw new Error(JSON.stringify(read.faults));
  return read.series;
};
const faultsIn = (file: unknown) => (readSeries(file).faults ?? []).map(({ path, code }) => [path.join("."), code]);

/** The next session of a series, of which nothing but this stage was held. */
function next(series: Series, stage: "shared-vocabulary" | "hard-questions" = "shared-vocabulary"): ExportedSession {
  const core = aCore([{ stage }]);
  core.state = { ...core.state, series };
  core.do({ type: "next" });
  return exportedSession(core.state, "2026-11-24");
}

/** Drafts and meanings stand in no order. */
const inOrder = (terms: Series["terms"]): Series["terms"] =>
  terms.map((term) => ({
    ...term,
    meant: Object.fromEntries(Object.entries(term.meant).map(([label, texts]) => [label, [...(texts ?? [])].sort()])),
    drafts: [...term.drafts].sort((one, other) => (one.definition < other.definition ? -1 : 1)),
  }));

/** A session that followed another one, all of whose terms it took up. */
const following = (series: Series, title: string): ExportedSession => {
  const { from, commitments, temperatures } = series;
  return { ...aFullSession(), title, heldOn: "2026-11-24", series: { from, commitments, temperatures } };
};

describe("the file of a session", () => {
  it("[SR2] has all that the next one needs, as it was", () => {
    const { terms, commitments, temperatures, from } = seriesIn(fileOf({ ...aFullSession(), heldOn: "2026-11-24" }));
    expect(from).toEqual({ session: "Sales and operations", on: "2026-11-24" });
    expect(terms.map(({ term, status }) => [term, status])).toEqual([
      ["Done", "agreed"],
      ["Urgent", "open"],
      ["Go-live", "parked"],
    ]);
    expect(terms[0]).toMatchObject({ also: ["Finished"], on: "2026-11-24", meant: { together: ["Paid"] } });
    expect(commitments.map(({ owners }) => owners.map(({ name }) => name))).toEqual([["Sam"], ["Olga", "Ben"]]);
    expect(temperatures.map(({ moment, on }) => [moment, on])).toEqual([
      ["opening", "2026-11-24"],
      ["closing", "2026-11-24"],
      ["closing", "2026-11-24"],
    ]);
  });

  it("[SR2] is read from the glossary alone as well, which has the terms", async () => {
    const read = readSeriesText(await exportedText("glossary.json", aFullSession()));
    expect(read.series?.terms).toEqual(seriesIn(fileOf(aFullSession())).terms);
    expect(read.series).toMatchObject({ commitments: [], temperatures: [] });
  });

  it("[SR2] is read whole or not at all, and each fault has its place", () => {
    const wrong = fileOf(aFullSession()) as { sections: { stage: string; agreed?: object[]; picture?: object }[] };
    const at = wrong.sections.findIndex(({ stage }) => stage === "shared-vocabulary");
    wrong.sections = wrong.sections.map(({ agreed, ...section }) => ({
      ...section,
      ...(agreed && { agreed: agreed.map((term) => ({ ...term, on: "2026-02-30" })) }),
    }));
    wrong.sections[0] = { stage: "temperature", ...wrong.sections[0], picture: { count: 1, together: [1, 2] } };
    expect(faultsIn(wrong)).toEqual([
      ["sections.0.picture.together.2", "missing"],
      ["sections.0.picture.together.3", "missing"],
      ["sections.0.picture.together.4", "missing"],
      [`sections.${at}.agreed.0.on`, "does-not-fit"],
    ]);
  });

  it.each([
    ["no JSON", "{", "not-json"],
    ["no object", "null", "other-file"],
    ["an agenda", JSON.stringify({ format: "parley-agenda", formatVersion: 1 }), "other-file"],
    ["of a later version", JSON.stringify({ format: "parley-report", formatVersion: 2 }), "other-version"],
  ])("[SR2] that is %s is refused as that", (_, text, code) => {
    expect(readSeriesText(text).faults).toMatchObject([{ code }]);
  });

  it("[SR2] with more than a session can take along is refused", () => {
    const many = Array.from({ length: 501 }, (_, at) => ({ term: `Term number ${at}` }));
    const file = { ...envelopes.glossary, session: "Spring", sides: { a: "Sales", b: "Operations" } };
    expect(faultsIn({ ...file, agreed: [], open: many, parked: [] })).toEqual([["", "too-many"]]);
    expect(faultsIn({ ...file, agreed: [], open: many.slice(1), parked: [] })).toEqual([]);
  });

  it("[SR2] never throws, whatever it holds", () => {
    const file = fc.oneof(
      fc.anything(),
      fc.record({
        format: fc.constantFrom("parley-report", "parley-glossary"),
        formatVersion: fc.constant(1),
        session: fc.oneof(fc.constant("Spring"), fc.anything()),
        sides: fc.oneof(fc.constant({ a: "Sales", b: "Operations" }), fc.anything()),
        sections: fc.oneof(fc.array(fc.anything()), fc.anything()),
        agreed: fc.anything(),
        series: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(file, (data) => {
        const read: ReadSeries = readSeries(data);
        expect(read.series === undefined).toBe((read.faults ?? []).length > 0);
      }),
      { numRuns: 100 },
    );
  });

  it("[SR3] of a rehearsal is no past", () => {
    expect(faultsIn(fileOf({ ...aFullSession(), rehearsal: true }))).toEqual([["", "rehearsal"]]);
  });

  it("[SR4] is read for the sides as the new session names them", () => {
    const read = readSeries(fileOf(aFullSession()));
    if (read.faults) throw new Error("faults");
    const now = seriesFor(read, { a: "operations ", b: "Sales" });
    expect(now.temperatures[0]?.picture.bySide).toEqual({ a: [0, 1, 2, 0, 0], b: [0, 0, 0, 1, 2] });
    expect(seriesFor(read, { a: "Sales", b: "Delivery" })).toEqual(read.series);
  });
});

describe("the next session", () => {
  it("[SR7] still has in its glossary what no stage took up, as not confirmed", () => {
    const exported = next({ ...none, terms: [agreedEarlier("Done"), openEarlier("Urgent")] }, "hard-questions");
    expect(glossaryOf(exported)).toMatchObject({
      agreed: [{ term: "Done", on: "2026-05-01", unconfirmed: true }],
      open: [{ term: "Urgent" }],
    });
    expect(seriesIn(fileOf(exported)).terms.map(({ term }) => term)).toEqual(["Done", "Urgent"]);
  });

  it("[SR6] has again what was not kept, and not what was", () => {
    const owners = [{ name: "Olga", on: "2026-05-20" as Day }];
    const made = ["kept", "partly", undefined].map((answer, at) => ({
      text: `Promise ${at}`,
      owners,
      session: "Winter",
      ...(answer && { answer: answer as "kept" | "partly" }),
    }));
    const { commitments } = seriesIn(fileOf(next({ ...none, commitments: made })));
    expect(commitments).toEqual([1, 2].map((at) => ({ text: `Promise ${at}`, owners, session: "Winter" })));
  });

  it("[SR8] [SR9] has one trend over all sessions in its report, in every format", async () => {
    const spring = seriesIn(fileOf({ ...aFullSession(), title: "Spring", heldOn: "2026-05-01" }));
    const autumn = following(spring, "Autumn");
    const { series } = reportOf(autumn);
    expect(series?.temperatures.map(({ session, on, moment }) => [session, on, moment])).toEqual([
      ["Spring", "2026-05-01", "opening"],
      ["Spring", "2026-05-01", "closing"],
      ["Spring", "2026-05-01", "closing"],
      ["Autumn", "2026-11-24", "opening"],
      ["Autumn", "2026-11-24", "closing"],
      ["Autumn", "2026-11-24", "closing"],
    ]);
    expect(seriesIn(fileOf(autumn)).temperatures).toEqual(series?.temperatures);
    const markdown = await exportedText("report.md", autumn);
    expect(markdown).toContain("Across sessions");
    expect(markdown).toMatch(/Spring, 2026-05-01\s*\|\s*at first\s*\|\s*4\.7\s*\|\s*2\.7/);
    expect(markdown).toMatch(/I sit in on two sales calls[^\n]*Olga[^\n]*Spring[^\n]*not asked/);
    expect(await exportedText("report.csv", autumn)).toContain("Across sessions,");
  });

  it("[SR9] its part on the series can be left out, and leaves with it what belongs to it", () => {
    const spring = seriesIn(fileOf({ ...aFullSession(), title: "Spring" }));
    const autumn = following(spring, "Autumn");
    expect(reportOf(autumn, ["summary"])).not.toHaveProperty("series");
    const [first] = autumn.results;
    const chosen = reportOf(autumn, ["series", ...(first ? [first.key] : [])]);
    expect(chosen.series?.temperatures.filter(({ session }) => session === autumn.title)).toHaveLength(1);
  });

  it("[SR9] from a report to a session and its report, the terms are the same", () => {
    fc.assert(
      fc.property(someTerms, fc.boolean(), (terms, isTakenUp) => {
        const stage = isTakenUp ? "shared-vocabulary" : "hard-questions";
        const first = seriesIn(fileOf(next({ ...none, terms })));
        const second = seriesIn(fileOf(next(first, stage)));
        expect(inOrder(second.terms)).toEqual(inOrder(first.terms));
        expect(inOrder(seriesIn(fileOf(next(second))).terms)).toEqual(inOrder(first.terms));
      }),
      { numRuns: 40 },
    );
  });
});
