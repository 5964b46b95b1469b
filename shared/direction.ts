/** From where a line is written. */
export type Direction = "ltr" | "rtl";

const written = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * The direction of a text in a document. Where that is written from the left, the first letter tells, as it does to
 * a browser. Where it is written from the right, a sentence can well begin with the Latin name of a product or of a
 * person: one letter of its own is enough, and what has no letters at all goes along.
 */
export function directionOf(text: string, document: Direction): Direction {
  if (document === "rtl") return /\p{L}/u.test(text) && !written.test(text) ? "ltr" : "rtl";
  const [first = ""] = /\p{L}/u.exec(text) ?? [];
  return written.test(first) ? "rtl" : "ltr";
}
