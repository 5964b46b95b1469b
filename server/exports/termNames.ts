import { termKey } from "../../shared/stages/shared-vocabulary/duplicates.ts";
import { xmlText } from "./formats/xmlText.ts";
import type { TermRow } from "./glossaryTable.ts";

/** Any text as a name of a–z, 0–9 and `_`: other characters are written by their number, so that different texts have different names. */
export const nameOf = (text: string): string =>
  [...xmlText(text)]
    .map((character) => (/[a-z0-9]/.test(character) ? character : `_${character.codePointAt(0)?.toString(16)}_`))
    .join("");

/**
 * A name for each term, for formats in which what is told of must have one. It is made of the
 * term's words alone: the ids of the session stay behind, as a device that knows one could tell
 * its author. In each export of the term the name is the same.
 */
export function termNames(rows: readonly TermRow[]): readonly string[] {
  const taken = new Map<string, number>();
  return rows.map(({ term }) => {
    const name = nameOf(termKey(term.term));
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    return before === 0 ? name : `${name}-${before + 1}`;
  });
}
