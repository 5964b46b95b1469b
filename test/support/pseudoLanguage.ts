import path from "node:path";
import { parse, type Token } from "@messageformat/parser";
import react from "@vitejs/plugin-react";
import { createBuilder } from "vite";
import { messageCatalogues } from "../../client/i18n/catalogues.ts";

const pairs: Readonly<Record<string, string>> = { a: "áä", e: "éë", i: "íï", o: "óö", u: "úü", y: "ýÿ" };

/** A third longer, as languages are that say things at greater length, and in letters with much above them. */
const stretched = (text: string): string =>
  text.replaceAll(/[aeiouy]/gi, (vowel) => {
    const pair = pairs[vowel.toLowerCase()] ?? vowel;
    return vowel === vowel.toLowerCase() ? pair : pair.toUpperCase();
  });

/** A message of ICU MessageFormat that says the same in a language that nobody speaks; its arguments stay as they are. */
export const pseudo = (message: string): string => `⟦${parse(message).map(rewritten).join("")}⟧`;

function rewritten(token: Token): string {
  if (token.type === "content") return stretched(token.ctx.text);
  if (!("cases" in token)) return token.ctx.text;
  const cases = token.cases.map(({ key, tokens }) => `${key} {${tokens.map(rewritten).join("")}}`);
  return `{${token.arg}, ${token.type}, ${cases.join(" ")}}`;
}

/** Builds the app in it: what English is in the app itself. `folder` is absolute. */
export async function buildInPseudoLanguage(folder: string): Promise<void> {
  const client = path.resolve("client");
  const builder = await createBuilder({
    configFile: false,
    logLevel: "warn",
    root: client,
    plugins: [react(), messageCatalogues({ rewrite: pseudo })],
    build: { outDir: folder, assetsDir: "assets/en", emptyOutDir: true },
  });
  const environment = builder.environments.client;
  if (!environment) throw new Error("there is no client to build");
  await builder.build(environment);
}
