import { describe, expect, it } from "vitest";
import { currentScope } from "../../shared/session/scope.ts";
import { audiences } from "../../shared/stages/registry.ts";
import type { Reading } from "../../shared/stages/temperature/schema.ts";
import { aCore, facilitator, someone } from "../support/aCore.ts";

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
    expect(core.personal(someone("sales-0", "a")).stage).toEqual({});
    core.do({ type: "next" });
    expect(again).toMatch(/asking-2$/);
    expect(stageView(core)).toEqual({ step: "revealed", moment: "opening", picture: stageView(core).picture });
  });

  describe("asked again", () => {
    const bySide = { a: [0, 0, 0, 0, 4], b: [4, 0, 0, 0, 0] };
    /** Four of each side are calm or burning; then these people answer again. */
    function again(sales: number[], operations: number[], more: object = {}) {
      const core = revealed([5, 5, 5, 5], [1, 1, 1, 1]);
      Object.assign(core, more);
      answers(core, sales, operations);
      return core;
    }
    function answers(core: ReturnType<typeof aCore>, sales: number[], operations: number[]) {
      core.do({ type: "back" });
      core.present = { a: sales.length, b: operations.length, neutral: 0 };
      for (const n of sales) core.inStage({ type: "read", value: 4 }, someone(`sales-${n}`, "a"));
      for (const n of operations) core.inStage({ type: "read", value: 2 }, someone(`operations-${n}`, "b"));
      core.do({ type: "next" });
    }
    const all = [0, 1, 2, 3];

    it("[TE5] shows a new picture where the same people answer", () => {
      expect(stageView(again(all, all))).toMatchObject({ picture: { bySide: { a: [0, 0, 0, 4, 0] } } });
      expect(stageView(again(all, all))).not.toHaveProperty("stands");
    });

    it.each([
      ["one has left", [0, 1, 2], all],
      ["two have left", [0, 1], all],
      ["one has come", [...all, 9], all],
      ["one has left and one has come", [0, 1, 2, 9], all],
      ["one of each side has left", [0, 1, 2], [0, 1, 2]],
      ["three have left and one has come", [0, 9], [0, 1, 2, 3]],
    ])("[AN11] [TE5] keeps the earlier picture and says so where %s", (_, sales, operations) => {
      const core = again(sales, operations);
      for (const audience of audiences) {
        expect(core.view(audience).stage?.view).toMatchObject({ picture: { count: 8, bySide }, stands: true });
      }
    });

    it("[AN11] [TE5] shows a new picture where three or more have come to a side, or have left it", () => {
      expect(stageView(again([...all, 7, 8, 9], all)).picture).toMatchObject({ count: 11 });
      const seven = [...all, 4, 5, 6];
      const core = again(seven, all);
      answers(core, all, all);
      expect(stageView(core)).toMatchObject({ picture: { count: 8, bySide: { a: [0, 0, 0, 4, 0] } } });
      expect(stageView(core)).not.toHaveProperty("stands");
    });

    it("[AN11] [TE5] shows all together where few have come to each side, and enough in all", () => {
      const picture = { count: 12, together: [0, 6, 0, 6, 0] };
      expect(stageView(again([...all, 8, 9], [...all, 8, 9])).picture).toEqual(picture);
    });

    it("[AN11] [TE5] is compared with every picture that was shown, not with the last one alone", () => {
      const core = again([...all, 4, 5, 6], all);
      expect(stageView(core).picture).toMatchObject({ count: 11 });
      // Against the last picture it is three who have left; against the first it is one who came, and one who left.
      answers(core, [1, 2, 3, 4], all);
      expect(stageView(core)).toMatchObject({ picture: { count: 11 }, stands: true });
    });

    it("[AN11] [TE5] is not compared with what was not shown", () => {
      const core = again([0, 1, 2], all);
      answers(core, all, all);
      expect(stageView(core)).toMatchObject({ picture: { bySide: { a: [0, 0, 0, 4, 0] } } });
      expect(stageView(core)).not.toHaveProperty("stands");
    });

    it("[AN11] [TE5] stays together where naming the sides would part those who stood together", () => {
      const core = revealed([5, 5, 5, 5], [1, 1]);
      answers(core, all, [...all, 4]);
      expect(stageView(core)).toMatchObject({ picture: { count: 9, together: [0, 5, 0, 4, 0] } });
    });

    it("[AN11] [TE5] goes from sides to all together where nobody is singled out by it", () => {
      const core = again(all, all);
      core.do({ type: "back" });
      core.present = { a: 2, b: 2, neutral: 0 };
      for (const n of all) core.inStage({ type: "read", value: 3 }, someone(`sales-${n}`, "a"));
      for (const n of all) core.inStage({ type: "read", value: 3 }, someone(`operations-${n}`, "b"));
      core.do({ type: "next" });
      expect(stageView(core)).toMatchObject({ picture: { count: 8, together: [0, 0, 8, 0, 0] } });
    });

    it("[AN12] [TE5] keeps the earlier picture where a restart has forgotten who was in it", () => {
      expect(stageView(again(all, all, { closed: new Map() }))).toMatchObject({ picture: { bySide }, stands: true });
    });

    it("[TE5] gives the earlier picture to the report while people answer again, and where nobody does", () => {
      const core = again([], []);
      expect(stageView(core)).toEqual({ step: "revealed", moment: "opening", picture: { count: 8, bySide } });
      core.do({ type: "back" });
      expect(core.view("screen").stage?.view).toEqual({ step: "asking", moment: "opening" });
      core.do({ type: "end" });
      expect(core.view("screen").results?.[0]?.result).toEqual({ moment: "opening", picture: { count: 8, bySide } });
    });

    it("[TE5] shows the first readings after a reveal of none", () => {
      const core = revealed([], []);
      answers(core, [0], []);
      expect(stageView(core).picture).toEqual({ count: 1, together: [0, 0, 0, 1, 0] });
    });

    it("[AN3] keeps no pseudonym of either round", () => {
      expect(JSON.stringify(again(all, [0, 1, 2]).state)).not.toMatch(/sales-\d|operations-\d/);
    });
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
