import { Resvg } from "@resvg/resvg-js";
import type { Picture } from "../../../shared/pictures/picture.ts";
import { svgOf } from "./typesetter.ts";
import { drawingSource, layersOf, shapesFile } from "./typstPictures.ts";

/** Enough for paper: 640 px of a picture are some 170 mm. */
const scale = 2.5;

/** The picture as PNG. Its letters are drawn by the typesetter, which knows every script that a PDF can show. */
export function pngOf(picture: Picture): Buffer {
  const source = `#set page(width: ${picture.width}pt, height: ${picture.height + 6}pt, margin: 0pt)
${drawingSource}
#drawing(json("picture.json"), ${picture.width}pt)`;
  const svg = svgOf(source, {
    ...shapesFile(picture, "shapes.svg"),
    "picture.json": JSON.stringify(layersOf(picture, "shapes.svg")),
  });
  const image = new Resvg(svg, {
    background: "white",
    font: { loadSystemFonts: false },
    fitTo: { mode: "zoom", value: scale },
  });
  return image.render().asPng();
}
