import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";
import type { Label } from "../anonymity/labels.ts";
import { fitted } from "./fitting.ts";
import type { Shape, TextShape } from "./picture.ts";

const forms = { a: symbolCircle, b: symbolSquare, neutral: symbolDiamond, together: symbolTriangle } as const;

/** The mark of a side: one is round, one square, whatever their colours are. */
export const mark = (label: Label, at: readonly [number, number], size = 90): Shape => ({
  kind: "path",
  d: symbol(forms[label], size)() ?? "",
  at,
  fill: { paint: label },
  stroke: "surface",
});

type Look = Partial<Pick<TextShape, "size" | "anchor" | "paint" | "bold" | "hasArrow">>;

export const words = (text: string, x: number, y: number, look: Look = {}): TextShape => ({
  kind: "text",
  x,
  y,
  text,
  size: 12,
  anchor: "start",
  paint: "ink",
  ...look,
});

/** Words that are cut where they would be wider than `width`, in the size and weight in which they are drawn. */
export function wordsWithin(width: number, text: string, x: number, y: number, look: Look = {}): TextShape {
  const { size = 12, bold } = look;
  return words(fitted(text, { size, bold }, width), x, y, look);
}

/** A side's mark with its name beside it, cut to `width`. */
export const sideLabel = (label: Label, name: string, x: number, y: number, width: number): Shape[] => [
  mark(label, [x + 5, y - 4]),
  wordsWithin(width - 16, name, x + 16, y),
];
