import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BroughtTerm } from "../../shared/stages/shared-vocabulary/brought.ts";
import { termKey } from "../../shared/stages/shared-vocabulary/duplicates.ts";
import { agreedEarlier, openEarlier, parkedEarlier, someTerms, tally, twoTries } from "../support/broughtTerms.ts";
import {
  agreeing,
  audiences,
  evolve,
  poll,
  proposing,
  type Room,
  sixPeople,
  termOf,
  vocabularyRoom,
} from "../support/vocabularyRoom.ts";

const allAgree = sixPeople.map((name) => `${name} agree`).join(", ");

const brings = (room: Room, terms: readonly object[], duplicates?: "refuse" | "merge") =>
  room.does("facilitator", { type: "bring-terms", terms, ...(duplicates && { duplicates }) });

const roomWith = (...terms: readonly BroughtTerm[]): Room => {
  const room = vocabularyRoom();
  expect(brings(room, terms)).toBe("done");
  return room;
};

/** The room has gone on to what is agreed and to be agreed. */
function confirming(...terms: readonly BroughtTerm[]): Room {
  const room = roomWith(...terms);
  if (room.moves("agree") !== "done") {
    room.moves("define");
    room.moves("agree");
  }
  return room;
}

const confirms = (room: Room, term: string) => room.does("facilitator", { type: "confirm", term: room.named(term) });
const draftInVote = (room: Room, term: string): string => {
  const standing = termOf(room, term)?.standing;
  return standing?.status === "voting" ? (standing.drafts[0] ?? "") : "";
};

describe("terms that are brought in", () => {
  it("[VO34] come by one event, with all that is known of them", () => {
    const room = roomWith(
      agreedEarlier("Done", {
        also: ["Finished"],
        definition: "tested and shipped",
        usage: "in contracts",
        meant: { a: ["sold"], b: ["shipped"], together: ["over"] },
        tally,
        version: 3,
      }),
      openEarlier("Urgent", { drafts: [{ definition: "today" }], history: [...twoTries.slice(0, 1)] }),
    );
    expect(room.events.map(({ type }) => type)).toEqual(["terms-brought"]);
    const { agreed, open } = room.result();
    expect(agreed).toMatchObject([
      {
        term: "Done",
        also: ["Finished"],
        definition: "tested and shipped",
        usage: "in contracts",
        meant: { a: ["sold"], b: ["shipped"], together: ["over"] },
        bySide: tally,
        version: 3,
        on: "2026-05-01",
        unconfirmed: true,
        history: [{ version: 3, definition: "tested and shipped", agreed: true }],
      },
    ]);
    expect(open).toMatchObject([
      {
        term: "Urgent",
        drafts: [{ text: "today" }],
        objections: ["not tested"],
        history: [{ version: 1, definition: "shipped", passed: false }],
      },
    ]);
  });

  it("[VO34] come all or not at all, and only while the room proposes", () => {
    const room = vocabularyRoom({ terms: ["Done"] });
    const many = Array.from({ length: 400 }, (_, at) => openEarlier(`Term number ${at}`));
    expect(brings(room, many)).toBe("done");
    const others = many.map(({ term }) => openEarlier(`Other ${term}`));
    expect(brings(room, others)).toBe("done");
    const before = room.state();
    expect(brings(room, [...others.map(({ term }) => openEarlier(`More ${term}`))])).toBe("too-many-items");
    expect(brings(room, [openEarlier("Fine"), openEarlier("x".repeat(61))])).toBe("too-long");
    expect(room.state()).toBe(before);
    room.moves("define");
    expect(brings(room, [openEarlier("Ready")])).toBe("wrong-step");
  });

  it.each([
    ["an agreement without a definition", { ...agreedEarlier("Done"), definition: undefined }],
    ["an agreement without its day", { ...agreedEarlier("Done"), on: undefined }],
    ["a day that the calendar does not have", agreedEarlier("Done", { on: "2026-02-30" })],
    [
      "two versions of one number",
      openEarlier("Done", { history: [...twoTries.slice(0, 1), ...twoTries.slice(0, 1)] }),
    ],
  ])("[VO34] %s is not accepted", (_, term) => {
    const room = vocabularyRoom();
    expect(brings(room, [openEarlier("Fine"), term])).not.toBe("done");
    expect(room.events).toEqual([]);
  });

  it("[VO34] are nobody's: a participant cannot bring them", () => {
    const room = vocabularyRoom();
    expect(room.does("a1", { type: "bring-terms", terms: [openEarlier("Done")] })).toBe("not-allowed");
  });

  it("[VO34] the version that was agreed is the one in the history, where it is there", () => {
    const room = roomWith(agreedEarlier("Done", { definition: "tested and shipped", history: [...twoTries] }));
    expect(room.history("Done").map(({ version, agreed }) => [version, agreed])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(room.result().agreed[0]).toMatchObject({ version: 2, bySide: tally });
  });

  it("[VO36] open and parked ones are on the table while there is place; those to be confirmed need none", () => {
    const room = vocabularyRoom({ terms: ["Done"], onTable: 3 });
    const terms = [agreedEarlier("Ready"), openEarlier("Urgent"), parkedEarlier("Go-live"), openEarlier("Invoice")];
    brings(room, terms);
    const table = Object.values(proposing(room).terms).filter(({ onTable }) => onTable);
    expect(table.map(({ term }) => term).sort()).toEqual(["Done", "Go-live", "Ready", "Urgent"]);
    expect(room.tables("Invoice")).toBe("too-many-items");
    room.moves("define");
    const toDefine = room.view("participant").terms;
    expect(
      Object.values(toDefine)
        .map(({ term }) => term)
        .sort(),
    ).toEqual(["Done", "Go-live", "Urgent"]);
    expect(room.defines("a1", "Ready", "packed")).toBe("not-found");
    expect(room.defines("a1", "Go-live", "packed")).toBe("done");
  });

  it("[VO36] where nothing is to be defined, the room goes straight to what is to be confirmed", () => {
    const room = roomWith(agreedEarlier("Done"));
    expect(room.moves("define")).toBe("nothing-here");
    expect(room.moves("agree")).toBe("done");
    expect(agreeing(room).focus).toBe(room.named("Done"));
    const other = vocabularyRoom({ terms: ["Urgent"] });
    brings(other, [agreedEarlier("Done")]);
    expect(other.moves("agree")).toBe("wrong-step");
  });
});

describe("an agreement of an earlier session", () => {
  it("[VO35] is shown with its definition and day while the room proposes", () => {
    const room = roomWith(agreedEarlier("Done", { definition: "shipped" }));
    for (const audience of audiences) {
      expect(Object.values(room.view(audience).terms)).toMatchObject([
        { term: "Done", toConfirm: { text: "shipped", on: "2026-05-01" } },
      ]);
    }
  });

  it("[VO35] [VO28] stays agreed on its day, as not confirmed, until the room has voted on it", () => {
    const room = confirming(agreedEarlier("Done"), agreedEarlier("Ready"));
    expect(room.result().agreed).toMatchObject([
      { term: "Done", on: "2026-05-01", unconfirmed: true },
      { term: "Ready", on: "2026-05-01", unconfirmed: true },
    ]);
    room.focuses("Done");
    confirms(room, "Done");
    expect(room.result().agreed.map(({ term, unconfirmed }) => [term, unconfirmed])).toEqual([
      ["Done", true],
      ["Ready", true],
    ]);
    expect(room.result().open).toEqual([]);
  });

  it("[VO35] on the phone and on the screen only the one that the room looks at is there; the facilitator has all", () => {
    const room = confirming(agreedEarlier("Done"), agreedEarlier("Ready"));
    room.focuses("Ready");
    const shown = (audience: (typeof audiences)[number]) =>
      Object.values(room.view(audience).terms)
        .map(({ term }) => term)
        .sort();
    expect(audiences.map(shown)).toEqual([["Done", "Ready"], ["Ready"], ["Ready"]]);
  });

  it("[VO37] is renewed by a vote that each side accepts, as of that day", () => {
    const room = confirming(agreedEarlier("Done", { definition: "shipped", version: 2 }));
    room.at(Date.UTC(2026, 10, 27));
    expect(confirms(room, "Done")).toBe("done");
    expect(termOf(room, "Done")?.standing).toMatchObject({ status: "voting", confirms: 2 });
    poll(room, draftInVote(room, "Done"), allAgree);
    room.closes("Done");
    const [done] = room.result().agreed;
    expect(done).toMatchObject({ definition: "shipped", version: 3, on: "2026-11-27" });
    expect(done).not.toHaveProperty("unconfirmed");
    expect(done?.history.map(({ version, on }) => [version, on])).toEqual([
      [2, "2026-05-01"],
      [3, "2026-11-27"],
    ]);
  });

  it("[VO37] is open again when one side does not accept it any more, with its history", () => {
    const room = confirming(agreedEarlier("Done"));
    confirms(room, "Done");
    poll(room, draftInVote(room, "Done"), "a1 agree, a2 agree, a3 agree, b1 object, b2 object, b3 object");
    room.closes("Done");
    expect(termOf(room, "Done")?.standing).toEqual({ status: "open" });
    expect(room.result().open[0]?.history.map(({ agreed, on }) => [agreed, on])).toEqual([
      [true, "2026-05-01"],
      [false, undefined],
    ]);
  });

  it("[VO37] is still to be confirmed after a vote in which nobody voted", () => {
    const room = confirming(agreedEarlier("Done"));
    confirms(room, "Done");
    room.closes("Done");
    expect(termOf(room, "Done")?.standing).toEqual({ status: "to-confirm", version: 1 });
    expect(room.history("Done")).toHaveLength(1);
    expect(confirms(room, "Done")).toBe("done");
    expect(Object.keys(termOf(room, "Done")?.drafts ?? {})).toHaveLength(1);
  });

  it("[VO37] reopened without a vote is open, and its definition is a draft", () => {
    const room = confirming(agreedEarlier("Done", { definition: "shipped" }));
    expect(room.suggests("a1", "Done", "shipped and paid")).toBe("wrong-step");
    expect(room.parks("Done")).toBe("wrong-step");
    room.reopens("Done");
    expect(room.result().open).toMatchObject([{ term: "Done", drafts: [{ text: "shipped" }] }]);
    expect(room.suggests("a1", "Done", "shipped and paid")).toBe("done");
    expect(confirms(room, "Done")).toBe("wrong-step");
  });
});

describe("terms that are there already", () => {
  it("[VO38] are refused, also within the list and by any wording, where the command says nothing else", () => {
    const room = vocabularyRoom({ terms: ["Done"] });
    expect(brings(room, [openEarlier("Urgent"), openEarlier("done")])).toBe("duplicate");
    expect(brings(room, [openEarlier("Urgent"), openEarlier("urgents")])).toBe("duplicate");
    expect(brings(room, [openEarlier("Finished", { also: ["DONE"] })])).toBe("duplicate");
    expect(room.events).toEqual([]);
  });

  it("[VO38] become one with what is brought: an earlier agreement is to be confirmed", () => {
    const room = vocabularyRoom({ terms: ["Done"] });
    const earlier = agreedEarlier("Finished", { also: ["done"], meant: { a: ["sold"] } });
    expect(brings(room, [earlier, openEarlier("finished", { meant: { a: ["sold", "paid"] } })], "merge")).toBe("done");
    expect(room.result()).toMatchObject({
      agreed: [
        { term: "Done", also: ["Finished", "done", "finished"], unconfirmed: true, meant: { a: ["sold", "paid"] } },
      ],
      open: [],
    });
  });

  it("[VO38] a wording that is another term stays that one's", () => {
    const room = vocabularyRoom({ terms: ["Done", "Urgent"] });
    brings(room, [openEarlier("urgent", { also: ["Done", "Asap"] })], "merge");
    const also = Object.values(room.state().terms).map((term) => [term.term, term.also]);
    expect(also.sort()).toEqual([
      ["Done", []],
      ["Urgent", ["urgent", "Asap"]],
    ]);
  });

  it("[VO38] what the room has voted on keeps its standing; what is brought is a draft", () => {
    const room = vocabularyRoom({ terms: ["Done"] });
    room.moves("define");
    room.moves("agree");
    const draft = room.drafts("Done", "accepted");
    room.opens("Done", draft);
    poll(room, draft, allAgree);
    room.closes("Done");
    room.moves("define");
    room.moves("propose");
    brings(room, [agreedEarlier("Done", { definition: "shipped" })], "merge");
    const [done] = room.result().agreed;
    expect(done).toMatchObject({ definition: "accepted", version: 1 });
    expect(done).not.toHaveProperty("unconfirmed");
    expect(Object.values(room.state().drafts).map(({ text }) => text)).toContain("shipped");
  });

  it("[VO38] the same list a second time adds nothing", () => {
    const terms = [agreedEarlier("Done", { meant: { a: ["sold"] } }), openEarlier("Urgent", { definition: "today" })];
    const room = roomWith(...terms);
    const before = room.result();
    expect(brings(room, terms, "merge")).toBe("done");
    expect(room.result()).toEqual(before);
  });
});

describe("whatever is brought in", () => {
  it("[VO34] [VO38] each term is there once, agreed ones are to be confirmed, and a replay gives the same state", () => {
    fc.assert(
      fc.property(someTerms, someTerms, (first, second) => {
        const room = vocabularyRoom({ terms: ["Done"] });
        brings(room, first, "merge");
        brings(room, second, "merge");
        const { agreed, open, parked } = room.result();
        const keys = Object.values(room.state().terms).map(({ term }) => termKey(term));
        expect(new Set(keys).size).toBe(keys.length);
        expect(parked).toEqual([]);
        expect(agreed.every(({ unconfirmed }) => unconfirmed)).toBe(true);
        const known = [...agreed, ...open].flatMap(({ term, also }) => [term, ...also].map(termKey));
        for (const { term, status } of [...first, ...second]) {
          if (status === "agreed") expect(known).toContain(termKey(term));
        }
        const stored = JSON.parse(JSON.stringify(room.events)) as typeof room.events;
        expect(stored.reduce(evolve, room.started)).toEqual(room.state());
      }),
      { numRuns: 40 },
    );
  });
});
