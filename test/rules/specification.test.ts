import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const read = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => readFileSync(path.join(folder, file), "utf8"));

const idsIn = (texts: string[], pattern: RegExp) =>
  new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] as string)));

/** Contracts hold tests too: each engine's test file runs them. */
const testFiles = /(\.test|Contract)\.tsx?$/;

const stated = idsIn(read("docs/spec", /\.md$/), /\*\*\[([A-Z]{2}\d+)\]\*\*/g);

it("every rule of the specification is shown by a test that names it", () => {
  const tested = idsIn(read("test", testFiles), /\[([A-Z]{2}\d+)\]/g);
  expect([...stated].filter((id) => !tested.has(id))).toEqual([]);
});

it("every rule that code or a test names is in the specification", () => {
  const named = idsIn(
    [...read("shared", /\.ts$/), ...read("server", /\.ts$/), ...read("client", /\.tsx?$/), ...read("test", testFiles)],
    /\[([A-Z]{2}\d+)\]/g,
  );
  expect([...named].filter((id) => !stated.has(id))).toEqual([]);
});
