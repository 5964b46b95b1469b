import { type Direction, directionOf } from "../direction.ts";
import { holdableInXml } from "../xml.ts";
import type { Fill, Paint, Picture, Shape, TextShape } from "./picture.ts";

export type Palette = { readonly [Of in Paint]: string };

/** For paper: the same colours as the app has in daylight. */
export const daylight: Palette = {
  ink: "#1a1b2e",
  soft: "#54566d",
  line: "#d9d9e3",
  surface: "#ffffff",
  a: "#4a4bc4",
  b: "#c06a12",
  neutral: "#6d7183",
  together: "#54566d",
  agree: "#14877b",
  object: "#bb2148",
};

/** A node of an SVG document, for whoever writes it: as a string, or as elements of a page. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: { readonly [name: string]: string | number };
  readonly children?: readonly (SvgNode | string)[];
}

const node = (tag: string, attributes: SvgNode["attributes"], children?: SvgNode["children"]): SvgNode =>
  children ? { tag, attributes, children } : { tag, attributes };

const patterns = ["hatch", "dots", "cross", "pale"] as const;

const idOf = ({ paint, pattern }: Fill, prefix: string): string => `${prefix}-${paint}-${pattern}`;

function strokes(pattern: (typeof patterns)[number], colour: string): SvgNode[] {
  switch (pattern) {
    case "hatch":
      return [node("path", { d: "M0 6L6 0M-1 1L1 -1M5 7L7 5", stroke: colour, "stroke-width": 2.2 })];
    case "cross":
      return [node("path", { d: "M0 0L6 6M0 6L6 0", stroke: colour, "stroke-width": 1.3 })];
    case "dots":
      return [node("circle", { cx: 3, cy: 3, r: 1.7, fill: colour })];
    case "pale":
      return [node("rect", { width: 6, height: 6, fill: colour, "fill-opacity": 0.16 })];
  }
}

/** The patterns that these shapes use, each once. */
function patternsOf(shapes: readonly Shape[], palette: Palette, prefix: string): SvgNode[] {
  const fills = shapes.flatMap((shape) => ("fill" in shape && shape.fill.pattern ? [shape.fill] : []));
  const used = new Map(fills.map((fill) => [idOf(fill, prefix), fill]));
  return [...used].map(([id, { paint, pattern }]) =>
    node("pattern", { id, width: 6, height: 6, patternUnits: "userSpaceOnUse" }, [
      node("rect", { width: 6, height: 6, fill: palette.surface }),
      ...(pattern ? strokes(pattern, palette[paint]) : []),
    ]),
  );
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * Where a text stands about its `x`. In a picture from the right its direction is said with it, as the page around
 * may have another; what is all Latin there keeps its order, and starts where it would end.
 */
function setting({ text, anchor }: TextShape, direction: Direction): SvgNode["attributes"] {
  if (direction === "ltr") return { "text-anchor": anchor };
  const own = directionOf(text, direction);
  const opposite = { start: "end", middle: "middle", end: "start" } as const;
  return { "text-anchor": own === "rtl" ? anchor : opposite[anchor], direction: own };
}

function shapeNode(shape: Shape, palette: Palette, prefix: string, direction: Direction): SvgNode {
  const fillOf = (fill: Fill): string => (fill.pattern ? `url(#${idOf(fill, prefix)})` : palette[fill.paint]);
  const stroke = (paint: Paint | undefined) => (paint ? { stroke: palette[paint], "stroke-width": 1 } : {});
  switch (shape.kind) {
    case "rect":
      return node("rect", {
        x: rounded(shape.x),
        y: rounded(shape.y),
        width: rounded(shape.width),
        height: rounded(shape.height),
        fill: fillOf(shape.fill),
        ...stroke(shape.stroke),
      });
    case "line":
      return node("line", {
        x1: rounded(shape.from[0]),
        y1: rounded(shape.from[1]),
        x2: rounded(shape.to[0]),
        y2: rounded(shape.to[1]),
        ...stroke(shape.stroke),
        ...(shape.dashed && { "stroke-dasharray": "4 3" }),
      });
    case "path":
      return node("path", {
        d: shape.d,
        transform: `translate(${rounded(shape.at[0])} ${rounded(shape.at[1])})`,
        fill: fillOf(shape.fill),
        ...stroke(shape.stroke),
      });
    case "text":
      return node(
        "text",
        {
          x: rounded(shape.x),
          y: rounded(shape.y),
          "font-size": shape.size,
          ...setting(shape, direction),
          fill: palette[shape.paint],
          ...(shape.bold && { "font-weight": 600 }),
        },
        [shape.text],
      );
  }
}

/** What is in the picture: patterns, then shapes. `prefix` keeps the ids of several pictures on one page apart. */
export const svgNodes = (
  { shapes, direction = "ltr" }: Pick<Picture, "shapes" | "direction">,
  palette: Palette,
  prefix: string,
): SvgNode[] => [
  node("defs", {}, patternsOf(shapes, palette, prefix)),
  ...shapes.map((shape) => shapeNode(shape, palette, prefix, direction)),
];

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => holdableInXml(text).replace(/[&<>"]/g, (found) => escapes[found] ?? "");

const written = ({ tag, attributes, children = [] }: SvgNode): string => {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inner = children.map((child) => (typeof child === "string" ? escaped(child) : written(child))).join("");
  return `<${tag}${given.join("")}>${inner}</${tag}>`;
};

/** The picture as the text of an SVG document. `attributes` are added to its root. */
export const svgText = (
  picture: Picture,
  palette: Palette,
  prefix: string,
  attributes: SvgNode["attributes"] = {},
): string =>
  written(
    node(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        viewBox: `0 0 ${picture.width} ${rounded(picture.height)}`,
        ...attributes,
      },
      svgNodes(picture, palette, prefix),
    ),
  );
