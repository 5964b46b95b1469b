import { describe, expect, it } from "vitest";
import { currentScope } from "../../shared/session/scope.ts";
import type { Reading } from "../../shared/stages/temperature/schema.ts";
import { aCore, facilitator, someone } from "../support/aCore.ts";

const audiences = ["facilitator", "participant", "screen"] as const;
const stageView = (core: ReturnType<typeof aCore>) => core.view("screen").stage?.view as Record<string, unknown>;

/** A room with these readings, revealed. */
function revealed(sales: Reading[], operations: Reading[], drafts = [{ stage: "temperature" as const }]) {
  const core = aCore(drafts);
  core.do({ type: "next" });
  core.present = { a: sales.length, b: operations.length, neutral: 0 };
  for (const [n, value] of sales.entries()) core.inStage({ type: "read", value }, someone(`sales-${n}`, "a"));
  for (const [n, value] of operations.entries()) core.inStage({ type: "read", value }, someone(`operations-${n}`, "b"));
  core.do({ type: "next" });
  return core;
}

describe("temperature", () => {
  it("[TE1] shows nobody anything before the reveal, and each person their own reading", () => {
    const core = aCore([{ stage: "temperature" }]);
    core.do({ type: "next" });
    const sam = someone("sam", "a");
    core.inStage({ type: "read", value: 5 }, sam);
    for (const audience of audiences) {
      expect(core.view(audience).stage?.view).toEqual({ step: "asking", moment: "opening" });
    }
    expect(core.personal(sam).stage).toEqual({ value: 5 });
    expect(core.personal(someone("olga", "b")).stage).toEqual({});
  });

  it("[TE1] counts a changed mind once", () => {
    const core = aCore([{ stage: "temperature" }]);
    core.do({ type: "next" });
    const sam = someone("sam", "a");
    for (const value of [5, 4, 2] as const) core.inStage({ type: "read", value }, sam);
    core.do({ type: "next" });
    expect(stageView(core).picture).toEqual({ count: 1, together: [0, 1, 0, 0, 0] });
    expect(core.inStage({ type: "read", value: 1 }, sam)).toBe("wrong-step");
  });

  it("[TE2] is shown by side from three on each side", () => {
    expect(stageView(revealed([5, 5, 4], [2, 1, 1])).picture).toEqual({
      count: 6,
      bySide: { a: [0, 0, 0, 1, 2], b: [2, 1, 0, 0, 0] },
    });
  });

  it("[TE2] is shown together when one side is too small to hide in", () => {
    expect(stageView(revealed([5, 5, 4], [2, 1])).picture).toEqual({ count: 5, together: [1, 1, 0, 1, 2] });
  });

  it("[TE2] stays as it was when somebody leaves afterwards", () => {
    const core = revealed([5, 5, 4], [2, 1, 1]);
    const before = stageView(core).picture;
    core.present = { a: 1, b: 0, neutral: 0 };
    expect(stageView(core).picture).toEqual(before);
  });

  it("[TE3] asks again with an empty ballot under a new scope", () => {
    const core = revealed([5, 5, 4], [2, 1, 1]);
    core.do({ type: "back" });
    const again = currentScope(core.state);
    core.do({ type: "next" });
    expect(again).toMatch(/asking-2$/);
    expect(stageView(core).picture).toEqual({ count: 0, together: [0, 0, 0, 0, 0] });
  });

  it("[TE4] the closing one shows the first beside its own", () => {
    const drafts = [
      { stage: "temperature" as const },
      { stage: "temperature" as const, settings: { moment: "closing" } },
    ];
    const core = revealed([5, 5, 4], [2, 1, 1], drafts);
    core.do({ type: "next" });
    expect(stageView(core)).not.toHaveProperty("first");
    core.do({ type: "next" });
    expect(stageView(core).first).toEqual({ count: 6, bySide: { a: [0, 0, 0, 1, 2], b: [2, 1, 0, 0, 0] } });
  });

  it("[AN3] keeps no pseudonym after the reveal", () => {
    expect(JSON.stringify(revealed([5, 5, 4], [2, 1, 1]).state)).not.toMatch(/sales-\d|operations-\d/);
    expect(currentScope(revealed([5], [1]).state)).toBeNull();
  });

  it("[AN1] is the same for all audiences, whoever of a side chose what", () => {
    const one = revealed([5, 1, 3], [2, 2, 2]);
    const swapped = revealed([1, 5, 3], [2, 2, 2]);
    for (const audience of audiences) expect(one.view(audience)).toEqual(swapped.view(audience));
    expect(one.inStage({ type: "read", value: 1 }, facilitator)).toBe("not-allowed");
  });
});
