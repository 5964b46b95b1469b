import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse } from "culori";
import { describe, expect, it } from "vitest";
import { type Theme, themes } from "../support/themes.ts";

/** As people see who lack one kind of cones altogether, and as most do. */
const eyes = {
  "every cone": (colour: string) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
} as const;
type Eyes = keyof typeof eyes;

const difference = differenceCiede2000();

/** Pairs that tell things apart, and the least difference by CIEDE2000 where each is large enough to be seen at a glance. */
const pairs: readonly (readonly [what: string, one: string, other: string, least: number])[] = [
  ["bars and marks of the two sides", "side-a-fill", "side-b-fill", 20],
  ["bars of a side and of those who belong to neither", "side-a-fill", "side-neutral-fill", 12],
  ["bars of the other side and of those who belong to neither", "side-b-fill", "side-neutral-fill", 12],
  ["names of the two sides", "side-a", "side-b", 20],
  ["cards of the two sides", "side-a-soft", "side-b-soft", 8],
  ["edges of the cards of the two sides", "side-a-line", "side-b-line", 12],
  ["agreement and objection as bars", "common-fill", "alert-fill", 15],
  ["agreement and objection as words", "common", "alert", 15],
  ["calm and burning", "heat-1", "heat-5", 15],
];

const seen = (name: keyof typeof themes, token: string, by: Eyes) => {
  const colour = parse(themes[name].get(token) ?? "");
  if (!colour) throw new Error(`${token} is no colour`);
  return eyes[by](colour as never);
};

describe.each(Object.keys(themes) as Theme[])("[AC5] %s", (theme) => {
  it.each(Object.keys(eyes) as Eyes[])("colours that tell things apart do so with %s", (by) => {
    const close = pairs.flatMap(([what, one, other, least]) => {
      const far = difference(seen(theme, one, by), seen(theme, other, by));
      return far < least ? [`${what}: ${far.toFixed(1)} of ${least}`] : [];
    });
    expect(close).toEqual([]);
  });
});
