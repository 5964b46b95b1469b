import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../shared/day.ts";
import { comparing, poll, sixPeople, vocabularyRoom, voting } from "../support/vocabularyRoom.ts";

const allAgree = sixPeople.map((name) => `${name} agree`).join(", ");

describe("the glossary", () => {
  it("[VO28] an agreed term has all that a reader needs, and the others say where they stand", () => {
    const room = comparing({ terms: ["Urgent", "Done", "Go-live"] });
    room.at(Date.UTC(2026, 1, 28, 23, 59));
    const draft = room.drafts("Done", "accepted", { usage: "in contracts", example: "signed note" });
    room.opens("Done", draft);
    poll(room, draft, allAgree);
    room.closes("Done");
    room.parks("Go-live");
    const { agreed, open, parked } = room.result();
    const shown = { agree: 3, liveWith: 0, object: 0, cast: 3, accepting: 3, needed: 2, present: 3, quorumNeeded: 2 };
    const bySide = { a: { accepted: true, shown }, b: { accepted: true, shown } };
    const wording = { definition: "accepted", usage: "in contracts", example: "signed note" };
    expect(agreed).toEqual([
      {
        id: room.named("Done"),
        term: "Done",
        also: [],
        meant: { a: ["Done of a1", "Done of a2", "Done of a3"], b: ["Done of b1", "Done of b2", "Done of b3"] },
        ...wording,
        bySide,
        version: 1,
        on: "2026-02-28",
        history: [
          { version: 1, vote: 1, ...wording, bySide, passed: true, agreed: true, on: "2026-02-28", objections: [] },
        ],
      },
    ]);
    expect(open).toMatchObject([{ term: "Urgent", status: "open", drafts: [], objections: [] }]);
    expect(parked).toMatchObject([{ term: "Go-live" }]);
  });

  it("[VO28] terms are in the order of their names; those that never were on the table, or are hidden, are left out", () => {
    const room = vocabularyRoom({ terms: ["urgent", "Done", "committed date", "Go-live"], onTable: 3 });
    room.hides(room.named("Done"));
    expect(room.result().open.map(({ term }) => term)).toEqual(["committed date", "urgent"]);
  });

  it("[VO28] a term that is being voted on is open, without a number", () => {
    const { room, draft } = voting();
    room.votes("a1", draft, "object", "too vague");
    expect(room.result().open[0]).toMatchObject({ status: "voting", history: [], objections: [] });
  });

  it("[VO30] the day of an agreement is that of UTC, in any year", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true }),
        (date) => {
          expect(dayOf(date.getTime())).toBe(date.toISOString().slice(0, 10));
        },
      ),
    );
    expect(dayOf(Date.UTC(2024, 1, 29, 23, 59, 59, 999))).toBe("2024-02-29");
  });

  it("[VO30] no event of an agreement has a time finer than the day", () => {
    const { room, draft } = voting();
    const epochMs = 1_790_000_123_456;
    room.at(epochMs);
    poll(room, draft, allAgree);
    room.closes("Done");
    expect(JSON.stringify(room.events)).not.toContain(String(epochMs));
    expect(room.history("Done")[0]?.on).toBe("2026-09-21");
  });
});
