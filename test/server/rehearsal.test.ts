import { afterEach, describe, expect, it } from "vitest";
import type { Config } from "../../server/config.ts";
import type { ServerClock } from "../../server/sessions/clock.ts";
import { systemClock } from "../../server/sessions/clock.ts";
import { total } from "../../shared/anonymity/disclosure.ts";
import type { Badge } from "../../shared/ids.ts";
import type { Rehearse } from "../../shared/protocol/messages.ts";
import type { View } from "../../shared/session/view.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, type TestSession } from "../support/aSession.ts";
import { manualClock } from "../support/manualClock.ts";
import { until } from "../support/until.ts";

let server: TestServer;
let session: TestSession;

async function start(clock: ServerClock = systemClock, settings: Partial<Config> = {}) {
  server = await aServer(settings, { clock });
  session = await aSession(server.url);
}
afterEach(async () => {
  session.close();
  await server.stop();
});

/** Asks for simulated people, or with DELETE sends them away. */
async function ask(
  method: "POST" | "DELETE",
  request: Rehearse = {},
  { code, secret } = session as Pick<TestSession, "code" | "secret">,
): Promise<{ status: number; simulated?: number; refusal?: { code: string } }> {
  const answer = await fetch(`${server.url}/api/sessions/${code}/rehearsal`, {
    method,
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${secret}` },
    ...(method === "POST" && { body: JSON.stringify(request) }),
  });
  return { status: answer.status, ...((await answer.json()) as object) };
}

const viewOf = ({ facilitator } = session) => facilitator.connection.view as View<"facilitator">;
const here = () => total(viewOf().present);
const untilHere = (count: number) => until(`${count} people are here`, () => here() === count);
const fast = { people: { a: 2, b: 2, neutral: 0 }, pace: "fast" } as const;

describe("the mark", () => {
  it("[RE1] every audience sees that it is a rehearsal, also after the simulated people have left and the server was restarted", async () => {
    await start();
    const [screen, person] = await Promise.all([session.screen(), session.participant("a")]);
    expect(viewOf().rehearsal).toBeUndefined();
    await ask("POST", fast);
    const all = [session.facilitator, screen, person];
    await until("all see it", () => all.every(({ connection }) => connection.view?.rehearsal));
    await ask("DELETE");
    await untilHere(1);
    await server.restart();
    await until("all are back", () => all.every(({ connection }) => connection.state.kind === "open"));
    expect(all.map(({ connection }) => connection.view?.rehearsal)).toEqual([true, true, true]);
  });

  it("[RE1] a session that nobody rehearsed in has no mark", async () => {
    await start();
    await accepted(session.facilitator.do({ type: "next" }));
    expect(viewOf()).not.toHaveProperty("rehearsal");
  });
});

describe("who comes in, and where", () => {
  it("[RE2] as many as were asked for come in on each side, and the facilitator sees how many are simulated", async () => {
    await start();
    await ask("POST", { people: { a: 3, b: 2, neutral: 1 }, pace: "fast" });
    await untilHere(6);
    expect(viewOf().present).toEqual({ a: 3, b: 2, neutral: 1 });
    expect(viewOf().simulated).toBe(6);
  });

  it("[RE2] real people take part beside them", async () => {
    await start();
    const person = await session.participant("a");
    await ask("POST", fast);
    await untilHere(5);
    expect(viewOf().simulated).toBe(4);
    await session.facilitator.next();
    await person.inStage("temperature");
    await accepted(person.act({ type: "read", value: 3 }));
    await until("all five have read", () => viewOf().cast === 5);
  });

  it("[RE2] nobody comes into a session that is locked, has ended, or would be too full", async () => {
    await start(systemClock, { maxParticipants: 5 });
    expect((await ask("POST", { pace: "fast" })).refusal?.code).toBe("session-full");
    await accepted(session.facilitator.do({ type: "set-locked", locked: true }));
    expect((await ask("POST", fast)).refusal?.code).toBe("session-locked");
    await accepted(session.facilitator.do({ type: "end" }));
    expect(await ask("POST", fast)).toMatchObject({ status: 410, refusal: { code: "session-ended" } });
    expect(viewOf()).not.toHaveProperty("rehearsal");
  });
});

describe("limits", () => {
  it("[RE3] whoever asks again, or at the same moment, gets the rehearsal that is there", async () => {
    await start();
    const answers = await Promise.all([ask("POST", fast), ask("POST", fast), ask("POST", fast)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    await untilHere(4);
    expect(viewOf().simulated).toBe(4);
  });

  it("[RE3] only the facilitator's secret begins or stops one", async () => {
    await start();
    const stranger = { code: session.code, secret: "not-the-secret" };
    expect(await ask("POST", fast, stranger)).toMatchObject({ status: 403, refusal: { code: "not-facilitator" } });
    expect((await ask("DELETE", {}, stranger)).status).toBe(403);
    expect(viewOf()).not.toHaveProperty("rehearsal");
  });

  it("[RE3] nobody can ask for more people than a rehearsal may have", async () => {
    await start();
    const asked = [
      { a: 13, b: 0, neutral: 0 },
      { a: 12, b: 12, neutral: 1 },
      { a: 0, b: 0, neutral: 0 },
      { a: 1.5, b: 1, neutral: 0 },
    ];
    for (const people of asked) expect((await ask("POST", { people })).refusal?.code).toBe("malformed");
  });

  it("[RE3] a server has five at a time; a place is free when one has ended", async () => {
    await start();
    const others = await Promise.all([1, 2, 3, 4].map(() => aSession(server.url)));
    for (const other of [session, ...others]) expect((await ask("POST", fast, other)).status).toBe(201);
    const sixth = await aSession(server.url);
    expect(await ask("POST", fast, sixth)).toMatchObject({ status: 429, refusal: { code: "too-many" } });
    await ask("DELETE", {}, others[0]);
    expect((await ask("POST", fast, sixth)).status).toBe(201);
    for (const other of [...others, sixth]) other.close();
  });
});

describe("leaving", () => {
  it("[RE4] they leave when the facilitator stops them, and can be asked in again", async () => {
    await start();
    await ask("POST", fast);
    await untilHere(4);
    expect(await ask("DELETE")).toEqual({ status: 200, simulated: 0 });
    await untilHere(0);
    expect(viewOf().simulated).toBeUndefined();
    expect((await ask("POST", fast)).status).toBe(201);
  });

  it("[RE4] one who is removed stays away", async () => {
    await start();
    await ask("POST", fast);
    const people = await until("all are seen", () => {
      const badges = Object.keys(viewOf().people ?? {});
      return badges.length === 4 ? badges : null;
    });
    const badge = people[0] as Badge;
    await accepted(session.facilitator.connection.send({ type: "remove-person", badge }));
    await until("three are left", () => viewOf().simulated === 3);
  });

  it("[RE4] they leave when the session ends, and when it is deleted", async () => {
    await start();
    await ask("POST", fast);
    await untilHere(4);
    await accepted(session.facilitator.do({ type: "end" }));
    await until("they have left", () => viewOf().simulated === undefined);

    const other = await aSession(server.url);
    await ask("POST", fast, other);
    await until("they are here", () => viewOf(other).simulated === 4 && total(viewOf(other).present) === 4);
    await accepted(other.facilitator.connection.send({ type: "delete-session" }));
    const more = await Promise.all([1, 2, 3, 4, 5].map(() => aSession(server.url)));
    // All five places of the server are free again.
    await until("five more can begin", async () => {
      const answers = await Promise.all(more.map((one) => ask("POST", fast, one)));
      return answers.every(({ status }) => status < 300);
    });
    for (const one of [other, ...more]) one.close();
  });

  it("[RE4] they leave when no facilitator has been there for ten minutes, and after three hours at the latest", async () => {
    const clock = manualClock();
    await start(clock);
    await ask("POST", fast);
    clock.advance(60_000);
    await untilHere(4);
    clock.advance(2 * 3_600_000);
    expect(viewOf().simulated).toBe(4);
    const screen = await session.screen();
    session.facilitator.leave();
    await until("the facilitator has gone", async () => {
      clock.advance(60_000);
      return total((screen.connection.view as View).present) === 0;
    });

    const other = await aSession(server.url);
    await ask("POST", fast, other);
    clock.advance(60_000);
    await until("they are here", () => total(viewOf(other).present) === 4);
    clock.advance(3 * 3_600_000);
    await until("they have left", () => viewOf(other).simulated === undefined);
    other.close();
  });

  it("[RE4] a server that stops takes them along", async () => {
    await start();
    await ask("POST", fast);
    await untilHere(4);
    await server.restart();
    await until("the facilitator is back", () => session.facilitator.connection.state.kind === "open");
    await until("nobody else is", () => viewOf().simulated === undefined && here() === 0);
  });
});
