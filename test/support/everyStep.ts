import { expect } from "vitest";
import type { OwnContent } from "../../client/connection/ownContent.ts";
import { nextDriving } from "../../server/rehearsal/chair.ts";
import { nextDoing } from "../../server/rehearsal/doing.ts";
import type { Pseudonym } from "../../shared/ids.ts";
import type { SessionCommand } from "../../shared/session/command.ts";
import { evolveAll } from "../../shared/session/evolve.ts";
import { currentScope, reconcile } from "../../shared/session/scope.ts";
import type { View } from "../../shared/session/view.ts";
import { stageIds } from "../../shared/stages/registry.ts";
import type { Typed } from "../../shared/stages/stage.ts";
import { aCore, facilitator, someone } from "./aCore.ts";
import { seededRandom } from "./seededRandom.ts";

/** What each pseudonym begins with, so that it is found wherever it is. */
export const mark = "pseudonym-";
export const people = (["a", "a", "a", "b", "b", "b"] as const).map((side, at) => ({
  side,
  seat: at % 3,
  name: `Person ${at}`,
  actor: someone(`${mark}${at}`.padEnd(22, "_"), side),
  own: [] as OwnContent[],
  sent: [] as Typed[],
}));

/** Simulated people go through every stage that there is; `visit` gets each state that the room comes to. */
export function throughEveryStep(visit: (core: ReturnType<typeof aCore>, typed: readonly string[]) => void): void {
  for (const person of people) person.own.length = person.sent.length = 0;
  const core = aCore(stageIds.map((stage) => ({ stage })));
  core.present = { a: 3, b: 3, neutral: 0 };
  const random = seededRandom(7);
  const typed: string[] = [];
  let contents = 0;

  const deal = () => {
    if (currentScope(core.state) === null) return;
    const here = people.map(({ side, actor }) => ({ side, pseudonym: actor.pseudonym as Pseudonym }));
    core.state = evolveAll(
      core.state,
      reconcile(core.state, () => here, random),
    );
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
