import { readFileSync } from "node:fs";
import path from "node:path";

const text = readFileSync(path.resolve("client/ui/tokens.css"), "utf8");

/** Custom properties by name, without the dashes. */
type Tokens = ReadonlyMap<string, string>;

/** What `:root` says under a condition, or under none. */
function declared(condition?: string): Tokens {
  const from = condition === undefined ? 0 : text.indexOf(`@media (${condition})`);
  if (from < 0) throw new Error(`tokens.css says nothing of ${condition}`);
  const block = text.slice(text.indexOf(":root {", from), text.indexOf("}", from));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value.trim()]),
  );
}

/** The tokens of a page as a person's device asks for them. */
function themeOf(...conditions: readonly string[]): Tokens {
  const said = new Map([undefined, ...conditions].flatMap((condition) => [...declared(condition)]));
  const resolved = (value: string): string => {
    const [, name] = /^var\(--([\w-]+)\)$/.exec(value) ?? [];
    return name === undefined ? value : resolved(said.get(name) ?? "");
  };
  return new Map([...said].map(([name, value]) => [name, resolved(value)]));
}

export const themes = {
  light: themeOf(),
  dark: themeOf("prefers-color-scheme: dark"),
  "light with more contrast": themeOf("prefers-contrast: more"),
  "dark with more contrast": themeOf("prefers-color-scheme: dark", "prefers-contrast: more"),
} as const satisfies Readonly<Record<string, Tokens>>;

export type Theme = keyof typeof themes;
