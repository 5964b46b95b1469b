import MessageFormat from "@messageformat/core";
import compileModule from "@messageformat/core/compile-module";
import type { Plugin } from "vite";

/**
 * Turns each `messages.<locale>.json` (ICU MessageFormat) into a module of functions at build
 * time, so that no parser of messages travels to a phone.
 */
export function messageCatalogues(): Plugin {
  return {
    name: "message-catalogues",
    enforce: "pre",
    transform(source, id) {
      const locale = /messages\.([\w-]+)\.json$/.exec(id)?.[1];
      if (!locale) return null;
      const code = compileModule(new MessageFormat(locale), JSON.parse(source));
      return { code, map: null, moduleType: "js" };
    },
  };
}
