import type { Language } from "../../shared/languages.ts";
import { daylight, type Palette, svgText } from "../../shared/pictures/svg.ts";
import type { ReadBlock, ReadReport } from "../../shared/protocol/readerLinks.ts";
import type { Block } from "./document.ts";
import { type Report, reportBlocks } from "./report.ts";

/** By night, as the app is then. */
const night: Palette = {
  ink: "#f1f1f7",
  soft: "#b0b2c6",
  line: "#33354a",
  surface: "#1b1c2a",
  a: "#9598f5",
  b: "#f0a24a",
  neutral: "#a5a9ba",
  together: "#b0b2c6",
  agree: "#4fbfae",
  object: "#ff8fa6",
};

function shown(block: Block, at: number): ReadBlock[] {
  switch (block.kind) {
    case "picture": {
      const { picture } = block;
      const { title, table } = picture;
      // As an image it has no font of the page around it.
      const drawn = (palette: Palette) => svgText(picture, palette, `picture-${at}`, { "font-family": "sans-serif" });
      return [
        {
          kind: "picture",
          title,
          day: drawn(daylight),
          night: drawn(night),
          columns: table.columns.map((head) => ({ head })),
          rows: table.rows.map((row) => [...row]),
        },
      ];
    }
    case "page-break":
      return [];
    default:
      return [block];
  }
}

/** The report as its page reads it: pictures are drawn, and pages are the browser's matter. */
export const reportPageOf = (report: Report, language: Language): ReadReport => ({
  language,
  session: report.session,
  blocks: reportBlocks(report).flatMap(shown),
});
