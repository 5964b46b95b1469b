/** What the two sides are called in this session. */
export interface Names {
  readonly a: string;
  readonly b: string;
  /** The reader's other side, where there is one. */
  readonly other?: string;
}

/** A text of a scenario with the sides' names in place of `{a}`, `{b}` and `{other}`. */
export const told = (text: string, names: Names): string =>
  text.replace(/\{(a|b|other)\}/g, (placeholder, name: keyof Names) => names[name] ?? placeholder);
