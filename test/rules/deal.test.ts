import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DealItem, DealRules, Seated } from "../../shared/anonymity/deal.ts";
import type { ContentId, SideId } from "../../shared/ids.ts";
import { canTake, type DealtRoom, dealtRoom, eligible, mostEven, sum, unevenness } from "../support/dealtRoom.ts";

const item = (name: string, side?: SideId): DealItem => ({ id: name as ContentId, ...(side && { side }) });
/** `"ab."` are three items: of a, of b, and one without a label. */
const items = (labels: string): DealItem[] =>
  [...labels].map((label, index) => item(`i${index}`, label === "." ? undefined : (label as SideId)));
const rules = (labels: string, given: Partial<DealRules> = {}): DealRules => ({
  items: items(labels),
  dealTo: "other-side",
  cardsEach: 2,
  ...given,
});
const spread = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);
const range = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index}`);

/** Random histories take their time on a busy machine; how long is not what is tested. */
const timeout = 60_000;

type Act = { readonly act: "join" | "leave" | "answer"; readonly who: string };
const everybody = [...range("a", 6), ...range("b", 6), "n0", "n1"];
const act = (kinds: readonly Act["act"][], names: readonly string[] = everybody): fc.Arbitrary<Act> =>
  fc.record({ act: fc.constantFrom(...kinds), who: fc.constantFrom(...names) });
const anyRules = fc.record({
  items: fc
    .array(fc.constantFrom("a", "b", "."), { minLength: 1, maxLength: 6 })
    .map((labels) => items(labels.join(""))),
  dealTo: fc.constantFrom("other-side" as const, "anyone" as const),
  cardsEach: fc.integer({ min: 1, max: 3 }),
});
const anySeed = fc.integer({ min: 1, max: 1_000_000 });
const anyHistory = fc.array(act(["join", "join", "leave", "answer"]), { maxLength: 40 });

/** Plays the history and looks at the room after each act. */
function play(room: DealtRoom, history: readonly Act[], look: (room: DealtRoom, last: Act) => void): void {
  for (const last of history) {
    if (last.act === "answer" && !room.people().some(({ pseudonym }) => pseudonym === (last.who as string))) continue;
    room[last.act](last.who);
    look(room, last);
  }
}
const always = (look: (room: DealtRoom, last: Act) => void, history = anyHistory, given = anyRules) =>
  fc.assert(
    fc.property(given, anySeed, history, (rules, seed, acts) => play(dealtRoom(rules, seed), acts, look)),
    { numRuns: 200 },
  );

const hasPlace = (room: DealtRoom, { pseudonym }: Seated) => room.open(pseudonym).length <= room.rules.cardsEach;
describe("who may get what", { timeout }, () => {
  it("[DE1] across the sides nobody holds what their own side raised, whoever comes and goes", () => {
    always((room) => {
      for (const person of room.people()) {
        const allowed = eligible(room, person).map(({ id }) => id);
        expect(allowed).toEqual(expect.arrayContaining(room.open(person.pseudonym)));
      }
    });
  });

  it("[DE1] neutrals may get the items of either side, and anybody gets one without a label", () => {
    const room = dealtRoom(rules("ab.", { cardsEach: 3 }));
    room.join("a0", "b0", "n0");
    expect(room.open("a0").sort()).toEqual(["i1", "i2"]);
    expect(room.open("b0").sort()).toEqual(["i0", "i2"]);
    expect(room.open("n0").sort()).toEqual(["i0", "i1", "i2"]);
  });

  it("[DE1] somebody who changes sides keeps no open card of what is now their own", () => {
    const room = dealtRoom(rules("aabb"));
    room.join("a0", "b0");
    expect(room.open("a0").sort()).toEqual(["i2", "i3"]);
    room.switchSide("a0", "b");
    expect(room.open("a0").sort()).toEqual(["i0", "i1"]);
  });

  it("[DE1] an answered item is not dealt to the same person again, even after they left", () => {
    const room = dealtRoom(rules("aa"));
    room.join("b0");
    const [first = "" as ContentId] = room.open("b0");
    room.answer("b0", first);
    room.leave("b0");
    room.join("b0");
    expect(room.open("b0")).toHaveLength(1);
    expect(room.open("b0")).not.toContain(first);
  });
});

describe("everybody's share", { timeout }, () => {
  it("[DE2] whoever is present has their cards, or all that they may get, from the first moment on", () => {
    always((room) => {
      for (const person of room.people()) {
        const share = Math.min(room.rules.cardsEach, eligible(room, person).length);
        expect(room.held(person.pseudonym).length).toBeGreaterThanOrEqual(share);
      }
    });
  });

  it("[DE2] who returns gets the same cards again where nobody else has taken them over", () => {
    const room = dealtRoom(rules("aaaaaa", { cardsEach: 1 }));
    room.join("b0", "b1", "b2", "b3");
    room.leave("b0", "b1", "b2", "b3");
    const before = room.deal().hands;
    room.join("b3", "b2", "b1", "b0");
    for (const name of range("b", 4)) {
      const again = room.open(name).filter((id) => id in (before[name as keyof typeof before]?.cards ?? {}));
      expect(again.length).toBeGreaterThanOrEqual(1);
    }
  });

  it("[DE4] nobody is given a card when they have more than their share open already", () => {
    always((room) => {
      for (const { pseudonym } of room.people()) {
        expect(room.open(pseudonym).length).toBeLessThanOrEqual(room.rules.cardsEach + 1);
      }
    });
  });
});

describe("even counts", { timeout }, () => {
  const onlyB = act(["join", "join", "leave"], range("b", 12));

  it("[DE3] where all may get the same, counts differ by at most one after any joins and leaves", () => {
    const oneKind = fc.record({
      items: fc.integer({ min: 1, max: 8 }).map((count) => items("a".repeat(count))),
      dealTo: fc.constant("other-side" as const),
      cardsEach: fc.integer({ min: 1, max: 4 }),
    });
    always((room) => expect(spread(room.counts())).toBeLessThanOrEqual(1), fc.array(onlyB, { maxLength: 40 }), oneKind);
  });

  it("[DE3] with two full sides the items of each side are dealt evenly to the other", () => {
    const bothKinds = fc.record({
      items: fc.integer({ min: 1, max: 4 }).map((count) => items("ab".repeat(count))),
      dealTo: fc.constant("other-side" as const),
      cardsEach: fc.integer({ min: 1, max: 4 }),
    });
    const noNeutrals = fc.array(act(["join", "join", "leave"], [...range("a", 6), ...range("b", 6)]), {
      maxLength: 40,
    });
    const evenOnEachSide = (room: DealtRoom) => {
      const counts = room.counts();
      expect(spread(counts.filter((_, index) => index % 2 === 0))).toBeLessThanOrEqual(1);
      expect(spread(counts.filter((_, index) => index % 2 === 1))).toBeLessThanOrEqual(1);
    };
    always(evenOnEachSide, noNeutrals, bothKinds);
  });

  it("[DE3] in any room, with answers given and labels mixed, no other way to deal the open cards is more even", () => {
    const few = fc.array(act(["join", "join", "leave", "answer"], ["a0", "a1", "b0", "b1", "n0"]), { maxLength: 16 });
    const small = fc.record({
      items: fc.array(fc.constantFrom("a", "b", "."), { minLength: 2, maxLength: 4 }).map((all) => items(all.join(""))),
      dealTo: fc.constantFrom("other-side" as const, "anyone" as const),
      cardsEach: fc.integer({ min: 1, max: 2 }),
    });
    always((room) => expect(unevenness(room.counts())).toBe(mostEven(room)), few, small);
  });

  it("[DE3] takes no open card from anybody where others can make up for those who left", () => {
    const room = dealtRoom(rules("aaa"));
    room.join(...range("b", 6));
    const before = new Map(range("b", 4).map((name) => [name, room.open(name)]));
    room.leave("b4", "b5");
    for (const [name, ids] of before) expect(room.open(name)).toEqual(expect.arrayContaining(ids));
  });
});

describe("three people for each item", { timeout }, () => {
  it("[DE5] every item is dealt to three, where there are three who may get it and have the places", () => {
    const enough = fc
      .record({
        count: fc.integer({ min: 1, max: 6 }),
        cardsEach: fc.integer({ min: 1, max: 3 }),
        people: fc.integer({ min: 3, max: 12 }),
      })
      .filter(({ count, cardsEach, people }) => people * Math.min(cardsEach + 1, count) >= 3 * count);
    fc.assert(
      fc.property(enough, anySeed, ({ count, cardsEach, people }, seed) => {
        const room = dealtRoom(rules("a".repeat(count), { cardsEach }), seed);
        room.join(...range("b", people));
        expect(Math.min(...room.counts())).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it("[DE5] with fewer than three who may get it, nobody gets a card more for its sake", () => {
    const room = dealtRoom(rules("aaa"));
    room.join("b0", "b1");
    expect(sum(room.counts())).toBe(4);
  });
});

describe("those who come late and those who leave", { timeout }, () => {
  it("[DE6] after any joins and leaves as many cards are out as were first dealt, or nobody has a place", () => {
    const room = fc.record({
      items: fc.integer({ min: 1, max: 6 }).map((count) => items("a".repeat(count))),
      dealTo: fc.constant("other-side" as const),
      cardsEach: fc.integer({ min: 1, max: 3 }),
    });
    const history = fc.array(act(["join", "join", "leave", "answer"], range("b", 10)), { maxLength: 40 });
    fc.assert(
      fc.property(room, anySeed, history, (given, seed, acts) => {
        const ever = new Set<string>();
        play(dealtRoom(given, seed), acts, (room, last) => {
          if (last.act === "join") ever.add(last.who);
          const due = ever.size * Math.min(given.cardsEach, given.items.length);
          const places = room.people().filter((person) => hasPlace(room, person) && canTake(room, person).length > 0);
          expect(sum(room.counts()) >= due || places.length === 0).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("[DE6] what is owed is what was in the first hands, however cards were exchanged since", () => {
    const history = fc.array(act(["join", "join", "leave"]), { maxLength: 40 });
    fc.assert(
      fc.property(anyRules, anySeed, history, (given, seed, acts) => {
        const first = new Map<string, number>();
        play(dealtRoom(given, seed), acts, (room, { act, who }) => {
          const person = room.people().find(({ pseudonym }) => pseudonym === (who as string));
          if (act === "join" && person) first.set(who, Math.min(given.cardsEach, eligible(room, person).length));
          expect(sum(Object.values(room.deal().due))).toBe(sum([...first.values()]));
        });
      }),
      { numRuns: 200 },
    );
  });

  it("[DE6] the open card of somebody who left goes to the person with the fewest open ones", () => {
    const room = dealtRoom(rules("aa", { cardsEach: 1 }));
    room.join(...range("b", 6));
    const [leaver = "", ...others] = range("b", 6).filter((name) => room.open(name).includes("i0" as ContentId));
    const [idle = "", ...busy] = range("b", 6).filter((name) => room.open(name).includes("i1" as ContentId));
    room.answer(idle);
    room.leave(leaver);
    expect(room.open(idle)).toEqual(["i0"]);
    for (const name of [...busy, ...others]) expect(room.open(name)).toHaveLength(1);
  });

  it("[DE6] a phone that comes and goes does not heap cards on the others", () => {
    const room = dealtRoom(rules("aaaa"));
    room.join(...range("b", 8));
    for (let time = 0; time < 20; time += 1) {
      room.leave("b7");
      room.join("b7");
    }
    expect(sum(room.counts())).toBeLessThanOrEqual(16 + 2);
  });

  it("[DE6] nobody who left holds an open card, and what they answered stays", () => {
    always((room) => {
      const present = room.people().map(({ pseudonym }) => pseudonym as string);
      const gone = Object.keys(room.deal().hands).filter((name) => !present.includes(name));
      expect(gone.flatMap((name) => room.open(name))).toEqual([]);
    });
    const room = dealtRoom(rules("aaa"));
    room.join("b0", "b1");
    room.answer("b0");
    room.leave("b0");
    expect(room.held("b0")).toHaveLength(1);
  });

  it("[DE7] a deal settles: for the same people there is nothing more to do", () => {
    always((room) => expect(room.follow()).toBe(false));
  });

  it("[DE7] a thousand people who come at once are dealt evenly", () => {
    const room = dealtRoom(rules("aaabbb."));
    room.join(...range("a", 400), ...range("b", 500), ...range("n", 100));
    expect(room.follow()).toBe(false);
    expect(spread(room.counts())).toBeLessThanOrEqual(1);
  });
});
