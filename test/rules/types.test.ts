import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { typeErrors } from "../support/typeErrors.ts";

it("[AN1] [AN2] [SY2] a person in an event, a stage without one of its views and a view with null do not compile", {
  timeout: 120_000,
}, () => {
  const lines = readFileSync(path.join(import.meta.dirname, "mustNotCompile.ts"), "utf8");
  // A line that compiles after all makes its `@ts-expect-error` an error.
  expect(typeErrors(lines.replaceAll('"../../shared/', '"#shared/'))).toEqual([]);
});
