import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const sheets = readdirSync("client", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".css"))
  .map((file) => path.join("client", file).split(path.sep).join("/"))
  .map((file): readonly [file: string, text: string] => [file, readFileSync(file, "utf8")]);

/** Drawn where the mark is, which is the same everywhere. */
const physical: readonly (readonly [file: string, place: string])[] = [
  ["client/stages/shared-vocabulary/AgreedTerm.module.css", "transform: translateX(-2.5rem)"],
  ["client/stages/shared-vocabulary/AgreedTerm.module.css", "transform: translateX(2.5rem)"],
  ["client/pages/home/Example.module.css", "inset: 12% 59.5% 16% 8.5%"],
  ["client/pages/home/Example.module.css", "inset: 22% 6% 26% 59.5%"],
];

const sideways: readonly RegExp[] = [
  /(?<![-\w])(?:margin|padding|border|inset)?-?(?:left|right)(?:-\w+)?:[^;]*/g,
  /(?<![-\w])inset: \S+ \S+ \S+ \S+(?=;)/g,
  /(?:float|clear|text-align): (?:left|right)/g,
  /(?<!repeating-)linear-gradient\(\s*(?:to (?:left|right)|-?90deg)/g,
  /transform: [^;]*(?:translate(?:X|3d)?\(|rotate\(-?90deg)[^;]*/g,
  /(?<![-\w])translate: (?!0)[^;]*/g,
];

const foundIn = (text: string): string[] =>
  sideways.flatMap((pattern) => text.match(pattern) ?? []).filter((found) => !found.includes("var(--onward)"));

describe("the direction in which pages are written", () => {
  it.each(sheets)("[LA16] %s draws along the texts, and not to the left or the right", (file, text) => {
    const excepted = physical.filter(([one]) => one === file).map(([, place]) => place);
    expect(foundIn(text).sort()).toEqual(excepted.sort());
  });

  it.each([
    "margin-left: 1px;",
    "right: 0;",
    "text-align: left;",
    "background: linear-gradient(to right, red, blue);",
    "background: linear-gradient(\n 90deg, red, blue);",
    "transform: translateX(1rem);",
    "transform: rotate(-90deg);",
    "translate: -50% -50%;",
    "inset: 1px 2px 3px 4px;",
  ])("[LA16] “%s” would be found", (text) => {
    expect(foundIn(text)).toHaveLength(1);
  });
});
