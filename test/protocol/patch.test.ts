import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, diff } from "../../shared/protocol/patch.ts";

const leaf = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.integer(),
  fc.boolean(),
  fc.array(fc.integer(), { maxLength: 3 }),
);
const key = fc.constantFrom("a", "b", "c", "d", "constructor", "toString");
const { tree } = fc.letrec<{ tree: Record<string, unknown>; value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: "small" }, leaf, tie("tree")),
  tree: fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true }),
}));

type View = Parameters<typeof diff>[0];

describe("a patch", () => {
  it("[SY2] turns any view into any other", () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        const patch = diff(before as View, after as View);
        const wire = patch === null ? null : JSON.parse(JSON.stringify(patch));
        expect(wire === null ? before : apply(before as View, wire)).toEqual(after);
      }),
    );
  });

  it("[SY2] is nothing where nothing has changed", () => {
    fc.assert(
      fc.property(tree, (view) => {
        expect(diff(view as View, structuredClone(view) as View)).toBeNull();
      }),
    );
  });

  it("[SY2] has the same size for one note among ten and among a thousand", () => {
    const sizeAmong = (count: number) => {
      const notes = Object.fromEntries(Array.from({ length: count }, (_, n) => [`note-${n}`, { text: `Note ${n}` }]));
      const before = { posts: notes };
      const after = { posts: { ...notes, "note-new": { text: "The customer was promised a report." } } };
      return JSON.stringify(diff(before, after)).length;
    };
    expect(sizeAmong(1000)).toBe(sizeAmong(10));
    expect(sizeAmong(1000)).toBeLessThanOrEqual(600);
  });

  it("leaves what it does not touch as the same objects, so that readers of it need not render again", () => {
    const before = { one: { text: "a" }, two: { text: "b" } };
    const after = apply(before, { two: { text: "c" } });
    expect(after.one).toBe(before.one);
    expect(after.two).toEqual({ text: "c" });
  });

  it("cannot change a prototype", () => {
    const hostile = JSON.parse('{"__proto__": {"admin": true}, "safe": 1}');
    const after = apply({} as View, hostile);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    expect((after as { admin?: boolean }).admin).toBeUndefined();
    expect(after).toEqual({ safe: 1 });
  });
});
