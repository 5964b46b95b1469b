import { describe, expect, it } from "vitest";
import type { Day } from "../../shared/day.ts";
import type { AgendaDraft } from "../../shared/session/agenda.ts";
import { evolveAll } from "../../shared/session/evolve.ts";
import { notTakenUp, type Series, withSidesTurned } from "../../shared/session/series.ts";
import { resultsOf } from "../../shared/session/view.ts";
import { audiences } from "../../shared/stages/registry.ts";
import { aCore, facilitator, someone } from "../support/aCore.ts";
import { agreedEarlier, openEarlier, parkedEarlier, tally } from "../support/broughtTerms.ts";

const spring: Series = {
  from: { session: "Spring", on: "2026-05-01" as Day },
  terms: [agreedEarlier("Done"), openEarlier("Urgent"), parkedEarlier("Go-live")],
  commitments: [
    { text: "I sit in on two sales calls", owners: [{ name: "Olga", on: "2026-05-20" as Day }], session: "Spring" },
    { text: "I spend a day in support", owners: [{ name: "Sam", on: "2026-06-01" as Day }], session: "Spring" },
  ],
  temperatures: [
    {
      session: "Spring",
      on: "2026-05-01" as Day,
      moment: "opening",
      picture: { count: 6, bySide: { a: [0, 0, 0, 1, 2], b: [0, 1, 2, 0, 0] } },
    },
  ],
};

function goesOn(series: Series, ...drafts: AgendaDraft[]) {
  const core = aCore(drafts);
  core.state = { ...core.state, series };
  return core;
}

describe("the terms of an earlier session", () => {
  it("[SR5] go to the first vocabulary stage that is begun, and to no other", () => {
    const core = goesOn(spring, { stage: "shared-vocabulary" }, { stage: "shared-vocabulary" });
    const [, second] = core.state.agenda;
    core.do({ type: "go-to", key: second?.key as NonNullable<typeof second>["key"] });
    const terms = resultsOf(core.state).map(({ result }) => result as { agreed: unknown[]; open: unknown[] });
    expect(terms.map(({ agreed, open }) => [agreed.length, open.length])).toEqual([[1, 2]]);
    const [first] = core.state.agenda;
    core.do({ type: "go-to", key: first?.key as NonNullable<typeof first>["key"] });
    expect(resultsOf(core.state)[0]?.result).toEqual({ agreed: [], open: [], parked: [] });
  });

  it("[SR5] are all in its result, also those for which the table has no place", () => {
    const core = goesOn(spring, { stage: "shared-vocabulary", settings: { terms: ["Date"], onTable: 1 } });
    core.do({ type: "next" });
    expect(resultsOf(core.state)[0]?.result).toMatchObject({
      agreed: [{ term: "Done", on: "2026-05-01", unconfirmed: true }],
      open: [{ term: "Date" }, { term: "Go-live" }, { term: "Urgent" }],
    });
  });

  it("[SR5] of several stages that are open before the meeting, the first on the agenda has them", () => {
    const core = goesOn(spring, { stage: "shared-vocabulary" }, { stage: "shared-vocabulary" });
    const keys = core.state.agenda.map(({ key }) => key).reverse();
    core.do({ type: "open-prework", keys });
    expect(resultsOf(core.state).map(({ result }) => (result as { open: unknown[] }).open.length)).toEqual([2, 0]);
  });

  it("[SR7] that no stage has taken up are still there", () => {
    const core = goesOn(spring, { stage: "temperature" }, { stage: "shared-vocabulary" });
    core.do({ type: "next" });
    expect(notTakenUp(core.state)).toEqual(spring.terms);
    core.do({ type: "next" });
    core.do({ type: "next" });
    expect(notTakenUp(core.state)).toEqual([]);
  });
});

describe("commitments of an earlier session", () => {
  const check = (core: ReturnType<typeof goesOn>, commitment: number, answer?: "kept" | "partly" | "not-yet") =>
    core.do({ type: "check-commitment", commitment, ...(answer && { answer }) });

  it("[SR6] are shown to everybody with who signed them, and answered by the facilitator", () => {
    const core = goesOn(spring, { stage: "temperature" });
    expect(check(core, 0, "kept")).toBe("accepted");
    core.do({ type: "next" });
    expect(check(core, 1, "not-yet")).toBe("accepted");
    for (const audience of audiences) {
      expect(core.view(audience).series).toEqual({
        session: "Spring",
        on: "2026-05-01",
        agreed: 1,
        unsettled: 2,
        commitments: {
          0: { ...spring.commitments[0], answer: "kept" },
          1: { ...spring.commitments[1], answer: "not-yet" },
        },
      });
    }
    expect(evolveAll({ ...core.initial, series: spring }, core.events)).toEqual(core.state);
  });

  it("[SR6] can be answered anew, and the answer taken back, until the session has ended", () => {
    const core = goesOn(spring);
    check(core, 0, "kept");
    check(core, 0, "partly");
    expect(core.view("screen").series?.commitments[0]?.answer).toBe("partly");
    check(core, 0);
    expect(core.view("screen").series?.commitments[0]).not.toHaveProperty("answer");
    expect(check(core, 2, "kept")).toBe("not-found");
    expect(core.do({ type: "check-commitment", commitment: 0, answer: "kept" }, someone("sam", "a"))).toBe(
      "not-allowed",
    );
    core.do({ type: "end" }, facilitator);
    expect(check(core, 0, "kept")).toBe("session-ended");
  });

  it("[SR6] a session that goes on from no other has none", () => {
    const core = aCore();
    expect(core.view("facilitator")).not.toHaveProperty("series");
    expect(core.do({ type: "check-commitment", commitment: 0, answer: "kept" })).toBe("not-found");
  });
});

describe("the trend", () => {
  it.each([["temperature"], ["close"]] as const)(
    "[SR8] stands beside the picture of %s once it is revealed",
    (stage) => {
      const core = goesOn(spring, { stage });
      core.do({ type: "next" });
      for (const audience of audiences) expect(core.view(audience).stage?.view).not.toHaveProperty("trend");
      core.do({ type: "next" });
      for (const audience of audiences) {
        expect(core.view(audience).stage?.view).toMatchObject({ trend: spring.temperatures });
      }
    },
  );

  it("[SR8] a session has the day on which its live part began, and nothing finer", () => {
    const core = aCore([{ stage: "temperature" }, { stage: "temperature" }]);
    core.nowMs = Date.UTC(2026, 10, 27, 23, 59);
    core.do({ type: "next" });
    core.nowMs = Date.UTC(2026, 10, 28, 0, 10);
    core.do({ type: "next" });
    core.do({ type: "next" });
    expect(core.state.heldOn).toBe("2026-11-27");
  });
});

it("[SR4] what belongs to a side comes along with its name", () => {
  const rejected = { a: tally.a, b: { accepted: false } };
  const term = agreedEarlier("Done", { tally: rejected, meant: { a: ["sold"], together: ["over"] } });
  const { terms, temperatures } = withSidesTurned({ ...spring, terms: [term] });
  expect(terms).toMatchObject([
    { tally: { a: rejected.b, b: rejected.a }, meant: { b: ["sold"], together: ["over"] } },
  ]);
  expect(terms[0]?.meant).not.toHaveProperty("a");
  expect(temperatures[0]?.picture.bySide).toEqual({ a: [0, 1, 2, 0, 0], b: [0, 0, 0, 1, 2] });
  expect(withSidesTurned(withSidesTurned(spring))).toEqual(spring);
});
