import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAst } from "vite";
import { expect, it } from "vitest";

const folders = ["shared", "server", "client"];
const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file: path.join(folder, file), text: readFileSync(path.join(folder, file), "utf8") })),
);

const places = (pattern: RegExp): string[] =>
  sources.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([found]) => `${file}: ${found}`));

it("[WB10] nothing makes markup or a script of a text", () => {
  expect(
    places(
      /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|createContextualFragment|document\.write|srcDoc|\beval\(|new Function\b|DOMParser/gi,
    ),
  ).toEqual([]);
});

it("[WB10] where a link or a picture leads is made by the app, and by no text of anybody", () => {
  expect(places(/\b(?:href|src|formAction|xlinkHref)=\{[^\n]*?\}(?=[ />\n])/g).sort()).toEqual([
    "client/pages/facilitator/InviteDialog.tsx: href={screen}",
    // A picture that the page has drawn itself, as data.
    expect.stringMatching(/^client\/pages\/report\/Blocks\.tsx: src=\{image\(day\)\}$/),
    expect.stringMatching(/^client\/ui\/Qr\.tsx: src=\{`data:image\/svg\+xml,/),
  ]);
});

interface Found {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

/** The regular expressions of a source. */
function expressionsIn({ file, text }: (typeof sources)[number]): Found[] {
  const found: Found[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (regex) found.push({ file, ...regex });
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseAst(text, { lang: file.endsWith("x") ? "tsx" : "ts" }));
  return found;
}

/**
 * Such as can take the square of the length of a text, or are too much for the checker, with what keeps
 * their texts short. Whatever reads files of strangers does so in a thread that is given up in time [IM4].
 */
const reviewed: Readonly<Record<string, string>> = {
  "shared/stages/shared-vocabulary/duplicates.ts": "a term, 60 characters; of a file, in its thread",
  "server/imports/tbxNotes.ts": "a file, in its thread",
  "shared/files/formulas.ts": "a text of a session, 400 characters, or a cell of a file that is not longer than a few",
  "server/exports/formats/docxPackage.ts": "XML that the library made, in which a text cannot begin a tag",
  "server/exports/formats/pdf.ts": "one word after another; linear, but long to show",
  "server/exports/formats/typesetter.ts": "what the typesetter says of our own file",
  "client/firstPaint/firstPaint.ts": "the page that the build itself has made",
  "client/agenda/saveAgenda.ts": "a title, 120 characters, on the writer's own device",
  "client/kindness/findNames.ts": "a text that is being written, on the writer's own device",
  "client/kindness/words.ts": "a text that is being written, on the writer's own device",
  "client/series/FromEarlier.tsx": "a link that is being typed, on the writer's own device",
};

it("[WB11] no regular expression takes more than its share of time for any text", { timeout: 120_000 }, async () => {
  process.env.RECHECK_BACKEND = "pure";
  const { checkSync } = await import("recheck");
  // Without one of these the time does not grow with the text.
  const canRepeat = ({ pattern }: Found) => /[*+]|\{\d+,\}/.test(pattern);
  const all = sources.flatMap(expressionsIn).filter(canRepeat);
  // Without a time limit of the checker's own: what it says must not depend on how busy the machine is.
  const unsafe = new Set<string>();
  const checked = new Set<string>();
  for (const { file, pattern, flags } of all) {
    if (file in reviewed || checked.has(pattern)) continue;
    checked.add(pattern);
    if (checkSync(pattern, flags, { timeout: null, randomSeed: 1 }).status === "vulnerable")
      unsafe.add(`${file}: /${pattern}/${flags}`);
  }
  expect(checked.size).toBeGreaterThan(30);
  expect([...unsafe]).toEqual([]);
  expect(Object.keys(reviewed).filter((file) => !all.some((one) => one.file === file))).toEqual([]);
});
