import type { Picture, Shape } from "./picture.ts";

const turned: Readonly<Record<string, string>> = { "←": "→", "→": "←" };

/** A mark and a letter stay as they are, and so does the pattern of a side: it is where they stand that changes. */
function shapeFrom(shape: Shape, width: number): Shape {
  switch (shape.kind) {
    case "rect":
      return { ...shape, x: width - shape.x - shape.width };
    case "line":
      return { ...shape, from: [width - shape.from[0], shape.from[1]], to: [width - shape.to[0], shape.to[1]] };
    case "path":
      return { ...shape, at: [width - shape.at[0], shape.at[1]] };
    case "text": {
      const { x, text, hasArrow } = shape;
      return { ...shape, x: width - x, text: hasArrow ? text.replace(/[←→]/g, (arrow) => turned[arrow] ?? "") : text };
    }
  }
}

/** [LA16] The picture for who reads from the right: scales begin there, and its texts end at the left. */
export const mirrored = (picture: Picture): Picture => ({
  ...picture,
  direction: "rtl",
  shapes: picture.shapes.map((shape) => shapeFrom(shape, picture.width)),
});
