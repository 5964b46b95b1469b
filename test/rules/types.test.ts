import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { typeErrors } from "../support/typeErrors.ts";

const path = "test/rules/mustNotCompile.ts";

it("[AN1] [AN2] [SY2] a person in an event, a stage without one of its views and a view with null do not compile", {
  timeout: 120_000,
}, () => {
  // A line that compiles after all makes its `@ts-expect-error` an error.
  expect(typeErrors([{ path, source: readFileSync(path, "utf8") }])).toEqual([]);
});
