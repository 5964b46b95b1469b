import { connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import { aNetwork } from "../support/aNetwork.ts";
import { accepted, aSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";
import { parleyServer } from "./parleyServer.ts";
import { spread } from "./statistics.ts";
import type { Row } from "./table.ts";

const hourMs = 3_600_000;
const networkMs = 300;
const samples = 50;
const everyMs = 100;

/** How far two devices are apart: one near with its clock ahead, one behind a slow network with its clock late. */
export async function timer(): Promise<Row> {
  const server = await parleyServer();
  const network = await aNetwork(server.url);
  network.delay(networkMs / 2);
  const session = await aSession(server.url);
  await session.facilitator.next();
  await accepted(session.facilitator.do({ type: "timer-start" }));
  const key = session.facilitator.connection.welcome?.screenKey ?? "";
  const device = (url: string, offsetMs: number) =>
    connect({
      url,
      storage: memoryStorage(),
      nowMs: () => Date.now() + offsetMs,
      credentials: { as: "screen", code: session.code, key },
    });
  const near = device(server.url, 5 * hourMs);
  const far = device(network.url, -3 * hourMs);
  const leftMs = (at: typeof near) =>
    at.view?.clock.kind === "running" ? at.view.clock.endsAtMs - at.serverNowMs() : Number.NaN;
  const apart: number[] = [];
  await until("both show the timer", () => near.view && far.view, 30_000);
  // Before the far device has measured, it is late by the way of the server's first word.
  const first = Math.abs(leftMs(near) - leftMs(far));
  for (let sample = 0; sample < samples; sample += 1) {
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    apart.push(Math.abs(leftMs(near) - leftMs(far)));
  }
  near.close();
  far.close();
  session.close();
  await network.close();
  await server.stop();
  const all = spread(apart);
  return {
    what: `timer on two devices, clocks 5 h fast and 3 h slow, one of them ${networkMs} ms away (there and back)`,
    unit: "ms apart",
    ours: all,
    budget: "≤ 100 ms",
    isWithin: all.max <= 100,
    notes: { "at the first sight of it, ms": Math.round(first) },
    needsQuiet: true,
  };
}
