import { expect, it } from "vitest";
import type { OwnContent } from "../../client/connection/ownContent.ts";
import { nextDriving } from "../../server/rehearsal/chair.ts";
import { nextDoing } from "../../server/rehearsal/doing.ts";
import { isRefused } from "../../shared/decision.ts";
import type { Pseudonym } from "../../shared/ids.ts";
import type { SessionCommand } from "../../shared/session/command.ts";
import { decide } from "../../shared/session/decide.ts";
import { evolve, evolveAll } from "../../shared/session/evolve.ts";
import { currentScope, reconcile } from "../../shared/session/scope.ts";
import type { SessionState } from "../../shared/session/state.ts";
import { resultsOf, type View } from "../../shared/session/view.ts";
import { stageIds } from "../../shared/stages/registry.ts";
import type { Typed } from "../../shared/stages/stage.ts";
import { aCore, facilitator, someone } from "../support/aCore.ts";
import { seededRandom } from "../support/seededRandom.ts";

const audiences = ["facilitator", "participant", "screen"] as const;
const mark = "pseudonym-";
const people = (["a", "a", "a", "b", "b", "b"] as const).map((side, at) => ({
  side,
  seat: at % 3,
  name: `Person ${at}`,
  actor: someone(`${mark}${at}`.padEnd(22, "_"), side),
  own: [] as OwnContent[],
  sent: [] as Typed[],
}));

/** Simulated people go through every stage that there is; `visit` gets each state that the room comes to. */
function throughEveryStep(visit: (core: ReturnType<typeof aCore>, typed: readonly string[]) => void): void {
  const core = aCore(stageIds.map((stage) => ({ stage })));
  core.present = { a: 3, b: 3, neutral: 0 };
  const random = seededRandom(7);
  const typed: string[] = [];
  let contents = 0;

  const deal = () => {
    if (currentScope(core.state) === null) return;
    const here = people.map(({ side, actor }) => ({ side, pseudonym: actor.pseudonym as Pseudonym }));
    core.state = evolveAll(core.state, reconcile(core.state, here, random));
  };
  const doesAll = (person: (typeof people)[number]) => {
    for (let acts = 0; acts < 8; acts += 1) {
      const seen = { view: core.view("participant"), me: core.personal(person.actor), own: person.own, nowMs: 0 };
      const doing = nextDoing(seen, person.sent, person, random);
      if (doing?.kind !== "act") return;
      const { command, text, editKey } = doing.act;
      person.sent.push(command);
      contents += 1;
      const id = editKey ?? `content-${contents}`.padEnd(22, "_");
      if (core.inStage(command as never, person.actor, text ? id : null) !== "accepted" || !text) continue;
      typed.push(text.text);
      person.own.push({ ...text, at: doing.at, editKey: id, order: contents, type: command.type } as never);
    }
  };

  let sent: Typed[] = [];
  let step = "";
  for (;;) {
    deal();
    const view = core.view("facilitator");
    const now = [view.at, view.stage?.view.step].join(" ");
    if (now !== step) {
      step = now;
      sent = [];
      for (const person of people) person.sent.length = 0;
    }
    for (const person of people) doesAll(person);
    visit(core, typed);
    const driving = nextDriving(core.view("facilitator") as View<"facilitator">, sent, {
      expected: 0,
      isPatient: false,
    });
    if (!driving || driving.command.type === "end") return;
    sent.push(driving.command);
    const answer = driving.at
      ? core.inStage(driving.command as never, facilitator)
      : core.do(driving.command as SessionCommand);
    expect(answer).toBe("accepted");
  }
}

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
