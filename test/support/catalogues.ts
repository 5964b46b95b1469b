import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../shared/languages.ts";

/** Messages by the name of their catalogue and their key, as the files have them. */
export type Catalogues = Readonly<Record<string, Readonly<Record<string, string>>>>;

const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));

/** English stands beside the components that say it. */
export const englishCatalogues: Catalogues = Object.fromEntries(
  readdirSync("client", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|[/.])messages\.en\.json$/.test(file))
    .map((file) => [file.replace(/\.en\.json$/, ""), readJson(path.join("client", file))]),
);

/** Of a language other than English. */
export const cataloguesIn = (language: Language): Catalogues => readJson(`client/i18n/languages/${language}.json`);
