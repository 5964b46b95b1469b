import { directionOf } from "../../../shared/direction.ts";
import type { Picture, TextShape } from "../../../shared/pictures/picture.ts";
import { daylight, svgText } from "../../../shared/pictures/svg.ts";
import type { Files } from "./typesetter.ts";

/** A picture in two layers: shapes, and the texts that the typesetter sets over them in its own fonts. */
export interface Layers {
  /** The name of the file with the shapes. */
  readonly shapes: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The numbers in words, for who does not see the picture. */
  readonly alt: string;
  readonly texts: readonly LaidText[];
}

interface LaidText extends Pick<TextShape, "x" | "y" | "text" | "size" | "bold"> {
  /** Which end of it stands at `x`. */
  readonly at: "left" | "middle" | "right";
  readonly dir: "ltr" | "rtl";
  readonly colour: string;
}

/** `Sales: 4.7, …` for each row of the table. */
export const altOf = ({ title, table: { columns, rows } }: Picture): string =>
  [title, ...rows.map((row) => row.map((cell, at) => (at === 0 ? cell : `${columns[at]} ${cell}`)).join(", "))].join(
    ". ",
  );

export const layersOf = (picture: Picture, shapes: string, direction = picture.direction ?? "ltr"): Layers => ({
  shapes,
  width: picture.width,
  height: picture.height,
  title: picture.title,
  alt: altOf(picture),
  texts: picture.shapes.flatMap((shape): LaidText[] => {
    if (shape.kind !== "text") return [];
    const { x, y, text, size, anchor, bold, paint } = shape;
    return [
      {
        x,
        y,
        text: text.replace(/\p{Cs}/gu, ""),
        size,
        at: anchor === "middle" ? anchor : (anchor === "start") === (direction === "ltr") ? "left" : "right",
        dir: directionOf(text, direction),
        colour: daylight[paint],
        ...(bold && { bold }),
      },
    ];
  }),
});

/** The shapes of a picture, without its texts, as a file. */
export const shapesFile = (picture: Picture, name: string): Files => ({
  [name]: svgText({ ...picture, shapes: picture.shapes.filter(({ kind }) => kind !== "text") }, daylight, "p", {
    width: picture.width,
    height: picture.height,
  }),
});

/** `drawing(layers, width)`: the picture, scaled to a width. */
export const drawingSource = `
#let drawing(p, width) = {
  let k = width / p.width
  block(width: width, height: p.height * k, breakable: false, {
    place(top + left, image(p.shapes, width: width, height: p.height * k, alt: p.alt))
    for t in p.texts {
      let shown = pdf.artifact(text(
        size: t.size * k, fill: rgb(t.colour), weight: if "bold" in t { "bold" } else { "regular" },
        top-edge: "baseline", bottom-edge: "baseline", dir: if t.dir == "rtl" { rtl } else { ltr }, t.text,
      ))
      let far = 900 * k
      if t.at == "left" { place(top + left, dx: t.x * k, dy: t.y * k, box(width: far, align(left, shown))) }
      else if t.at == "right" { place(top + left, dx: t.x * k - far, dy: t.y * k, box(width: far, align(right, shown))) }
      else { place(top + left, dx: t.x * k - far / 2, dy: t.y * k, box(width: far, align(center, shown))) }
    }
  })
}
`;
