import type { Language } from "../../../shared/languages.ts";

type Forms = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** Says how many in the form that the language has for the number; `#` stands for the number. */
export function counting(language: Language) {
  const rules = new Intl.PluralRules(language);
  return (count: number, forms: Forms): string => (forms[rules.select(count)] ?? forms.other).replace("#", `${count}`);
}
