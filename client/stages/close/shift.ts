import type { SideId } from "../../../shared/ids.ts";
import { sideIds } from "../../../shared/ids.ts";
import type { Distribution, TemperaturePicture } from "../../../shared/stages/temperature/schema.ts";

/** Of one side, or of everybody: the mean reading at the start and now, each where it is known. */
export interface Shift {
  readonly of: SideId | "together";
  readonly first?: number;
  readonly last?: number;
}

function mean(of: Distribution | undefined): number | undefined {
  const people = of?.reduce<number>((sum, count) => sum + count, 0) ?? 0;
  return of && people > 0 ? of.reduce<number>((sum, count, at) => sum + count * (at + 1), 0) / people : undefined;
}

const of = (picture: TemperaturePicture | undefined, whose: Shift["of"]): number | undefined =>
  mean(whose === "together" ? picture?.together : picture?.bySide?.[whose]);

/** A line for each side that stands alone in either picture, and one for everybody where they stand together. */
export const shiftsOf = (first: TemperaturePicture | undefined, last: TemperaturePicture): readonly Shift[] =>
  ([...sideIds, "together"] as const).flatMap((whose): Shift[] => {
    const [then, now] = [of(first, whose), of(last, whose)];
    if (then === undefined && now === undefined) return [];
    return [{ of: whose, ...(then !== undefined && { first: then }), ...(now !== undefined && { last: now }) }];
  });

/** As it is shown: to one decimal. */
export const rounded = (mean: number): number => Math.round(mean * 10) / 10;
