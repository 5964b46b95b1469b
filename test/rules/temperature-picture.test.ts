import { describe, expect, it } from "vitest";
import type { Shape } from "../../shared/pictures/picture.ts";
import { temperaturePicture } from "../../shared/pictures/temperature.ts";

const names = { a: "Sales", b: "Operations", neutral: "Neutral", others: "Not by side", everybody: "Everybody" };
const say = {
  title: "How hot it is",
  who: "Who",
  atFirst: "at first",
  atLast: "at the close",
  mean: "mean",
  calm: "calm",
  burning: "burning",
};

/** From where to where a shape is drawn along the picture, half of its border among it; nothing of what has no border. */
function extentOf(shape: Shape): readonly number[] {
  if (shape.kind === "rect" && shape.stroke) return [shape.x - 0.5, shape.x + shape.width + 0.5];
  if (shape.kind !== "path") return [];
  return [...shape.d.matchAll(/[ML](-?[\d.]+),/g)].map(([, x]) => shape.at[0] + Number(x));
}

describe("the picture of the temperature", () => {
  it("[RP5] has its marks and bars whole, none of them over its edge", () => {
    const picture = temperaturePicture({ together: [0, 0, 1, 2, 3] }, { together: [3, 2, 1, 0, 0] }, names, say);
    const extents = picture?.shapes.flatMap(extentOf) ?? [];
    expect(extents.length).toBeGreaterThan(10);
    expect(Math.min(...extents)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...extents)).toBeLessThanOrEqual(picture?.width ?? 0);
  });
});
