import * as v from "valibot";
import { takeChair } from "../../server/rehearsal/chair.ts";
import { paces } from "../../server/rehearsal/pace.ts";
import { AgendaDraft } from "../../shared/session/agenda.ts";
import type { StageResult, View } from "../../shared/session/view.ts";
import { aServer, type TestServer } from "./aServer.ts";
import { accepted, aSession, type TestSession } from "./aSession.ts";
import { hurriedClock } from "./hurriedClock.ts";
import { until } from "./until.ts";

export interface TestRehearsal {
  readonly server: TestServer;
  readonly session: TestSession;
  /** What each stage has made, in the order of the agenda. */
  readonly results: readonly StageResult[];
  stop(): Promise<void>;
}

/** A session of simulated people who went through an agenda to its end, twenty times as fast as they would. */
export async function aRehearsal(
  agenda: readonly AgendaDraft[],
  onSide: number,
  title?: string,
): Promise<TestRehearsal> {
  const clock = hurriedClock(20);
  const server = await aServer({}, { clock });
  const session = await aSession(server.url, { template: "blank", ...(title && { title }) });
  const { code, secret, facilitator } = session;
  const view = () => facilitator.connection.view as View<"facilitator">;
  const stop = async () => {
    session.close();
    await server.stop();
  };
  try {
    for (const item of agenda.map((draft) => v.parse(AgendaDraft, draft))) {
      const after = view().agenda.at(-1)?.key;
      const count = view().agenda.length;
      await accepted(facilitator.do({ type: "agenda-add", item, ...(after && { after }) }));
      await until("the entry is there", () => view().agenda.length > count);
    }
    const answer = await fetch(`${server.url}/api/sessions/${code}/rehearsal`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${secret}` },
      body: JSON.stringify({ people: { a: onSide, b: onSide, neutral: 0 }, pace: "fast" }),
    });
    if (answer.status !== 201) throw new Error(`no rehearsal was begun: ${answer.status}`);
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
    const results = await until("the session has ended", () => view().results);
    return { server, session, results, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
