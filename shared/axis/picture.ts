import { bySideOrTogether, type Told } from "../anonymity/differences.ts";
import { type BySide, countBySide, namedSides, ruleOfThree } from "../anonymity/disclosure.ts";
import { type ByLabel, byLabel, eachLabel } from "../anonymity/labels.ts";
import type { SideId } from "../ids.ts";
import { divergenceOf } from "./divergence.ts";
import type { Placement } from "./placement.ts";
import { type Spread, spreadOf } from "./spread.ts";

export interface Placed {
  readonly side: SideId;
  readonly placement: Placement;
}

/** The axis with everybody on it, frozen when the ballot is closed. */
export type AxisPicture = {
  /** People who placed it, those included who are not shown. */
  readonly count: number;
  readonly spreads: ByLabel<Spread>;
  /** [AX5] Points between the two sides; there where both may be named. */
  readonly divergence?: number;
};

/**
 * [AX3] How a picture can be told, what says most first: by side where the rule of three allows it, those who may
 * not be named together; or all together. One or two people of neither side would stand alone beside two named
 * sides, or would cost the room the comparison that it is for: they are counted, not shown.
 */
export function waysToTell(placed: readonly Placed[], present: BySide): readonly Told[] {
  const counts = countBySide(placed.map(({ side }) => side));
  const ofTwoSides = namedSides({ ...counts, neutral: 0 }, present);
  const isFew = counts.neutral < ruleOfThree && ofTwoSides.length === 2;
  if (isFew) return [{ named: ofTwoSides, apart: true }, { named: [] }];
  return bySideOrTogether(namedSides(counts, present));
}

/** The picture, told in this way or else in the first that there is. */
export function pictureOf(
  all: readonly Placed[],
  present: BySide,
  { named, apart }: Told = waysToTell(all, present)[0] ?? { named: [] },
): AxisPicture {
  const placed = apart ? all.filter(({ side }) => named.includes(side)) : all;
  const of = (side: SideId) => placed.filter((one) => one.side === side).map(({ placement }) => placement);
  const divergence = named.includes("a") && named.includes("b") ? divergenceOf(of("a"), of("b")) : undefined;
  return {
    count: all.length,
    spreads: byLabel(placed, named, (those) => spreadOf(those.map(({ placement }) => placement))),
    ...(divergence !== undefined && { divergence }),
  };
}

const spreadView = ({ count, bins, median }: Spread): Spread => ({ count, bins: [...bins], median });

/** The picture copied field by field, as everything that leaves [AN1]. */
export const axisView = ({ count, spreads, divergence }: AxisPicture): AxisPicture => ({
  count,
  spreads: eachLabel(spreads, spreadView),
  ...(divergence !== undefined && { divergence }),
});
