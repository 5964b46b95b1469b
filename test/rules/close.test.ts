import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeIn, resultsBefore } from "../../shared/stages/close/made.ts";
import { longest } from "../../shared/text.ts";
import { audiences, closeRoom, evolve, id, type Name, type Room } from "../support/closeRoom.ts";

const seen = (room: Room): string =>
  JSON.stringify([...audiences.map((audience) => room.view(audience)), room.result()]);

/** Six readings, and the room has closed. */
function closed(sales: readonly number[], operations: readonly number[]): Room {
  const room = closeRoom();
  for (const [at, value] of sales.entries()) room.reads(`a${at + 1}`, value);
  for (const [at, value] of operations.entries()) room.reads(`b${at + 1}`, value);
  room.moves("closing");
  return room;
}

describe("asking", () => {
  it("[CL1] nobody sees a reading or a takeaway but the person the own reading", () => {
    const room = closeRoom();
    const before = seen(room);
    room.reads("a1", 2);
    room.takes("a1", "ask before I promise");
    expect(seen(room)).toBe(before);
    expect(room.me("a1")).toEqual({ value: 2 });
    expect(room.me("b1")).toEqual({});
    expect(room.counts()).toEqual({ written: 1, cast: 1 });
  });

  it("[CL2] one reading and one takeaway each, and the reading can change", () => {
    const room = closeRoom();
    room.reads("a1", 2);
    room.reads("a1", 3);
    expect(room.takes("a1", "one")).toBe("done");
    expect(room.takes("a1", "two")).toBe("too-many-items");
    expect(room.deletes("a1", "one")).toBe("done");
    expect(room.takes("a1", "two")).toBe("done");
    expect(room.takes("a2", "x".repeat(longest.takeaway))).toBe("done");
    expect(room.takes("a3", "x".repeat(longest.takeaway + 1))).toBe("too-long");
    room.moves("closing");
    expect(room.view("screen")).toMatchObject({ picture: { count: 1, together: [0, 0, 1, 0, 0] } });
    expect(room.result().takeaways).toHaveLength(2);
  });

  it("[CL3] whoever has the key rewords and deletes a takeaway, and nobody else does", () => {
    const room = closeRoom();
    room.takes("a1", "first", "key");
    expect(room.takes("a1", "first again", "key")).toBe("done");
    expect(room.rewords("a1", "key", "second")).toBe("done");
    expect(room.rewords("b1", "other", "third")).toBe("stale-edit");
    expect(room.deletes("b1", "other")).toBe("stale-edit");
    expect(room.does("a1", { type: "add-takeaway", text: "no key" })).toBe("malformed");
    room.moves("closing");
    expect(room.result().takeaways).toEqual(["second"]);
    expect(room.rewords("a1", "key", "third")).toBe("wrong-step");
    expect(room.deletes("a1", "key")).toBe("wrong-step");
    expect(room.takes("a2", "late")).toBe("wrong-step");
  });
});

describe("closing", () => {
  it("[CL4] shows the takeaways in the order of ids and freezes the picture by side", () => {
    const room = closeRoom();
    room.takes("a1", "z");
    room.takes("b1", "a");
    for (const name of ["a1", "a2", "a3"] as const) room.reads(name, 2);
    for (const name of ["b1", "b2", "b3"] as const) room.reads(name, 1);
    room.moves("closing");
    const picture = { count: 6, bySide: { a: [0, 3, 0, 0, 0], b: [3, 0, 0, 0, 0] } };
    expect(room.view("screen")).toMatchObject({
      picture,
      takeaways: { [id("a")]: { text: "a" }, [id("z")]: { text: "z" } },
    });
    expect(Object.keys((room.view("screen") as { takeaways: object }).takeaways)).toEqual([id("a"), id("z")]);
    room.only(["a1"]);
    expect(room.view("screen")).toMatchObject({ picture });
    expect(closed([2, 2, 2], [1, 1]).view("screen")).toMatchObject({ picture: { together: [2, 3, 0, 0, 0] } });
  });

  it("[CL4] keeps no pseudonym", () => {
    const room = closeRoom();
    room.reads("a1", 2);
    room.takes("a1", "one");
    expect(JSON.stringify(room.state())).toContain("asking-1/a1");
    room.moves("closing");
    expect(JSON.stringify(room.state())).not.toContain("asking-1/");
    expect(room.scope()).toBeNull();
  });

  it("[CL4] Back asks again, keeps what was written, and the picture where nobody answers", () => {
    const room = closed([2, 2, 2], [1, 1, 1]);
    room.moves("asking");
    expect(room.scope()).toBe("asking-2");
    expect(room.me("a1")).toEqual({});
    expect(JSON.stringify(room.view("screen"))).toBe('{"step":"asking"}');
    room.takes("a1", "again");
    room.moves("closing");
    expect(room.view("screen")).toMatchObject({ picture: { count: 6 } });
    room.moves("asking");
    room.rewords("a1", "again", "once more");
    expect(room.result().takeaways).toEqual(["again"]);
    room.moves("closing");
    expect(room.result().takeaways).toEqual(["once more"]);
  });

  it("[CL9] asks again, and the picture before stands where a new one would show what one or two chose", () => {
    const answers = (room: Room, names: readonly Name[]) => {
      room.moves("asking");
      for (const name of names) room.reads(name, 3);
      room.moves("closing");
      return room.view("screen");
    };
    const six = ["a1", "a2", "a3", "b1", "b2", "b3"] as const;
    const room = closed([2, 2, 2], [1, 1, 1]);
    expect(answers(room, six)).toMatchObject({ picture: { bySide: { a: [0, 0, 3, 0, 0] } } });
    for (const names of [six.slice(1), [...six, "a4"], ["a4", ...six.slice(1)]] as Name[][]) {
      expect(answers(room, names)).toMatchObject({ picture: { count: 6 }, stands: true });
      for (const audience of audiences) expect(room.view(audience)).toMatchObject({ stands: true });
    }
    expect(answers(room, six)).not.toHaveProperty("stands");
    expect(answers(room, [])).not.toHaveProperty("stands");
    room.restarts();
    expect(answers(room, six)).toMatchObject({ picture: { count: 6 }, stands: true });
    expect(room.result().picture).toMatchObject({ count: 6 });
  });

  it("[CL4] taking back one of an earlier round does not make room for a second one in this", () => {
    const room = closeRoom();
    room.takes("a1", "old");
    room.moves("closing");
    room.moves("asking");
    room.takes("a1", "new");
    room.deletes("a1", "old");
    expect(room.takes("a1", "newer")).toBe("too-many-items");
  });

  it("[CL5] the first picture of the session stands beside the last", () => {
    const first = { count: 6, together: [0, 0, 0, 0, 6] };
    const before = {
      temperature: [
        { moment: "opening", picture: first },
        { moment: "closing", picture: { count: 1 } },
      ],
    };
    const room = closeRoom({ before });
    expect(room.view("screen")).not.toHaveProperty("first");
    room.moves("closing");
    for (const audience of audiences) expect(room.view(audience)).toMatchObject({ first });
    expect(closed([1], []).view("screen")).not.toHaveProperty("first");
  });

  it("[CL6] tells what the room made", () => {
    const item = (name: string, mean?: number) => ({
      id: id(name),
      ...(mean !== undefined && { understood: { mean } }),
    });
    const before = {
      "pain-points": [{ ranked: [item("one"), item("two")] }, { ranked: [item("three")] }],
      "perspective-swap": [
        { items: [item("one", 3), item("two", 2.99), item("three")] },
        { items: [item("two", 3.5)] },
      ],
      "shared-vocabulary": [{ agreed: [{ term: "Done" }, { term: "Urgent" }] }, { agreed: [{ term: "done" }] }],
      commitments: [{ commitments: [{}, {}] }, { commitments: [{}] }],
    };
    const room = closeRoom({ before });
    room.moves("closing");
    const made = { painPoints: 3, understood: 2, terms: 2, commitments: 3 };
    expect(room.view("participant")).toMatchObject({ made });
    const results = Object.entries(before).flatMap(([id, results]) => results.map((result) => ({ id, result })));
    expect(madeIn(resultsBefore(results, undefined))).toEqual(made);
    expect(madeIn(resultsBefore(results, results[1]?.result))).toEqual({
      painPoints: 2,
      understood: 0,
      terms: 0,
      commitments: 0,
    });
  });

  it("[CL7] a hidden takeaway is out of sight, and its author can reword it at any time", () => {
    const room = closeRoom();
    room.takes("a1", "fire the boss", "key");
    expect(room.hides("key")).toBe("not-found");
    room.moves("closing");
    room.hides("key");
    for (const audience of ["participant", "screen"] as const)
      expect(JSON.stringify(room.view(audience))).not.toContain("boss");
    expect(room.view("participant").hidden).toEqual({ [id("key")]: true });
    expect(room.result().takeaways).toEqual([]);
    expect(room.rewords("a1", "key", "ask more")).toBe("done");
    expect(JSON.stringify(room.view("facilitator"))).toContain('"text":"ask more","hidden":true,"reworded":true');
    room.hides("key", false);
    expect(room.result().takeaways).toEqual(["ask more"]);
  });
});

const people = ["a1", "a2", "a3", "b1", "b2", "b3", "n1"] as const satisfies readonly Name[];
const keyAt = (room: Room, pick: number): string | undefined => {
  const state = room.state();
  const all = [...Object.keys(state.takeaways), ...(state.step === "asking" ? Object.keys(state.held) : [])].sort();
  return all[pick % Math.max(1, all.length)];
};
const acts = {
  read: (room: Room, who: Name, pick: number) => room.reads(who, (pick % 5) + 1),
  take: (room: Room, who: Name, _: number, said: string) => room.takes(who, said),
  reword: (room: Room, who: Name, pick: number, said: string) => room.rewords(who, keyAt(room, pick) ?? "none", said),
  delete: (room: Room, who: Name, pick: number) => room.deletes(who, keyAt(room, pick) ?? "none"),
  hide: (room: Room, _: Name, pick: number) => room.hides(keyAt(room, pick) ?? "none", pick % 3 > 0),
  move: (room: Room) => room.moves(room.state().step === "asking" ? "closing" : "asking"),
  leave: (room: Room, who: Name) => {
    room.only(people.filter((name) => name !== who));
    return "done" as const;
  },
};
type Act = readonly [does: keyof typeof acts, who: Name, pick: number];
const history: fc.Arbitrary<Act[]> = fc.array(
  fc.tuple(
    fc.constantFrom<keyof typeof acts>(
      "read",
      "read",
      "take",
      "take",
      "take",
      "reword",
      "delete",
      "hide",
      "move",
      "leave",
    ),
    fc.constantFrom(...people),
    fc.nat(99),
  ),
  { maxLength: 30, size: "max" },
);

function play(room: Room, given: readonly Act[], after: () => void = () => {}): void {
  for (const [at, [does, who, pick]] of given.entries()) {
    acts[does](room, who, pick, `said ${String(at).padStart(4, "0")}.`);
    after();
  }
}

describe("whatever happens", () => {
  it("[CL1] no takeaway is seen before it is shown, and no pseudonym ever", () => {
    fc.assert(
      fc.property(history, (given) => {
        const room = closeRoom();
        play(room, given, () => {
          const state = room.state();
          const sent = seen(room);
          const held = state.step === "asking" ? Object.values<string>(state.held) : [];
          expect(held.filter((text) => sent.includes(text))).toEqual([]);
          expect(sent).not.toContain("asking-");
          const open = state.step === "asking" ? `asking-${state.round}/` : "none";
          expect(JSON.stringify(state).replaceAll(open, "")).not.toMatch(/asking-\d+\//);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("[CL8] what the room sees does not change when two people of a side change places", () => {
    const swapped = (name: Name): Name => (name === "a1" ? "a2" : name === "a2" ? "a1" : name);
    fc.assert(
      fc.property(history, (given) => {
        const [room, other] = [closeRoom(), closeRoom({ as: swapped })];
        play(room, given);
        play(other, given);
        expect(seen(other)).toBe(seen(room));
        expect(other.counts()).toEqual(room.counts());
      }),
      { numRuns: 100 },
    );
  });

  it("[CL8] replaying the stored events gives the live state", () => {
    fc.assert(
      fc.property(history, (given) => {
        const room = closeRoom();
        play(room, given);
        const stored = JSON.parse(JSON.stringify(room.events)) as typeof room.events;
        expect(stored.reduce(evolve, room.started)).toEqual(room.state());
      }),
      { numRuns: 100 },
    );
  });
});
