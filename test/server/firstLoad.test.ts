import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type Language, languageCodes } from "../../shared/languages.ts";

const builtIn = (language: Language) => path.resolve("dist/client", language);
const budgetBytes = 120_000;

/** What Vite says of each chunk: its file, and what comes with it. */
interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** The files that a browser loads for these chunks, each once. */
function filesOf(chunks: Readonly<Record<string, Chunk>>, names: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const load = (name: string): void => {
    const chunk = chunks[name];
    if (!chunk) throw new Error(`there is no chunk of ${name}; is the build of these sources?`);
    if (files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(load);
  };
  names.forEach(load);
  return files;
}

/** What a phone loads to take part in the first stage: paths of files. */
function firstLoadIn(language: Language): readonly string[] {
  const built = builtIn(language);
  const manifest = path.join(built, ".vite", "manifest.json");
  if (!existsSync(manifest)) throw new Error("the app is not built: npm run build");
  const chunks = JSON.parse(readFileSync(manifest, "utf8")) as Record<string, Chunk>;
  const entries = Object.keys(chunks).filter((name) => chunks[name]?.isEntry);
  const firstStage = ["stages/temperature/index.ts", "stages/temperature/Participant.tsx"];
  return [...filesOf(chunks, [...entries, ...firstStage])].map((file) => path.join(built, file));
}

describe.each(languageCodes)("what a phone loads to take part in the first stage in %s", (language) => {
  const gzipped = (file: string) => gzipSync(readFileSync(file)).length;

  it("is at most 120 kB", () => {
    const bytes = firstLoadIn(language).map(gzipped);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(budgetBytes);
  });

  it("[WB15] has been compressed by the build, to less than a server makes of it", () => {
    for (const file of firstLoadIn(language)) {
      const compressed = readFileSync(`${file}.br`);
      expect(brotliDecompressSync(compressed).equals(readFileSync(file)), file).toBe(true);
      expect(compressed.length, file).toBeLessThan(gzipped(file));
    }
  });
});
