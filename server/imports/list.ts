import { entriesByLine } from "../../shared/files/lists.ts";
import { type Reader, textOf } from "./readTerms.ts";

/** One term on each line. */
export const list: Reader = (file) => ({
  entries: entriesByLine(textOf(file)).map(({ line, text }) => ({
    place: { line },
    term: text,
    status: "open" as const,
    also: [],
    meant: {},
    drafts: [],
    objections: [],
    history: [],
  })),
});
