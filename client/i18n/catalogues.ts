import { readFile } from "node:fs/promises";
import MessageFormat from "@messageformat/core";
import compileModule from "@messageformat/core/compile-module";
import type { Plugin } from "vite";

const catalogue = /messages\.([\w-]+)\.json$/;
/** A virtual module with a name of its own: in what is called `.json`, the dev server resolves no imports. */
const compiled = /^\0(.+messages\.([\w-]+)\.json)\.js$/;

/**
 * Turns each `messages.<locale>.json` (ICU MessageFormat) into a module of functions at build
 * time, so that no parser of messages travels to a phone.
 */
export function messageCatalogues(): Plugin {
  return {
    name: "message-catalogues",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!catalogue.test(source)) return null;
      const file = await this.resolve(source, importer, { skipSelf: true });
      return file && `\0${file.id}.js`;
    },
    async load(id) {
      const [, file, locale] = compiled.exec(id) ?? [];
      if (!file || !locale) return null;
      return compileModule(new MessageFormat(locale), JSON.parse(await readFile(file, "utf8")));
    },
    hotUpdate({ file, modules }) {
      const made = this.environment.moduleGraph.getModuleById(`\0${file}.js`);
      return made && [...modules, made];
    },
  };
}
