import * as v from "valibot";

/** Where an act stands between healthy friction (0) and toxic war (100), in whole points. */
export type Placement = number;

export const least: Placement = 0;
export const most: Placement = 100;

export const PlacementSchema = v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
