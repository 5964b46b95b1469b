import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import MessageFormat from "@messageformat/core";
import compileModule from "@messageformat/core/compile-module";
import type { Plugin } from "vite";
import { isLanguage, languages } from "../../shared/languages.ts";

const catalogue = /messages\.en\.json$/;
/** A virtual module with a name of its own: in what is called `.json`, the dev server resolves no imports. */
const compiled = /^\0(.+messages\.en\.json)\.js$/;

type Messages = Readonly<Record<string, string>>;

const client = path.resolve(import.meta.dirname, "..");
const languageFile = (language: string) => path.join(import.meta.dirname, "languages", `${language}.json`);
const read = async <Content>(file: string) => JSON.parse(await readFile(file, "utf8")) as Content;

/** The language that an environment of the build is for: `client` is English, `client_de` and `markup_de` are German. */
const languageOf = (environment: string): keyof typeof languages => {
  const language = environment.replace(/^(client|markup)_?/, "");
  return isLanguage(language) ? language : "en";
};

type Translations = Readonly<Record<string, Messages>>;

/** Each file of a language is read once for all catalogues. English stands beside its components, and has none. */
const translations = new Map<string, Promise<Translations>>();
function translationsIn(language: string): Promise<Translations> {
  const file = languageFile(language);
  const known = translations.get(language) ?? (existsSync(file) ? read<Translations>(file) : Promise.resolve({}));
  translations.set(language, known);
  return known;
}

/** The messages of a catalogue in a language; what is not translated stays English. */
async function messagesOf(file: string, language: string): Promise<Messages> {
  const name = path
    .relative(client, file)
    .replaceAll(path.sep, "/")
    .replace(/\.en\.json$/, "");
  return { ...(await read<Messages>(file)), ...(await translationsIn(language))[name] };
}

export interface CatalogueOptions {
  /** What a message is made into before it is compiled; for tests. */
  readonly rewrite?: (message: string) => string;
}

/**
 * Turns each `messages.en.json` (ICU MessageFormat) into a module of functions at build time, in the
 * language of the environment, so that no parser of messages and no other language travels to a phone.
 */
export function messageCatalogues({ rewrite = (message) => message }: CatalogueOptions = {}): Plugin {
  return {
    name: "message-catalogues",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!catalogue.test(source)) return null;
      const file = await this.resolve(source, importer, { skipSelf: true });
      return file && `\0${file.id}.js`;
    },
    async load(id) {
      const file = compiled.exec(id)?.[1];
      if (!file) return null;
      const language = languageOf(this.environment.name);
      // What is left in English has plurals that the language may not have.
      const format = new MessageFormat(language, { strictPluralKeys: false });
      const entries = Object.entries(await messagesOf(file, language));
      return compileModule(format, Object.fromEntries(entries.map(([key, message]) => [key, rewrite(message)])));
    },
    generateBundle: {
      // The page is put into the bundle by then.
      order: "post",
      handler(_, bundle) {
        const page = bundle["index.html"];
        const language = languageOf(this.environment.name);
        if (page?.type !== "asset") return;
        page.source = page.source
          .toString()
          .replace('<html lang="en" dir="ltr">', `<html lang="${language}" dir="${languages[language].direction}">`);
      },
    },
    hotUpdate({ file, modules }) {
      const made = this.environment.moduleGraph.getModuleById(`\0${file}.js`);
      return made && [...modules, made];
    },
  };
}
