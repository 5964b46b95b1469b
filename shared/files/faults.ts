import type * as v from "valibot";
import type { RefusalCode } from "../refusal.ts";

/** What is wrong at one place of a file that somebody chose. */
export interface FileFault {
  /** From the outside in, such as `stages`, 2, `settings`, `budget`; empty where it is the file as a whole. */
  readonly path: readonly (string | number)[];
  readonly code:
    | Extract<RefusalCode, "empty-text" | "too-long">
    | "file-size"
    | "not-json"
    | "other-file"
    | "other-version"
    /** What simulated people said is an example, and nothing to go on from. */
    | "rehearsal"
    | "missing"
    | "unknown-field"
    | "not-one-of"
    | "wrong-type"
    | "not-whole"
    | "too-small"
    | "too-large"
    | "too-few"
    | "too-many"
    | "does-not-fit";
  /** The limit that was passed, or what could stand there. */
  readonly expected?: string | number;
  /** Of the file as text, where the reader could say it. */
  readonly line?: number;
}

type Issue = v.BaseIssue<unknown> & { readonly requirement?: unknown };

const keysOf = (issue: Issue): (string | number)[] =>
  (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));

/** Of a choice between forms, what is wrong with the form that was most likely meant: the one that fits the furthest. */
function innermost(
  issue: Issue,
  above: readonly (string | number)[] = [],
): { issue: Issue; path: FileFault["path"] }[] {
  const path = [...above, ...keysOf(issue)];
  if (!issue.issues) return [{ issue, path }];
  const inside = issue.issues.flatMap((other) => innermost(other as Issue, path));
  const deepest = Math.max(...inside.map((other) => other.path.length));
  return deepest > path.length + 1 ? inside.filter((other) => other.path.length === deepest) : [{ issue, path }];
}

const codes: Readonly<Record<string, FileFault["code"]>> = {
  variant: "not-one-of",
  picklist: "not-one-of",
  integer: "not-whole",
  min_value: "too-small",
  max_value: "too-large",
  min_length: "too-few",
  non_empty: "empty-text",
  check: "does-not-fit",
  regex: "does-not-fit",
  union: "does-not-fit",
};

function faultAt({ issue, path }: { issue: Issue; path: FileFault["path"] }): FileFault {
  const { type, expected, received, requirement, input } = issue;
  const limit = typeof requirement === "number" ? { expected: requirement } : {};
  if (type === "strict_object" && expected === "never") return { path, code: "unknown-field" };
  if (received === "undefined") return { path, code: "missing" };
  if (type === "max_length") return { path, code: Array.isArray(input) ? "too-many" : "too-long", ...limit };
  const code = expected === "Object" ? "wrong-type" : (codes[type] ?? "wrong-type");
  if (code === "not-one-of" || code === "wrong-type") return { path, code, expected: expected ?? type };
  return { path, code, ...limit };
}

/** What a schema found, as faults that a person can find in the file. */
export const faultsOf = (issues: readonly v.BaseIssue<unknown>[]): readonly FileFault[] =>
  issues.flatMap((issue) => innermost(issue).map(faultAt));

/** A text as JSON, or the fault that it is none. Browsers differ in how they name the line. */
export function readJson(text: string): { readonly data: unknown } | { readonly fault: FileFault } {
  try {
    return { data: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1];
    return { fault: { path: [], code: "not-json", ...(line && { line: Number(line) }) } };
  }
}
