import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapValues, sizeOf, type Trie, valueAt, valuesOf, withValue } from "../../shared/trie.ts";

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
});
