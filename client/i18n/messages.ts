export type MessageArguments = Readonly<Record<string, string | number>>;

/** The text for a key of one catalogue, with its arguments and plurals filled in. */
export type Translate<Key extends string> = (key: Key, args?: MessageArguments) => string;

/**
 * Gives a compiled catalogue its keys as a type: `const t = messages(catalogue)`, then
 * `t("left", { count })`. To TypeScript a `messages.en.json` is its source; at run time it is a
 * module of functions (see catalogues.ts).
 */
export function messages<Catalogue extends object>(catalogue: Catalogue): Translate<keyof Catalogue & string> {
  const compiled = catalogue as unknown as Record<string, (args: MessageArguments) => string>;
  return (key, args = {}) => compiled[key]?.(args) ?? key;
}
