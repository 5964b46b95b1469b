import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diff } from "../../shared/protocol/patch.ts";
import {
  asObject,
  derived,
  differing,
  flatOf,
  mapValues,
  sizeOf,
  type Trie,
  tagged,
  trieFrom,
  valueAt,
  valuesOf,
  withoutId,
  withValue,
} from "../../shared/trie.ts";

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"];
const id = fc.string({ unit: fc.constantFrom(...letters), minLength: 22, maxLength: 22 });
/** As tests name people, and as chance hardly ever does: much alike. */
const alike = fc.string({ unit: fc.constantFrom("a", "A", "q"), minLength: 1, maxLength: 24 });
const ids = fc.uniqueArray(fc.oneof(id, alike), { minLength: 1, maxLength: 300 });
const trieOf = (all: readonly string[]) =>
  all.reduce<Trie<string, number>>((trie, one, index) => withValue(trie, one, index), {});

/** Arrays and objects of the trie, values left out. */
function nodes(node: unknown): object[] {
  if (typeof node !== "object" || node === null) return [];
  return [node, ...(Array.isArray(node) ? node.flatMap(nodes) : [])];
}

describe("a trie", () => {
  it("holds the last value of each id", () =>
    fc.assert(
      fc.property(ids, fc.array(fc.nat()), (all, changes) => {
        const expected = new Map(all.map((one, index) => [one, index]));
        let trie = trieOf(all);
        for (const change of changes) {
          const one = all[change % all.length] as string;
          trie = withValue(trie, one, -change);
          expected.set(one, -change);
        }
        for (const [one, value] of expected) expect(valueAt(trie, one)).toBe(value);
        expect(valueAt(trie, "constructor")).toBeUndefined();
        expect(sizeOf(trie)).toBe(expected.size);
        const byNumber = (one: number, other: number) => one - other;
        expect(valuesOf(trie).sort(byNumber)).toEqual([...expected.values()].sort(byNumber));
        expect(valuesOf(mapValues(trie, (value) => value + 1)).sort(byNumber)).toEqual(
          [...expected.values()].map((value) => value + 1).sort(byNumber),
        );
      }),
    ));

  it("[AN6] has the same shape in whatever order its ids came", () =>
    fc.assert(
      fc.property(ids, fc.nat(), (all, seed) => {
        const shuffled = all.toSorted(
          (one, other) => ((one.length + seed) % 7) - (other.length % 5) || (one < other ? 1 : -1),
        );
        const shape = (of: readonly string[]) =>
          of.reduce<Trie<string, true>>((trie, one) => withValue(trie, one, true), {});
        expect(shape(shuffled)).toEqual(shape(all));
      }),
    ));

  it("is plain JSON", () =>
    fc.assert(
      fc.property(ids, (all) => {
        const trie = trieOf(all);
        expect(JSON.parse(JSON.stringify(trie))).toEqual(trie);
      }),
    ));

  it("reads and extends an object of any size, as it was stored before there were tries", () => {
    const all = Array.from({ length: 200 }, (_, index) => `${index}`.padStart(22, "x"));
    const stored = Object.fromEntries(all.map((one, index) => [one, index])) as Trie<string, number>;
    expect(valueAt(stored, all[150] as string)).toBe(150);
    const more = withValue(stored, "new".padEnd(22, "y"), 7);
    expect(sizeOf(more)).toBe(201);
    expect(valueAt(more, all[150] as string)).toBe(150);
  });

  it("shares with the one before all nodes but those on the way to the id", () => {
    const random = fc.sample(id, { numRuns: 2_000, seed: 1 });
    const before = trieOf(random);
    const known = new Set(nodes(before));
    const made = nodes(withValue(before, random[0] as string, -1)).filter((node) => !known.has(node));
    expect(known.size).toBeGreaterThan(300);
    expect(made.length).toBeLessThan(8);
  });

  it("[AN6] has the shape of what is left after some are gone", () =>
    fc.assert(
      fc.property(ids, fc.nat(), (all, seed) => {
        const stays = (_: string, index: number) => (index * 7 + seed) % 3 === 0;
        const left = all.filter(stays);
        const gone = all.filter((one, index) => !stays(one, index));
        const cut = gone.reduce<Trie<string, number>>(withoutId, trieOf(all));
        expect(flatOf(cut)).toEqual(
          Object.fromEntries(all.map((one, n) => [one, n] as const).filter(([one], n) => stays(one, n))),
        );
        expect(mapValues(cut, () => 0)).toEqual(trieFrom(left.map((one) => [one, 0] as const)));
        expect(withoutId(cut, "constructor")).toBe(cut);
      }),
    ));

  it("made at once is the one that is made one by one, and an object of any size can be read and changed as one", () =>
    fc.assert(
      fc.property(ids, (all) => {
        const entries = all.map((one, index) => [one, index] as const);
        expect(trieFrom(entries)).toEqual(trieOf(all));
        const plain = Object.fromEntries(entries) as Trie<string, number>;
        const [first = ""] = all;
        expect(flatOf(withValue(plain, first, -1))).toEqual({ ...Object.fromEntries(entries), [first]: -1 });
      }),
    ));
});

describe("what is derived from a trie", () => {
  it("is what would be made of each value, and after a change little is made anew", () => {
    let calls = 0;
    const odd = derived((value: number) => {
      calls += 1;
      return value % 2 ? { value } : undefined;
    });
    const all = Array.from({ length: 2_000 }, (_, n) =>
      `${(n * 7_919).toString(36).split("").reverse().join("")}`.padEnd(22, "_"),
    );
    const trie = trieOf([...new Set(all)]);
    const expected = (of: Trie<string, number>) =>
      Object.fromEntries(Object.entries(flatOf(of)).flatMap(([one, value]) => (value % 2 ? [[one, { value }]] : [])));
    expect(flatOf(odd(trie))).toEqual(expected(trie));
    calls = 0;
    const changed = withValue(trie, all[5] as string, 4_001);
    expect(flatOf(odd(changed))).toEqual(expected(changed));
    expect(calls).toBeLessThan(10);
  });

  it("finds all that has a tag", () =>
    fc.assert(
      fc.property(ids, fc.nat(4), (all, tag) => {
        const withTag = tagged((value: number) => (value % 6 === 5 ? undefined : value % 6));
        const expected = all.map((one, n) => [one, n] as const).filter(([, n]) => n % 6 === tag);
        expect(Object.fromEntries(withTag(trieOf(all), tag))).toEqual(Object.fromEntries(expected));
      }),
    ));
});

describe("a trie as an object", () => {
  it("reads like an object with its entries in order, and cannot be changed", () =>
    fc.assert(
      fc.property(ids, (all) => {
        const object = asObject(trieOf(all));
        const plain = Object.fromEntries(
          all.map((one, n) => [one, n] as const).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        );
        expect(Object.entries(object)).toEqual(Object.entries(plain));
        expect(JSON.stringify(object)).toBe(JSON.stringify(plain));
        expect({ ...object }).toEqual(plain);
        const [first = ""] = all;
        expect([object[first], first in object, Object.hasOwn(object, first)]).toEqual([0, true, true]);
        expect([object.gone, "gone" in object, Object.hasOwn(object, "constructor")]).toEqual([
          undefined,
          false,
          false,
        ]);
        expect(() => Object.assign(object, { [first]: 1 })).toThrow(TypeError);
      }),
    ));

  it("[SY2] gives the difference that plain objects would", () =>
    fc.assert(
      fc.property(ids, ids, fc.nat(), (before, after, seed) => {
        const note = (n: number) => ({ text: `note ${(n + seed) % 5}`, ...(n % 3 && { side: "a" }) });
        const notes = (all: readonly string[]) => trieFrom(all.map((one, n) => [one, note(n)] as const));
        const kept = [...before.filter((_, n) => n % 4), ...after.filter((one) => !before.includes(one))];
        const one = notes(before);
        const other = kept.reduce((trie, id, n) => (n % 2 ? withValue(trie, id, note(n + 1)) : trie), notes(kept));
        expect(diff(asObject(one), asObject(other))).toEqual(diff({ ...flatOf(one) }, { ...flatOf(other) }));
        const { was, is } = differing(one, other);
        for (const id of Object.keys(was)) expect(valueAt(one, id)).toBe(was[id]);
        for (const id of Object.keys(is)) expect(valueAt(other, id)).toBe(is[id]);
      }),
    ));
});
