import { createHash } from "node:crypto";
import path from "node:path";

const client = path.resolve(import.meta.dirname, "..");
const fileOf = new Map<string, string>();

/** Four characters for a style sheet, the same in every build; two that would have the same end the build. */
function shortFor(file: string): string {
  const digest = createHash("sha256").update(file).digest();
  const short = digest.readUInt32BE().toString(36).slice(-4).padStart(4, "0");
  const other = fileOf.get(short) ?? file;
  if (other !== file) throw new Error(`${other} and ${file} get the same short class names: rename one of them`);
  fileOf.set(short, file);
  return short;
}

/**
 * Names of classes in a build, for a CSS module in `css`: every one of them is in the style sheet and in the
 * code, and costs a phone's first load more than a kilobyte where it can be read.
 */
export function shortClassName(name: string, file: string, css: string): string {
  const words = [...new Set(css.match(/[A-Za-z_][\w-]*/g))];
  return `_${shortFor(path.relative(client, file).replaceAll(path.sep, "/"))}${words.indexOf(name).toString(36)}`;
}
