import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Language } from "../../../shared/languages.ts";
import { fontFamilies, fontFiles } from "./fonts.ts";

/** Files that a source may read, by path. Nothing else is there: the folder does not exist. */
export type Files = Readonly<Record<string, string>>;

const folder = "/parley-typesetting";

let compiler: NodeCompiler | undefined;
/** Made when first needed: it reads some 15 MB of fonts. */
const theCompiler = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [...fontFiles()] }] });
  return compiler;
};

/** Lays the files out, does the work and forgets both, so that nobody's document stays in memory. */
function withFiles<Result>(files: Files, work: (compiler: NodeCompiler) => Result): Result {
  const compiler = theCompiler();
  for (const [name, content] of Object.entries(files)) compiler.mapShadow(`${folder}/${name}`, Buffer.from(content));
  try {
    return work(compiler);
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

/** What is not markup comes in as data, so that nothing that people typed is ever read as a source. */
const preamble = (language: Language): string =>
  `#set text(font: (${fontFamilies.map((family) => `"${family}"`).join(", ")}), lang: "${language}")\n`;

export interface Pdf {
  readonly body: Buffer;
  /** Characters for which no font was found. */
  readonly notDrawn: readonly string[];
}

/** The characters that an error of the typesetter names; it writes those that cannot be seen as `\\u{378}`. */
function notDrawnIn(error: string): readonly string[] {
  const texts = [...error.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(([, text = ""]) => text);
  const characters = texts.flatMap((text) => [
    ...text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  ]);
  return [...new Set(characters)];
}

/** A PDF that is tagged for screen readers (PDF/UA-1); where a character cannot be drawn, without that claim. */
export function pdfOf(source: string, files: Files, language: Language): Pdf {
  return withFiles(files, (compiler) => {
    const compiled = compiler.compile({ mainFileContent: preamble(language) + source });
    const document = compiled.result;
    if (!document) throw new Error(`a document was not typeset: ${compiled.takeError()?.compilationStatus}`);
    try {
      return { body: compiler.pdf(document, { pdfStandard: "ua-1" }), notDrawn: [] };
    } catch (error) {
      return { body: compiler.pdf(document, { pdfTags: true }), notDrawn: notDrawnIn(String(error)) };
    }
  });
}

/** A page as SVG in which every letter is drawn, so that no font is needed to show it. */
export const svgOf = (source: string, files: Files): string =>
  withFiles(files, (compiler) => compiler.plainSvg({ mainFileContent: preamble("en") + source }));
