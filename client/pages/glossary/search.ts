interface Searchable {
  readonly term: string;
  readonly also: readonly string[];
  readonly definition?: string;
  readonly usage?: string;
  readonly example?: string;
}

/** As people type it: without case and accents. */
const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether each of these words is somewhere in the term, as a part of a word too. */
export function matches({ term, also, definition, usage, example }: Searchable, words: string): boolean {
  const text = plain([term, ...also, definition, usage, example].join(" "));
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
