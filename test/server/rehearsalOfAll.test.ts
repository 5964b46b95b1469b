import { afterEach, expect, it } from "vitest";
import type { AgendaDraft } from "../../shared/session/agenda.ts";
import { templates } from "../../shared/session/templates.ts";
import type { StageResult, View } from "../../shared/session/view.ts";
import { stageIds } from "../../shared/stages/registry.ts";
import { aRehearsal, type TestRehearsal } from "../support/aRehearsal.ts";
import { plausibleResults } from "../support/plausibleResults.ts";
import { until } from "../support/until.ts";

let rehearsal: TestRehearsal | undefined;
afterEach(async () => {
  await rehearsal?.stop();
  rehearsal = undefined;
});

async function rehearsed(agenda: readonly AgendaDraft[], onSide: number): Promise<TestRehearsal> {
  rehearsal = await aRehearsal(agenda, onSide);
  return rehearsal;
}

const untilSimulatedLeave = ({ session: { facilitator } }: TestRehearsal) =>
  until(
    "the simulated people have left",
    () => (facilitator.connection.view as View<"facilitator">).simulated === undefined,
  );

/** Each result is of the same stage as its check, which the types cannot tell here. */
function check({ id, result }: StageResult, onSide: number): void {
  (plausibleResults[id] as (result: unknown, onSide: number) => void)(result, onSide);
}

it("[RE5] simulated people take the essentials from the first temperature to the end, and every stage has something from both sides", async () => {
  const ended = await rehearsed(templates.essentials.agenda, 3);
  expect(ended.results.map(({ id }) => id)).toEqual(templates.essentials.agenda.map(({ stage }) => stage));
  for (const result of ended.results) check(result, 3);
  await untilSimulatedLeave(ended);
}, 120_000);

it("[RE5] they take part in every stage that there is", async () => {
  const ended = await rehearsed(
    stageIds.map((stage) => ({ stage })),
    4,
  );
  expect(ended.results.map(({ id }) => id)).toEqual(stageIds);
  for (const result of ended.results) check(result, 4);
  await untilSimulatedLeave(ended);
}, 240_000);
