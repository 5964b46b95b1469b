import * as v from "valibot";
import { afterEach, expect, it } from "vitest";
import { takeChair } from "../../server/rehearsal/chair.ts";
import { paces } from "../../server/rehearsal/pace.ts";
import { AgendaDraft } from "../../shared/session/agenda.ts";
import { templates } from "../../shared/session/templates.ts";
import type { StageResult, View } from "../../shared/session/view.ts";
import { stageIds } from "../../shared/stages/registry.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, type TestSession } from "../support/aSession.ts";
import { hurriedClock } from "../support/hurriedClock.ts";
import { plausibleResults } from "../support/plausibleResults.ts";
import { until } from "../support/until.ts";

let server: TestServer;
let session: TestSession;
afterEach(async () => {
  session.close();
  await server.stop();
});

const facilitatorsView = () => session.facilitator.connection.view as View<"facilitator">;
const untilSimulated = (count: number | undefined) =>
  until(`${count} simulated people are here`, () => facilitatorsView().simulated === count);

/** Lets simulated people go through an agenda, twenty times as fast as they would, and gives what it made. */
async function rehearsed(agenda: readonly AgendaDraft[], onSide: number): Promise<readonly StageResult[]> {
  const clock = hurriedClock(20);
  server = await aServer({}, { clock });
  session = await aSession(server.url, { template: "blank" });
  for (const item of agenda.map((draft) => v.parse(AgendaDraft, draft))) {
    const after = facilitatorsView().agenda.at(-1)?.key;
    const count = facilitatorsView().agenda.length;
    await accepted(session.facilitator.do({ type: "agenda-add", item, ...(after && { after }) }));
    await until("the entry is there", () => facilitatorsView().agenda.length > count);
  }
  const { code, secret } = session;
  const answer = await fetch(`${server.url}/api/sessions/${code}/rehearsal`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${secret}` },
    body: JSON.stringify({ people: { a: onSide, b: onSide, neutral: 0 }, pace: "fast" }),
  });
  expect(answer.status).toBe(201);
  const chair = takeChair({
    url: server.url,
    code,
    secret,
    expected: 2 * onSide,
    pace: paces.fast,
    random: Math.random,
    after: clock.after,
    nowMs: clock.nowMs,
  });
  await chair.drive("ended");
  chair.leave();
  return until("the session has ended", () => facilitatorsView().results);
}

/** Each result is of the same stage as its check, which the types cannot tell here. */
function check({ id, result }: StageResult, onSide: number): void {
  (plausibleResults[id] as (result: unknown, onSide: number) => void)(result, onSide);
}

it("[RE5] simulated people take the essentials from the first temperature to the end, and every stage has something from both sides", async () => {
  const results = await rehearsed(templates.essentials.agenda, 3);
  expect(results.map(({ id }) => id)).toEqual(templates.essentials.agenda.map(({ stage }) => stage));
  for (const result of results) check(result, 3);
  await untilSimulated(undefined);
}, 120_000);

it("[RE5] they take part in every stage that there is", async () => {
  const results = await rehearsed(
    stageIds.map((stage) => ({ stage })),
    4,
  );
  expect(results.map(({ id }) => id)).toEqual(stageIds);
  for (const result of results) check(result, 4);
  await untilSimulated(undefined);
}, 240_000);
