import * as v from "valibot";
import type { RefusalCode } from "../../refusal.ts";
import { Scenario, type ScenarioFault } from "./scenario.ts";

/** A scenario as a file, described in docs/scenarios.md. */
export const ScenarioFile = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: v.literal("parley-scenario"),
  formatVersion: v.literal(1),
  ...Scenario.entries,
});

/** What is wrong at one place of a file. */
export interface Fault {
  /** Such as `beats[2].choices[0]`; empty where it is the file as a whole. */
  readonly path: string;
  readonly code:
    | ScenarioFault
    | Extract<RefusalCode, "empty-text" | "too-long">
    | "not-json"
    | "not-a-scenario"
    | "other-version"
    | "missing"
    | "unknown-field"
    | "wrong-type"
    | "too-few"
    | "too-many";
  /** The limit that was passed, or the type that was expected. */
  readonly expected?: string | number;
}

export type ReadScenario =
  | { readonly scenario: Scenario; readonly faults?: never }
  | { readonly scenario?: never; readonly faults: readonly Fault[] };

const pathOf = (issue: v.BaseIssue<unknown>): string =>
  (issue.path ?? []).reduce((path, { key }) => {
    if (typeof key === "number") return `${path}[${key}]`;
    return path === "" ? String(key) : `${path}.${key}`;
  }, "");

const ownFaults: readonly string[] = [
  "wrong-id",
  "unknown-placeholder",
  "repeated-choice",
  "empty-text",
  "too-long",
] satisfies Fault["code"][];

function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const path = pathOf(issue);
  const { type, expected, received, requirement } = issue as v.BaseIssue<unknown> & { requirement?: unknown };
  const limit = typeof requirement === "number" ? { expected: requirement } : {};
  if (path === "format" || path === "") return { path, code: "not-a-scenario" };
  if (path === "formatVersion" && received !== "undefined") return { path, code: "other-version" };
  if (ownFaults.includes(issue.message)) return { path, code: issue.message as Fault["code"], ...limit };
  if (type === "strict_object" && expected === "never") return { path, code: "unknown-field" };
  if (received === "undefined") return { path, code: "missing" };
  if (type === "min_length") return { path, code: "too-few", ...limit };
  if (type === "max_length") return { path, code: Array.isArray(issue.input) ? "too-many" : "too-long", ...limit };
  return { path, code: "wrong-type", expected: expected ?? type };
}

/** What is missing or wrong in data that should be a scenario, with the place of each fault. */
export function checkScenario(data: unknown): ReadScenario {
  const parsed = v.safeParse(Scenario, data);
  return parsed.success ? { scenario: parsed.output } : { faults: parsed.issues.map(faultOf) };
}

/** Reads a file: the scenario, or everything that is wrong with it. */
export function readScenario(file: string): ReadScenario {
  let data: unknown;
  try {
    data = JSON.parse(file);
  } catch {
    return { faults: [{ path: "", code: "not-json" }] };
  }
  const parsed = v.safeParse(ScenarioFile, data);
  if (!parsed.success) {
    const faults = parsed.issues.map(faultOf);
    // In a file of another kind, or of another version, all else would be noise.
    const stranger = faults.find(({ code }) => code === "not-a-scenario" || code === "other-version");
    return { faults: stranger ? [stranger] : faults };
  }
  const { $schema: _, format: __, formatVersion: ___, ...scenario } = parsed.output;
  return { scenario };
}

export const writeScenario = (scenario: Scenario): string =>
  `${JSON.stringify({ $schema: "scenario.v1.json", format: "parley-scenario", formatVersion: 1, ...scenario }, null, 2)}\n`;
