import { readFileSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { intervalMs } from "../../server/metrics/crowd.ts";
import { aServer } from "../support/aServer.ts";
import { accepted, aSession, type TestSession } from "../support/aSession.ts";
import { manualClock } from "../support/manualClock.ts";
import { until } from "../support/until.ts";

type Sample = readonly [name: string, value: number];

const samplesIn = (text: string): readonly Sample[] =>
  text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))]);

async function aWatchedServer() {
  const clock = manualClock();
  const server = await aServer(
    { metrics: { host: "127.0.0.1", port: 0 }, idleMs: 86_400_000, graceMs: 0, commandsPerSecond: 100 },
    { clock },
  );
  onTestFinished(() => server.stop());
  const text = async () => (await fetch(server.metricsUrl)).text();
  return {
    server,
    text,
    /** By name with labels. */
    samples: async () => new Map(samplesIn(await text())),
    /** Five minutes later, when it may have been told anew. */
    async nextBeat() {
      const before = await text();
      clock.advance(intervalMs);
      await until("it was told anew", async () => (await text()) !== before);
    },
    async sessions(count: number): Promise<readonly TestSession[]> {
      const sessions = await Promise.all(Array.from({ length: count }, () => aSession(server.url)));
      onTestFinished(() => {
        for (const session of sessions) session.close();
      });
      return sessions;
    },
  };
}

const busy = async (session: TestSession, times: number) => {
  for (let time = 0; time < times; time += 1) {
    await accepted(session.facilitator.do({ type: "set-locked", locked: time % 2 === 0 }));
  }
};

const commands = (result: string, name = "set-locked") => `parley_commands_total{command="${name}",result="${result}"}`;

describe("metrics", () => {
  it("[OB1] are on a port of their own, and the port of people does not have them", async () => {
    const { server } = await aWatchedServer();
    const answer = await fetch(server.metricsUrl);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, expect.stringContaining("text/plain")]);
    expect((await fetch(server.metricsUrl.replace("/metrics", "/"))).status).toBe(404);
    expect((await fetch(server.metricsUrl, { method: "POST" })).status).toBe(404);
    expect(await (await fetch(`${server.url}/metrics`)).text()).not.toContain("parley_");
  });

  it("[OB2] [OB4] acts in three sessions are told after five minutes, in whole tens", async () => {
    const { sessions, samples, nextBeat } = await aWatchedServer();
    const rooms = await sessions(3);
    for (const room of rooms) await busy(room, 9);
    expect((await samples()).has(commands("done"))).toBe(false);

    await nextBeat();

    const told = await samples();
    expect(told.get(commands("done"))).toBe(20);
    expect(told.get("parley_commit_seconds_count")).toBeGreaterThanOrEqual(27);
    expect(told.get("parley_tick_seconds_count")).toBeGreaterThan(0);
    expect(told.get("parley_shown_seconds_count")).toBeGreaterThan(0);
    expect(told.get('parley_patch_bytes_total{audience="facilitator"}')).toBeGreaterThan(0);
    expect(told.get('parley_sessions{state="in-use"}')).toBe(3);
    expect(told.get('parley_sockets{audience="facilitator"}')).toBe(3);
  });

  it("[OB2] [OB4] acts in two sessions wait for a third, and then all of them are told", async () => {
    const { sessions, samples, nextBeat } = await aWatchedServer();
    const [one, other] = (await sessions(2)) as [TestSession, TestSession];
    await busy(one, 30);
    await busy(other, 30);
    const before = await samples();
    for (let beat = 0; beat < 3; beat += 1) await nextBeat();
    const meanwhile = await samples();
    const ofPeople = (told: ReadonlyMap<string, number>) =>
      [...told].filter(([name]) => /^parley_(commands|limited|patch|commit|tick|shown)/.test(name));
    expect(ofPeople(meanwhile)).toEqual(ofPeople(before));
    expect([...meanwhile.keys()].filter((name) => name.startsWith("parley_sockets"))).toEqual([]);
    expect(meanwhile.get('parley_sessions{state="in-use"}')).toBe(2);

    const [third] = (await sessions(1)) as [TestSession];
    await busy(third, 1);
    await nextBeat();

    expect((await samples()).get(commands("done"))).toBe(60);
  });

  it("[OB3] no label is anything but a name of the protocol, and none is of a person, a session or a text", async () => {
    const { sessions, text, nextBeat } = await aWatchedServer();
    const rooms = await sessions(3);
    for (const room of rooms) {
      const person = await room.participant("a");
      await room.facilitator.next(3);
      await person.inStage("pain-points");
      for (let time = 0; time < 10; time += 1) {
        const words = `Dates are promised, number ${time}`;
        await accepted(
          person.act(
            { type: "add-post", text: words },
            { editKey: `key${time}`.padEnd(22, "k") as never, text: words },
          ),
        );
      }
      for (let time = 0; time < 10; time += 1) {
        await person.connection.send({ type: `Dates${time}`, text: "Dates" } as never, { at: "Dates" as never });
      }
    }
    await nextBeat();
    const told = await text();

    expect(told).toContain('parley_commands_total{command="pain-points/add-post",result="done"} 30');
    expect(told).toContain('parley_commands_total{command="unreadable",result="refused"} 30');
    expect(told).not.toContain("Dates");
    for (const { code, secret } of rooms) {
      expect(told).not.toContain(code);
      expect(told).not.toContain(secret);
    }
    expect(told).not.toMatch(/handles|requests|open_fds/);
  });
});

describe("being ready", () => {
  it("[OB5] ends when the server is told to stop, while those who are in notice nothing", async () => {
    const server = await aServer({ drainMs: 300 });
    onTestFinished(() => server.stop());
    const session = await aSession(server.url);
    onTestFinished(() => session.close());
    const health = async () => [
      (await fetch(`${server.url}/readyz`)).status,
      (await fetch(`${server.url}/healthz`)).status,
    ];
    expect(await health()).toEqual([200, 200]);

    const drained = server.drain();

    expect(await health()).toEqual([503, 200]);
    await accepted(session.facilitator.do({ type: "set-locked", locked: true }));
    expect(session.facilitator.connection.state.kind).toBe("open");
    await drained;
  });
});

interface Dashboard {
  readonly panels: readonly { readonly title: string; readonly targets?: readonly { readonly expr: string }[] }[];
}

describe("the dashboard", () => {
  const dashboard = JSON.parse(readFileSync("deploy/grafana.json", "utf8")) as Dashboard;
  const asked = dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));

  it("[OB6] asks for metrics that there are, and for labels that they have", async () => {
    const { sessions, text, nextBeat } = await aWatchedServer();
    for (const room of await sessions(3)) await busy(room, 10);
    await nextBeat();
    const told = await text();
    // By the lines about types, because what has not happened yet has no value.
    const names = new Set(
      [...told.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = "", type]) =>
        type === "histogram" ? ["_bucket", "_sum", "_count"].map((ending) => name + ending) : [name],
      ),
    );
    const labels = new Set([...told.matchAll(/(\w+)="/g)].map(([, label]) => label));
    const named = asked.flatMap((expr) => [...expr.matchAll(/\b(?:parley|nodejs|process)_\w+/g)].map(([name]) => name));
    const labelled = asked.flatMap((expr) =>
      [...expr.matchAll(/by \((?<list>[^)]*)\)/g)].flatMap((match) => (match.groups?.list ?? "").split(/,\s*/)),
    );

    expect(asked.length).toBeGreaterThan(5);
    expect(named.filter((name) => !names.has(name))).toEqual([]);
    // Prometheus adds these two.
    expect(labelled.filter((label) => !labels.has(label) && label !== "instance" && label !== "job")).toEqual([]);
  });

  it("[OB6] does not ask for the change within less than two beats", () => {
    const windows = asked.flatMap((expr) => [...expr.matchAll(/\[(\d+)m\]/g)].map(([, minutes]) => Number(minutes)));
    expect(windows.length).toBeGreaterThan(0);
    expect(Math.min(...windows) * 60_000).toBeGreaterThanOrEqual(2 * intervalMs);
  });
});
