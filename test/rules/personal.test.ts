import { expect, it } from "vitest";
import { isRefused } from "../../shared/decision.ts";
import type { SessionCommand } from "../../shared/session/command.ts";
import { decide } from "../../shared/session/decide.ts";
import { evolveAll } from "../../shared/session/evolve.ts";
import { personalMayDiffer } from "../../shared/session/personal.ts";
import { facilitator } from "../support/aCore.ts";
import { people, throughEveryStep } from "../support/everyStep.ts";

const ofTheRoom: readonly SessionCommand[] = [
  { type: "set-title", title: "Another title", sides: { a: "Sales", b: "Operations" } },
  { type: "set-language", language: "de" },
  { type: "set-locked", locked: true },
  { type: "timer-start" },
  { type: "timer-adjust", byMs: 60_000 },
];
const ofTheStage: readonly SessionCommand[] = [{ type: "next" }, { type: "back" }, { type: "end" }];

it("personal views are the same wherever nothing that they are made of has changed, which is after most commands", () => {
  let [same, different] = [0, 0];
  throughEveryStep((core) => {
    const { state } = core;
    const personal = () => people.map(({ actor }) => core.personal(actor));
    const before = personal();
    for (const command of [...ofTheRoom, ...ofTheStage]) {
      const decision = decide(state, command, core.context(facilitator));
      if (isRefused(decision)) continue;
      core.state = evolveAll(state, decision.events);
      const mayDiffer = personalMayDiffer(state, core.state);
      if (ofTheRoom.includes(command)) expect(mayDiffer, command.type).toBe(false);
      if (!mayDiffer) expect(personal()).toEqual(before);
      if (mayDiffer) different += 1;
      else same += 1;
    }
    core.state = state;
  });
  expect(same).toBeGreaterThan(50);
  expect(different).toBeGreaterThan(20);
});
