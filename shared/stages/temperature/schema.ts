import * as v from "valibot";
import type { Ballot } from "../../anonymity/ballot.ts";
import type { ShownTotals } from "../../anonymity/differences.ts";
import type { SideId } from "../../ids.ts";

/** 1 is calm, 5 is burning. */
export type Reading = 1 | 2 | 3 | 4 | 5;
export const readings = [1, 2, 3, 4, 5] as const satisfies readonly Reading[];

export const TemperatureSettings = v.object({
  /** `closing` shows the first reading of the session beside its own. */
  moment: v.optional(v.picklist(["opening", "closing"]), "opening"),
  askingMs: v.optional(v.pipe(v.number(), v.minValue(0)), 2 * 60_000),
});
export type TemperatureSettings = v.InferOutput<typeof TemperatureSettings>;

export const TemperatureCommand = v.variant("type", [
  v.object({ type: v.literal("read"), value: v.picklist(readings) }),
]);
export type TemperatureCommand = v.InferOutput<typeof TemperatureCommand>;

/** How many chose each reading, index 0 for reading 1. */
export type Distribution = readonly [number, number, number, number, number];

/**
 * `bySide` holds only the sides that may be named [AN4]; then `together` is absent, because
 * the difference of the two would name the rest.
 */
export type TemperaturePicture = {
  readonly count: number;
  readonly together?: Distribution;
  readonly bySide?: { readonly [Side in SideId]?: Distribution };
};

export type TemperatureState =
  | {
      readonly step: "asking";
      readonly round: number;
      readonly ballot: Ballot<Reading>;
      /** What the room saw last, where it is asked again. */
      readonly picture?: TemperaturePicture;
      readonly shown?: readonly ShownTotals[];
    }
  | {
      readonly step: "revealed";
      readonly round: number;
      readonly picture: TemperaturePicture;
      /** Every picture that the room has seen in this stage. */
      readonly shown?: readonly ShownTotals[];
      /** [TE5] People have answered again, and the picture is still the one before. */
      readonly stands?: true;
    };

/** What the room sees when a ballot closes. */
export interface NextPicture {
  readonly picture: TemperaturePicture;
  /** Absent where it is the picture that the room has seen before, or where nobody is in it. */
  readonly shown?: ShownTotals;
  /** The picture is the one before, because a new one would point at somebody [TE5]. */
  readonly withheld?: true;
}

export type TemperatureEvent =
  | {
      readonly type: "reading-cast";
      readonly pseudonym: import("../../ids.ts").Pseudonym;
      readonly side: SideId;
      readonly value: Reading;
    }
  | ({ readonly type: "revealed" } & NextPicture)
  | { readonly type: "asked-again" };
