import { describe, expect, it } from "vitest";
import { exchangeIdeas } from "../../shared/stages/commitments/seeds/en.ts";
import { ideasOf } from "../../shared/stages/commitments/seeds/seeds.ts";
import { audiences } from "../../shared/stages/registry.ts";
import { commitmentsRoom, id, type Room, short, soon, today, voting } from "../support/commitmentsRoom.ts";

type Proposing = Extract<ReturnType<typeof participantView>, { step: "proposing" }>;
const participantView = (room: Room) => room.view("participant");
const proposals = (room: Room) => (participantView(room) as Proposing).proposals;
const textsOf = (room: Room): string[] =>
  Object.values(proposals(room))
    .map(({ text }) => text)
    .sort();
const listOf = (room: Room): string[] =>
  Object.values(room.state().proposals)
    .filter(({ listed }) => listed)
    .map(({ text }) => text)
    .sort();

/** The room signs, with “calls” and “queue” on the list. */
function signing(): Room {
  const room = commitmentsRoom();
  room.moves("signing");
  return room;
}

describe("proposing", () => {
  it("[CM1] a participant's proposal is in no view before it is shown", () => {
    const room = commitmentsRoom();
    room.proposes("a1", "a shared calendar");
    for (const audience of audiences) expect(JSON.stringify(room.view(audience))).not.toContain("calendar");
    expect(room.counts()).toEqual({ written: 1 });
    expect(room.shows()).toBe("done");
    expect(textsOf(room)).toEqual(["a shared calendar", "calls", "queue"]);
    expect(room.shows()).toBe("nothing-here");
  });

  it("[CM1] Next shows what is held, and new wordings with it", () => {
    const room = commitmentsRoom();
    room.proposes("a1", "calender", "key");
    room.shows();
    room.does("a1", { type: "edit-proposal", text: "a calendar" }, "key");
    expect(textsOf(room)).toContain("calender");
    room.moves("signing");
    room.moves("proposing");
    expect(textsOf(room)).toEqual(["a calendar", "calls", "queue"]);
  });

  it("[CM1] the facilitator's is seen at once, also while people sign", () => {
    const room = commitmentsRoom();
    room.proposes("facilitator", "a tour of the warehouse");
    expect(textsOf(room)).toContain("a tour of the warehouse");
    room.moves("signing");
    expect(room.proposes("facilitator", "a second thought")).toBe("done");
    expect(room.proposes("a1", "mine too")).toBe("wrong-step");
    expect(room.lists("a second thought")).toBe("done");
    expect(room.shown("a second thought")).toEqual({ text: "a second thought", signatures: {}, conditions: {} });
  });

  it("[CM2] starts with the exchange ideas, on the list, where the agenda says nothing else", () => {
    const room = commitmentsRoom({ seeds: undefined });
    expect(listOf(room)).toEqual(ideasOf(exchangeIdeas).sort());
    expect(listOf(commitmentsRoom({ seeds: [] }))).toEqual([]);
  });

  it("[CM2] the list takes twelve, and only what is in sight", () => {
    const room = commitmentsRoom({ seeds: Array.from({ length: 12 }, (_, at) => `seed ${at}`) });
    room.proposes("facilitator", "one more");
    expect(room.lists("one more")).toBe("too-many-items");
    expect(room.lists("seed 0", false)).toBe("done");
    room.hides(room.named("one more"));
    expect(room.lists("one more")).toBe("not-found");
    room.hides(room.named("one more"), false);
    expect(room.lists("one more")).toBe("done");
    expect(room.does("a1", { type: "set-listed", id: room.named("one more"), on: false })).toBe("not-allowed");
  });

  it("[CM3] whoever has the key rewords and deletes a proposal, and nobody else does", () => {
    const room = commitmentsRoom();
    room.proposes("a1", "first", "key");
    expect(room.proposes("a1", "first again", "key")).toBe("done");
    expect(room.does("a1", { type: "edit-proposal", text: "second" }, "key")).toBe("done");
    expect(room.does("b1", { type: "edit-proposal", text: "third" }, "other")).toBe("stale-edit");
    room.shows();
    expect(textsOf(room)).toEqual(["calls", "queue", "second"]);
    expect(room.does("a1", { type: "delete-proposal" }, "key")).toBe("done");
    expect(textsOf(room)).toEqual(["calls", "queue"]);
    expect(room.does("a1", { type: "delete-proposal" }, "key")).toBe("stale-edit");
    expect(room.does("a1", { type: "propose", text: "no key" })).toBe("malformed");
  });

  it("[CM3] the facilitator changes the own proposals by id, and those of others not at all", () => {
    const room = commitmentsRoom();
    room.proposes("a1", "theirs", "key");
    room.shows();
    const reword = (what: string) =>
      room.does("facilitator", { type: "edit-proposal", id: room.named(what), text: "new" });
    expect(reword("theirs")).toBe("stale-edit");
    expect(reword("calls")).toBe("done");
    expect(textsOf(room)).toEqual(["new", "queue", "theirs"]);
    expect(room.does("facilitator", { type: "delete-proposal", id: room.named("new") })).toBe("done");
    // Who knows the id of a seed does not have its key.
    expect(room.does("a1", { type: "delete-proposal" }, short(room.named("queue")))).toBe("stale-edit");
  });

  it("[CM4] what somebody has signed keeps its words and its place", () => {
    const room = commitmentsRoom();
    room.proposes("a1", "a calendar", "key");
    room.shows();
    room.lists("a calendar");
    room.moves("signing");
    room.signs("b1", "a calendar", "Olga");
    expect(room.lists("a calendar", false)).toBe("signed");
    room.moves("proposing");
    expect(room.does("a1", { type: "edit-proposal", text: "a raise for me" }, "key")).toBe("signed");
    expect(room.does("a1", { type: "delete-proposal" }, "key")).toBe("signed");
    room.hides(id("Olga"));
    expect(room.does("a1", { type: "delete-proposal" }, "key")).toBe("done");
    expect(room.state().signatures).toEqual({});
    expect(room.state().hidden).toEqual({});
  });

  it("[CM5] Next needs something on the list, then a signature; Back needs nothing", () => {
    const room = commitmentsRoom({ seeds: [] });
    expect(room.moves("signing")).toBe("nothing-here");
    room.proposes("facilitator", "calls");
    room.lists("calls");
    expect(room.moves("signing")).toBe("done");
    expect(room.moves("confidence")).toBe("nothing-here");
    room.signs("b1", "calls", "Olga");
    expect(room.moves("confidence")).toBe("done");
    room.hides(room.named("calls"));
    expect(room.moves("signing")).toBe("done");
    expect(room.moves("proposing")).toBe("done");
    expect(room.moves("settled")).toBe("wrong-step");
  });
});

describe("signing", () => {
  it("[CM6] a signature is seen by everybody at once, with the name that was typed for it", () => {
    const room = signing();
    expect(room.signs("b1", "calls", "Olga from Operations")).toBe("done");
    for (const audience of audiences) expect(JSON.stringify(room.view(audience))).toContain("Olga from Operations");
    expect(Object.values(room.shown("calls")?.signatures ?? {})).toEqual([{ name: "Olga from Operations", on: soon }]);
  });

  it("[CM6] an event of a signature has a name, and no pseudonym or side", () => {
    const room = signing();
    room.signs("b1", "calls", "Olga");
    expect(room.events.at(-1)).toEqual({
      type: "signed",
      id: id("Olga"),
      commitment: room.named("calls"),
      name: "Olga",
      on: soon,
    });
    expect(room.does("facilitator", { type: "sign", commitment: room.named("calls"), name: "Boss", on: soon })).toBe(
      "not-allowed",
    );
  });

  it("[CM7] several sign one commitment, each for a day of their own, and one signs several", () => {
    const room = signing();
    room.signs("b1", "calls", "Olga", "2026-12-08");
    room.signs("a1", "calls", "Sam", "2026-12-01");
    room.does("a1", { type: "sign", commitment: room.named("queue"), name: "Sam", on: soon }, "Sam-2");
    const [calls, queue] = room.result().commitments;
    expect([calls?.text, calls?.owners.map(({ name, on }) => `${name} ${on}`)]).toEqual([
      "calls",
      ["Sam 2026-12-01", "Olga 2026-12-08"],
    ]);
    expect([queue?.text, queue?.owners.map(({ name }) => name)]).toEqual(["queue", ["Sam"]]);
  });

  it.each([
    ["2026-12-31", "done"],
    [today, "done"],
    ["2026-11-23", "done"],
    ["2026-11-22", "past-date"],
    ["2026-02-30", "Invalid input"],
    ["tomorrow", "Invalid input"],
  ])("[CM8] signing for %s on 2026-11-24 is %s", (on, answer) => {
    expect(signing().signs("a1", "calls", "Sam", on)).toContain(answer);
  });

  it("[CM8] a date that has passed since can stay when the name is changed", () => {
    const room = signing();
    room.signs("a1", "calls", "Sam", today);
    room.at(Date.UTC(2026, 11, 24));
    const edits = (name: string, on: string) => room.does("a1", { type: "edit-signature", name, on }, "Sam");
    expect(edits("Samira", today)).toBe("done");
    expect(edits("Samira", "2026-11-25")).toBe("past-date");
    expect(edits("Samira", "2027-01-15")).toBe("done");
  });

  it("[CM9] whoever has the key changes and withdraws a signature, also once all is settled", () => {
    const room = signing();
    room.signs("b1", "calls", "Olgaa");
    const edits = (name: string) => room.does("b1", { type: "edit-signature", name, on: soon }, "Olgaa");
    expect(edits("Olga")).toBe("done");
    expect(room.does("a1", { type: "edit-signature", name: "Sam", on: soon }, "other")).toBe("stale-edit");
    room.moves("confidence");
    expect(edits("Olga B")).toBe("wrong-step");
    expect(room.does("b1", { type: "withdraw-signature" }, "Olgaa")).toBe("wrong-step");
    room.moves("settled");
    expect(edits("Olga B")).toBe("done");
    expect(JSON.stringify(room.shown("calls"))).toContain("Olga B");
    expect(room.does("b1", { type: "withdraw-signature" }, "Olgaa")).toBe("done");
    expect(JSON.stringify([room.state(), ...audiences.map((audience) => room.view(audience))])).not.toContain("Olga");
    expect(room.result()).toEqual({ commitments: [], unsigned: expect.arrayContaining(["calls", "queue"]) });
  });

  it("[CM9] nobody signs before or after", () => {
    const room = commitmentsRoom();
    expect(room.signs("a1", "calls", "Sam")).toBe("wrong-step");
    expect(voting().signs("a1", "calls", "Sam")).toBe("wrong-step");
    const open = signing();
    open.proposes("facilitator", "not on the list");
    expect(open.signs("a1", "not on the list", "Sam")).toBe("not-found");
  });

  it("[CM18] a signature that is hidden is out of sight, and no commitment stands on it", () => {
    const room = signing();
    room.signs("a1", "calls", "Boss");
    room.hides(id("Boss"));
    for (const audience of ["participant", "screen"] as const) {
      expect(JSON.stringify(room.view(audience))).not.toContain('"name":"Boss"');
    }
    expect(participantView(room).hidden).toEqual({ [id("Boss")]: true });
    expect(JSON.stringify(room.view("facilitator"))).toContain('"name":"Boss","on":"2026-12-01","hidden":true');
    expect(room.moves("confidence")).toBe("nothing-here");
    room.does("a1", { type: "edit-signature", name: "Sam", on: soon }, "Boss");
    expect(JSON.stringify(room.view("facilitator"))).toContain('"reworded":true');
    room.hides(id("Boss"), false);
    expect(Object.values(room.shown("calls")?.signatures ?? {})).toEqual([{ name: "Sam", on: soon }]);
  });
});
