import { nanoid } from "nanoid";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { MemberId } from "../../shared/ids.ts";
import { theft } from "../adversary/thief.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, type Person, type TestSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";

const graceMs = 50;
let server: TestServer;
let session: TestSession;
let people: Person[];
let members: MemberId[];

beforeEach(async () => {
  server = await aServer({ graceMs });
  session = await aSession(server.url);
  members = Array.from({ length: 4 }, () => nanoid(22) as MemberId);
  people = await Promise.all(members.map((member) => session.participant("a", memoryStorage(), member)));
  await session.facilitator.next();
});
afterEach(async () => {
  session.close();
  await server.stop();
});

const readsAll = async (value: 1 | 2 | 3 | 4 | 5): Promise<void> => {
  for (const person of people) {
    await person.inStage("temperature");
    await accepted(person.act({ type: "read", value }));
  }
};

async function moves(command: "next" | "back", step: string): Promise<{ picture?: unknown; stands?: true }> {
  await accepted(session.facilitator.do({ type: command }));
  const stage = await until(step, () => {
    const now = session.facilitator.connection.view?.stage;
    return now?.view.step === step ? now : null;
  });
  return stage.view as { picture?: unknown; stands?: true };
}

/** Everybody is asked again and says 5. */
async function again(): Promise<{ picture?: unknown; stands?: true }> {
  await moves("back", "asking");
  await readsAll(5);
  return moves("next", "revealed");
}

const calm = { count: 4, bySide: { a: [4, 0, 0, 0, 0] } };
const burning = { count: 4, bySide: { a: [0, 0, 0, 0, 4] } };

describe("the temperature asked again, with people who come and go", () => {
  it("[AN12] is known to be of the same people, also where one of them was away in between", async () => {
    await readsAll(1);
    expect((await moves("next", "revealed")).picture).toEqual(calm);
    const [one] = people as [Person];
    one.leave();
    await until("one is gone", () => session.facilitator.connection.view?.present.a === 3);
    people[0] = await session.participant("a", one.device, members[0]);
    expect(await again()).toMatchObject({ picture: burning });
  });

  it("[AN11] [AN12] is not shown where as many answer, and one of them is another", async () => {
    await readsAll(1);
    await moves("next", "revealed");
    people[0]?.leave();
    people[0] = await session.participant("a");
    expect(await again()).toMatchObject({ picture: calm, stands: true });
  });

  it("[AN12] is not shown after a restart, which forgets who answered", async () => {
    await readsAll(1);
    await moves("next", "revealed");
    await server.restart();
    expect(await again()).toMatchObject({ picture: calm, stands: true });
  });

  it("[AN12] leaves nothing in the files that tells who answered", async () => {
    await readsAll(1);
    await moves("next", "revealed");
    await moves("back", "asking");
    await readsAll(5);
    await moves("next", "revealed");
    const { snapshot, events, vault } = theft(server.dataDir, session.code);
    const all = JSON.stringify([snapshot, events, [...vault]]);
    expect(snapshot).toContain('"shown"');
    for (const member of members) expect(all).not.toContain(member);
    expect(all).not.toMatch(/pseudonym|"scope\//);
  });
});
