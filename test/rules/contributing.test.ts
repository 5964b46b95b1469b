import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type SourceFile, typeErrors } from "../support/typeErrors.ts";

const guide = readFileSync("CONTRIBUTING.md", "utf8");
const read = (path: string): string => readFileSync(path, "utf8");

/** The code blocks of the guide, each under the path in its first line. */
const example: readonly SourceFile[] = [...guide.matchAll(/^```tsx?\n\/\/ (\S+)\n(.*?)^```$/gms)].map(
  ([, path = "", source = ""]) => ({ path, source }),
);

const inRegistry = read("shared/stages/registry.ts")
  .replace(/^/, 'import { oneWord } from "./one-word/index.ts";\n')
  .replace("export const stages = {", '$& "one-word": oneWord,');

it("the example of a stage in CONTRIBUTING.md compiles, once what the guide leaves to the reader is there", {
  timeout: 120_000,
}, () => {
  expect(example.map(({ path }) => path)).toContain("shared/stages/one-word/index.ts");
  const left: SourceFile[] = [
    { path: "shared/stages/registry.ts", source: inRegistry },
    { path: "client/stages/one-word/messages.en.json", source: '{ "word": "Your word", "say": "Say it" }' },
    {
      path: "client/stages/one-word/Screen.tsx",
      source: `
        import type { ScreenProps } from "../stageViews.ts";
        export default function Screen({ view }: ScreenProps<"one-word">) {
          return <p>{view.step === "shown" && Object.values(view.words).join(", ")}</p>;
        }`,
    },
  ];
  expect(typeErrors([...example, ...left])).toEqual([]);
});
