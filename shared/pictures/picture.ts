import type { Label } from "../anonymity/labels.ts";
import type { Direction } from "../direction.ts";

/** What a shape is painted with; each writer gives these its colours. */
export type Paint = "ink" | "soft" | "line" | "surface" | Label | "agree" | "object";

/** Solid, or one of the patterns that tell sides and answers apart where there is no colour. */
export type Fill =
  | { readonly paint: Paint; readonly pattern?: undefined }
  | { readonly paint: Paint; readonly pattern: "hatch" | "dots" | "cross" | "pale" };

/** Lengths are px of a picture that is `width` wide; the origin is at the top left. */
export type Shape =
  | {
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Fill;
      readonly stroke?: Paint;
    }
  | {
      readonly kind: "line";
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly stroke: Paint;
      readonly dashed?: true;
    }
  /** `d` as in SVG, about the point `at`. */
  | {
      readonly kind: "path";
      readonly d: string;
      readonly at: readonly [x: number, y: number];
      readonly fill: Fill;
      readonly stroke?: Paint;
    }
  | TextShape;

/** One line of text; `y` is its baseline, and `x` its start, middle or end, as the picture is written. */
export interface TextShape {
  readonly kind: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  readonly paint: Paint;
  readonly bold?: true;
  /** Its arrows point along the picture, and turn with it; those in what people typed do not. */
  readonly hasArrow?: true;
}

/** A drawing that no format is written into, and the same numbers as a table for who prefers them. */
export interface Picture {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** From where it is read; from the left where it does not say. */
  readonly direction?: Direction;
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (string | number)[])[];
  };
}

/** All pictures are drawn this wide, and scaled by whoever shows them. */
export const pictureWidth = 640;

/** What people are called under a label. `others` stand beside named sides, `everybody` alone. */
export interface LabelNames {
  readonly a: string;
  readonly b: string;
  readonly neutral: string;
  readonly others: string;
  readonly everybody: string;
}

export const nameOf = (names: LabelNames, label: Label, all: readonly Label[]): string =>
  label !== "together" ? names[label] : all.length > 1 ? names.others : names.everybody;

/** Each side has a pattern of its own: one is solid, one hatched, and who has no side dotted. */
export const fillOf = (label: Label): Fill =>
  label === "b"
    ? { paint: "b", pattern: "hatch" }
    : label === "neutral"
      ? { paint: "neutral", pattern: "dots" }
      : { paint: label };
