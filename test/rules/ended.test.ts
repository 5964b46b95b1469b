import { expect, it } from "vitest";
import { isRefused } from "../../shared/decision.ts";
import { decide } from "../../shared/session/decide.ts";
import { evolve, evolveAll } from "../../shared/session/evolve.ts";
import type { SessionState } from "../../shared/session/state.ts";
import { resultsOf } from "../../shared/session/view.ts";
import { audiences } from "../../shared/stages/registry.ts";
import { aCore, facilitator, someone } from "../support/aCore.ts";
import { mark, throughEveryStep } from "../support/everyStep.ts";

it("[AN13] the end of a session forgets pseudonyms and unseen texts, in whichever step it comes, and no result", () => {
  const seen = new Set<string>();
  /** Some say what was shown already, as a part of what others have said. */
  let everShown = "";
  let known = 0;
  const held = new Set<string>();
  const withPseudonyms = new Set<string>();
  throughEveryStep((core, typed) => {
    const shown = audiences.map((audience) => JSON.stringify(core.view(audience))).join();
    everShown += shown;
    for (const [at, text] of typed.entries()) {
      if (!seen.has(text) && (at < known ? shown : everShown).includes(JSON.stringify(text).slice(1, -1)))
        seen.add(text);
    }
    known = typed.length;
    const unseen = typed.filter((text) => !seen.has(text));
    const isIn = (state: SessionState) => {
      const json = JSON.stringify(state.stages);
      return (text: string) => json.includes(JSON.stringify(text).slice(1, -1));
    };
    const check = (state: SessionState) => {
      const over = evolve(state, { type: "ended" });
      const step = [state.at, state.at && state.stages[state.at]?.step].join(" ");
      if (JSON.stringify(state).includes(mark)) withPseudonyms.add(step);
      if (unseen.some(isIn(state))) held.add(step);
      expect(JSON.stringify(over)).not.toContain(mark);
      expect(unseen.filter(isIn(over))).toEqual([]);
      expect(resultsOf(over)).toEqual(resultsOf(state));
    };
    check(core.state);
    // What was open is paused by Back in some stages, and is forgotten there too.
    const back = decide(core.state, { type: "back" }, core.context(facilitator));
    if (!isRefused(back)) check(evolveAll(core.state, back.events));
  });
  // It would find them: nearly every stage has had a ballot, a deal or a collection open, and most a text unseen.
  expect(withPseudonyms.size).toBeGreaterThanOrEqual(12);
  expect(held.size).toBeGreaterThanOrEqual(8);
});

it("[AN13] nothing is left of an entry that was taken from the agenda", () => {
  const core = aCore([{ stage: "temperature" }, { stage: "pain-points" }]);
  core.do({ type: "next" });
  core.inStage({ type: "read", value: 3 }, someone(mark, "a"));
  const [first, second] = core.state.agenda;
  if (!first || !second) throw new Error("the agenda has two entries");
  core.do({ type: "go-to", key: second.key });
  core.do({ type: "agenda-remove", key: first.key });
  core.do({ type: "end" });
  expect(JSON.stringify(core.state)).not.toContain(mark);
});
