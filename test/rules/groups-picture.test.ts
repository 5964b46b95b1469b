import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areasOf } from "../../shared/pictures/areas.ts";
import { widthOf, wrapped } from "../../shared/pictures/fitting.ts";
import { type GroupItem, groupsPicture } from "../../shared/pictures/groups.ts";

const names = { a: "Sales", b: "Operations", neutral: "Neutral", others: "Not by side", everybody: "Everybody" };
const say = {
  byDots: "By dots",
  byPosts: "By posts",
  item: "Pain point",
  raisedBy: "Raised by",
  posts: "Posts",
  dots: "Dots",
};
const group = (text: string, more: Partial<GroupItem> = {}): GroupItem => ({ text, posts: 1, ...more });
const rectsOf = (items: readonly GroupItem[]) =>
  groupsPicture(items, names, say).flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.kind === "rect" ? [Math.round(shape.width * shape.height)] : [])),
  );

describe("[PP36] the map of groups", () => {
  it("gives each its share of the dots, and no area to what has none", () => {
    const [first = 0, second = 0, ...others] = rectsOf([
      group("Dates", { dots: 20 }),
      group("Quotes", { dots: 10 }),
      group("Phones", { dots: 0 }),
    ]);
    expect(others).toEqual([]);
    expect(first / second).toBeGreaterThan(1.9);
    expect(first / second).toBeLessThan(2.1);
  });

  it("goes by posts where nobody has voted or nothing has a dot", () => {
    for (const dots of [{}, { dots: 0 }]) {
      const [first = 0, second = 0] = rectsOf([group("Dates", { posts: 3, ...dots }), group("Quotes", dots)]);
      expect(first / second).toBeGreaterThan(2.8);
    }
  });

  it("is not drawn where there are not two to compare", () => {
    expect(groupsPicture([], names, say)).toEqual([]);
    expect(groupsPicture([group("Dates", { dots: 3 }), group("Quotes", { dots: 0 })], names, say)).toEqual([]);
  });

  it("has everything in its table, with the sides where any is named", () => {
    const [picture] = groupsPicture(
      [group("Dates", { side: "b", dots: 2 }), group("Quotes", { dots: 1 }), group("Phones", { dots: 0 })],
      names,
      say,
    );
    expect(picture?.title).toBe("By dots");
    expect(picture?.table).toEqual({
      columns: ["Pain point", "Raised by", "Posts", "Dots"],
      rows: [
        ["Dates", "Operations", 1, 2],
        ["Quotes", "Not by side", 1, 1],
        ["Phones", "Not by side", 1, 0],
      ],
    });
    const [unnamed] = groupsPicture([group("Dates"), group("Quotes")], names, say);
    expect(unnamed?.title).toBe("By posts");
    expect(unnamed?.table.columns).toEqual(["Pain point", "Posts"]);
  });

  it("covers the whole with areas of the right shares, whatever the weights are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 60 }), (weights) => {
        const areas = areasOf(weights, (weight) => weight, [200, 100]);
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        expect(areas).toHaveLength(weights.filter((weight) => weight > 0).length);
        for (const { of, width, height } of areas) expect(width * height).toBeCloseTo((of / whole) * 20_000, 3);
        for (const { x, y, width, height } of areas) {
          expect(x + width).toBeLessThanOrEqual(200.001);
          expect(y + height).toBeLessThanOrEqual(100.001);
        }
      }),
    );
  });
});

describe("a text on several lines", () => {
  it("is broken between words, and ends in an ellipsis where there is more", () => {
    expect(wrapped("Dates are promised without us", { size: 10 }, 90, 3)).toEqual([
      "Dates are",
      "promised",
      "without us",
    ]);
    expect(wrapped("Dates are promised without us", { size: 10 }, 90, 1)).toEqual([expect.stringMatching(/…$/)]);
  });

  it("begins no line with a mark that belongs to what stands before it", () => {
    expect(wrapped("納期だけがお客様、そして", { size: 10 }, 95, 3)).toEqual(["納期だけがお客", "様、そして"]);
    expect(wrapped("責任は誰にある！」と", { size: 10 }, 85, 3)).toEqual(["責任は誰にあ", "る！」と"]);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."日本あかx、。）ー！"), maxLength: 60 }), (text) => {
        for (const line of wrapped(text, { size: 10 }, 100, 1_000)) {
          expect(widthOf(line, { size: 10 })).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it("loses nothing but spaces where there are lines enough", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 30, max: 200 }), (text, width) => {
        const lines = wrapped(text, { size: 10 }, width, 1_000);
        expect(lines.join("").replace(/\s+/g, "")).toBe(text.replace(/\s+/g, ""));
      }),
    );
  });
});
