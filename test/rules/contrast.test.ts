import { wcagContrast } from "culori";
import { describe, expect, it } from "vitest";
import { type Theme, themes } from "../support/themes.ts";

/** WCAG 2.2, 1.4.11: parts of pictures and edges of controls against what is beside them. */
const least = 3;

const fills = ["side-a-fill", "side-b-fill", "side-neutral-fill", "common-fill", "alert-fill"] as const;
/** Pairs of what is seen and what it lies on. */
const pairs: readonly (readonly [part: string, on: string])[] = [
  ...fills.flatMap((fill) => ["ground", "surface", "sunken"].map((on) => [fill, on] as const)),
  // Marks stand on the card of their own side, and of the other one.
  ...["a", "b", "neutral"].flatMap((mark) =>
    ["a", "b", "neutral"].map((card) => [`side-${mark}-fill`, `side-${card}-soft`] as const),
  ),
  ...["line-strong", "focus"].flatMap((edge) => ["ground", "surface"].map((on) => [edge, on] as const)),
];

describe.each(Object.keys(themes) as Theme[])("[AC6] %s", (theme) => {
  it("what tells something stands out from what it lies on", () => {
    const of = (token: string) => themes[theme].get(token) ?? "";
    const faint = pairs.flatMap(([part, on]) => {
      const contrast = wcagContrast(of(part), of(on));
      return contrast >= least ? [] : [`${part} on ${on}: ${contrast.toFixed(2)}`];
    });
    expect(faint).toEqual([]);
  });
});
