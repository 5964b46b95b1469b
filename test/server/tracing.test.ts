import { describe, expect, it, onTestFinished } from "vitest";
import { intervalMs } from "../../server/metrics/crowd.ts";
import { aReceiver, type Receiver } from "../support/aReceiver.ts";
import { aServer } from "../support/aServer.ts";
import { accepted, aSession, type TestSession } from "../support/aSession.ts";
import { manualClock } from "../support/manualClock.ts";
import { until } from "../support/until.ts";

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly unknown[];
}
interface Traces {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly { readonly key: string; readonly value: object }[] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

const spansIn = ({ received }: Receiver): readonly Span[] =>
  received.flatMap(({ body }) =>
    (JSON.parse(body) as Traces).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
  );

async function aTracedServer() {
  const clock = manualClock();
  const receiver = await aReceiver();
  const server = await aServer(
    { traces: { endpoint: new URL(receiver.url).origin, service: "parley-east" }, idleMs: 86_400_000 },
    { clock },
  );
  onTestFinished(async () => {
    await server.stop();
    await receiver.stop();
  });
  async function busySessions(count: number): Promise<readonly TestSession[]> {
    const sessions = await Promise.all(Array.from({ length: count }, () => aSession(server.url)));
    onTestFinished(() => {
      for (const session of sessions) session.close();
    });
    for (const { facilitator } of sessions) {
      await facilitator.next();
      await accepted(facilitator.do({ type: "set-locked", locked: true }));
      await until("it is shown", () => facilitator.connection.view?.locked);
    }
    return sessions;
  }
  return { clock, receiver, busySessions };
}

describe("traces", () => {
  it("[OB7] tell how long each part of an update took, and begin when the interval did", async () => {
    const { clock, receiver, busySessions } = await aTracedServer();
    const sessions = await busySessions(3);
    expect(receiver.received).toEqual([]);

    clock.advance(intervalMs);

    const [first] = await until("they came", () => receiver.received.length > 0 && receiver.received);
    expect([first?.path, first?.headers["content-type"]]).toEqual(["/v1/traces", "application/json"]);
    const spans = spansIn(receiver);
    const roots = spans.filter(({ parentSpanId }) => parentSpanId === undefined || parentSpanId === "");
    expect(roots.length).toBeGreaterThanOrEqual(3);
    const beganAt = BigInt(Math.floor(clock.nowMs() / intervalMs) * intervalMs) * 1_000_000n;
    expect(new Set(roots.map(({ startTimeUnixNano }) => BigInt(startTimeUnixNano)))).toEqual(new Set([beganAt]));
    for (const root of roots) {
      const parts = spans.filter(({ parentSpanId }) => parentSpanId === root.spanId);
      expect([root.name, ...parts.map(({ name }) => name)]).toEqual([
        ...["update", "wait for the commit before", "decide", "commit", "wait for the tick", "broadcast"],
      ]);
      expect(parts.at(-1)?.endTimeUnixNano).toBe(root.endTimeUnixNano);
      expect(parts.every(({ traceId }) => traceId === root.traceId)).toBe(true);
    }
    expect(spans.flatMap(({ attributes }) => attributes)).toEqual([]);
    const all = receiver.received.map(({ body }) => body).join("");
    for (const { code, secret } of sessions) expect([all.includes(code), all.includes(secret)]).toEqual([false, false]);
    expect(all).toContain('"parley-east"');
  });

  it("[OB7] of two sessions are not told until a third is among them", async () => {
    const { clock, receiver, busySessions } = await aTracedServer();
    await busySessions(2);
    for (let beat = 0; beat < 3; beat += 1) clock.advance(intervalMs);
    await busySessions(1);
    expect(receiver.received).toEqual([]);
    clock.advance(intervalMs);
    await until("they came", () => receiver.received.length > 0);
  });
});
