import path from "node:path";
import Sqlite from "better-sqlite3";
import { pino } from "pino";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openApi } from "../../server/http/openapi.ts";
import { openSqliteLog } from "../../server/log/sqlite/log.ts";
import { announced } from "../../server/webhooks/announcing.ts";
import { mostAttempts, waitMs } from "../../server/webhooks/retrying.ts";
import { Webhooks } from "../../server/webhooks/webhooks.ts";
import type { AgendaKey, ContentId, DeliveryId } from "../../shared/ids.ts";
import type { SessionState } from "../../shared/session/state.ts";
import { aDirectory } from "../support/aDirectory.ts";
import { aReceiver, type Received, type Receiver } from "../support/aReceiver.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, type Person, type TestSession } from "../support/aSession.ts";
import { manualClock } from "../support/manualClock.ts";
import { judgeOf, type OpenApiFile } from "../support/openApiFile.ts";
import { aNewSession, anAppend } from "../support/storedSessions.ts";
import { until } from "../support/until.ts";

const description: OpenApiFile = JSON.parse(JSON.stringify(openApi()));
const judge = judgeOf(description);
const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const hourMs = 3_600_000;
let receiver: Receiver;
let server: TestServer;
let session: TestSession;
let clock: ReturnType<typeof manualClock>;

beforeEach(async () => {
  // The library that checks signatures refuses those of another time than its own.
  clock = manualClock(Date.now());
  receiver = await aReceiver();
  server = await aServer({ webhook: { url: receiver.url, secret } }, { clock });
  session = await aSession(server.url, { template: "blank", title: "Sales & ops “spring”" });
});
afterEach(async () => {
  session.close();
  await server.stop();
  await receiver.stop();
});

interface Told {
  readonly type: string;
  readonly timestamp: string;
  readonly data: {
    readonly session: string;
    readonly glossary?: { readonly agreed: readonly { readonly term: string; readonly version: number }[] };
    readonly report?: { readonly session: string };
  };
}

/** What a receiver makes of it, by a library that is not ours; throws where the signature is wrong. */
const verified = ({ body, headers }: Received): Told =>
  new Webhook(secret).verify(body, headers as Record<string, string>) as Told;
const came = (count: number) =>
  until(`${count} deliveries came`, () => receiver.received.length >= count && receiver.received);
const idOf = ({ headers }: Received | undefined = {} as Received) => headers["webhook-id"];
const types = () => receiver.received.map((one) => (JSON.parse(one.body) as Told).type);
const end = () => accepted(session.facilitator.do({ type: "end" }));

/** What the files still have to be sent. */
function pending(of = server.dataDir): { id: string; attempts: number }[] {
  const db = new Sqlite(path.join(of, "parley.sqlite"), { readonly: true });
  try {
    return db.prepare("SELECT id, attempts FROM deliveries").all() as { id: string; attempts: number }[];
  } finally {
    db.close();
  }
}
const nothingIsPending = () => until("nothing is left to send", () => pending().length === 0);

/** Once so many attempts have failed, moves the clock by as much as the next one waits at the most, and waits for it. */
async function nextAttempt(failed: number, ms: number, of = server.dataDir): Promise<void> {
  await until(`${failed} attempts have failed`, () => pending(of)[0]?.attempts === failed);
  clock.advance(ms);
  await until("it is tried again", () => receiver.received.length > failed);
}

/** A room that votes on its one term. */
async function aVotingRoom() {
  const { facilitator } = session;
  const people = [await session.participant("a"), await session.participant("b")];
  const item = {
    stage: "shared-vocabulary",
    settings: { terms: ["Done"] },
    atZero: "wait",
    autoStart: false,
    warnMs: 0,
  };
  await accepted(facilitator.do({ type: "agenda-add", item } as never));
  await facilitator.next(3);
  const stage = await facilitator.inStage("shared-vocabulary");
  const term = Object.keys(stage.view.terms)[0] as ContentId;
  await accepted(facilitator.act({ type: "draft", term, text: "Live for the customer." }));
  const drafts = await until("the draft is there", () => {
    const now = facilitator.connection.view?.stage;
    if (now?.id !== "shared-vocabulary" || now.view.step !== "agree") return null;
    const ids = Object.keys(now.view.terms[term]?.drafts ?? {}) as ContentId[];
    return ids.length > 0 && ids;
  });
  const isOpenFor = (person: Person) =>
    until("the vote is open", () => (person.connection.me?.stage as { ballot?: object } | undefined)?.ballot);
  return {
    term,
    drafts,
    async vote(choice: "agree" | "object") {
      await accepted(facilitator.act({ type: "open-vote", term, drafts }));
      for (const person of people) {
        await isOpenFor(person);
        await accepted(person.act({ type: "vote", draft: drafts[0] as ContentId, choice }));
      }
      await accepted(facilitator.act({ type: "close-vote", term }));
    },
  };
}

describe("webhooks", () => {
  it("[WH1] [WH2] [WH4] [AP5] tell of an agreed term and of the end, signed, with what the exports hold and no more", async () => {
    const { term, drafts, vote } = await aVotingRoom();
    await vote("object");
    await vote("agree");
    const [agreed] = await came(1);
    const [day] = new Date(clock.nowMs()).toISOString().split("T");
    const ask = await fetch(`${server.url}/api/sessions/${session.code}/exports/glossary.json`, {
      headers: { Authorization: `Bearer ${session.secret}` },
    });
    const told = verified(agreed as Received);
    expect(told).toEqual({
      type: "glossary.agreed",
      timestamp: day,
      data: { session: expect.stringMatching(/^[\w-]{22}$/), glossary: await ask.json() },
    });
    expect(told.data.glossary?.agreed).toMatchObject([{ term: "Done", version: 2 }]);

    await end();
    const ended = verified((await came(2))[1] as Received);
    expect(ended).toMatchObject({
      type: "session.ended",
      timestamp: day,
      data: {
        session: told.data.session,
        report: {
          session: "Sales & ops “spring”",
          summary: { agreed: [{ term: "Done", definition: "Live for the customer." }] },
          sections: [],
        },
      },
    });
    expect(types()).toEqual(["glossary.agreed", "session.ended"]);
    for (const { body, headers } of receiver.received) {
      const { type } = JSON.parse(body) as Told;
      expect(judge.delivery(type, headers, body), type).toEqual([]);
      expect(judge.delivery(type, { ...headers, "webhook-signature": "v1," }, body)).toEqual(["webhook-signature"]);
      expect(judge.delivery(type, headers, body.replace('"data":{', '"data":{"code":"x",'))).not.toEqual([]);
      expect(headers["content-type"]).toBe("application/json");
      for (const kept of [session.code, session.secret, term, ...drafts]) expect(body).not.toContain(kept);
    }
    const { body, headers } = agreed as Received;
    expect(() => verified({ path: "", headers, body: body.replace("Done", "Gone") })).toThrow();
  });

  it("[WH4] [WH3] what is not taken comes again later under the same id; a redirect is no answer, and is not followed", async () => {
    receiver.answerNext(500, 302, "silence", 204);
    await end();
    await nextAttempt(1, 6_000);
    await nextAttempt(2, 24_000);
    expect(receiver.received).toHaveLength(3);
    clock.advance(10_000);
    await nextAttempt(3, 96_000);
    expect(new Set(receiver.received.map(idOf)).size).toBe(1);
    expect(new Set(receiver.received.map(({ path: asked }) => asked))).toEqual(new Set(["/hook?key=hunter2"]));
    for (const one of receiver.received) expect(verified(one).type).toBe("session.ended");
    await nothingIsPending();
  });

  it("[WH4] after eleven attempts, or where the receiver says that it is gone, it is given up", async () => {
    receiver.answerNext(...Array.from({ length: mostAttempts }, () => 503));
    await end();
    for (let failed = 1; failed < mostAttempts; failed += 1) await nextAttempt(failed, 8 * hourMs);
    await nothingIsPending();
    expect(receiver.received).toHaveLength(mostAttempts);

    receiver.answerNext(410);
    const other = await aSession(server.url, { template: "blank" });
    await accepted(other.facilitator.do({ type: "end" }));
    await came(mostAttempts + 1);
    await nothingIsPending();
    other.close();
  });

  it("[WH4] the waits grow from five seconds to six hours, and add up to about a day", () => {
    const waits = (random: number) =>
      Array.from({ length: mostAttempts - 1 }, (_, before) => waitMs(before + 1, () => random));
    expect(waits(0.5).slice(0, 3)).toEqual([5_000, 20_000, 80_000]);
    expect(waits(0.5).at(-1)).toBe(6 * hourMs);
    const sum = (all: readonly number[]) => all.reduce((one, other) => one + other) / hourMs;
    expect(sum(waits(0.5))).toBeCloseTo(25.6, 1);
    expect(waits(0)[0]).toBeCloseTo(4_000);
    expect(waits(1)[0]).toBeCloseTo(6_000);
  });

  it("[AP5] the description names both of them, and when each attempt is made", () => {
    expect(Object.keys(description.webhooks ?? {}).sort()).toEqual(["glossary.agreed", "session.ended"]);
    for (const { post } of Object.values(description.webhooks ?? {})) {
      expect(post.description).toContain(`after ${mostAttempts} attempts`);
      expect(post.parameters.map(({ name }) => name)).toEqual(["webhook-id", "webhook-timestamp", "webhook-signature"]);
    }
  });

  it("[WH5] what was not taken survives a restart and is then tried at once, under the same id", async () => {
    receiver.answerNext(500);
    await end();
    await came(1);
    await server.restart();
    await came(2);
    expect(idOf(receiver.received[1])).toBe(idOf(receiver.received[0]));
    expect(verified(receiver.received[1] as Received).type).toBe("session.ended");
    await nothingIsPending();
  });

  it("[WH6] of a rehearsal nothing is told", () => {
    const state = { agenda: [{ key: "k" as AgendaKey, stage: "shared-vocabulary" }] } as unknown as SessionState;
    const closed = {
      type: "in-stage",
      key: "k" as AgendaKey,
      event: { type: "vote-closed", versions: [{ agreed: true }] },
    } as const;
    expect(announced(state, [closed, { type: "ended" }], 20_000).map(({ type }) => type)).toEqual([
      "glossary.agreed",
      "session.ended",
    ]);
    expect(announced({ ...state, rehearsal: true }, [closed, { type: "ended" }], 20_000)).toEqual([]);
  });

  it("[WH7] a deleted session is told of no more", async () => {
    receiver.answerNext(500);
    await end();
    await came(1);
    await accepted(session.facilitator.do({ type: "delete-session" } as never));
    expect(pending()).toEqual([]);
    const other = await aSession(server.url, { template: "blank", title: "Another" });
    clock.advance(48 * hourMs);
    await accepted(other.facilitator.do({ type: "end" }));
    await came(2);
    clock.advance(48 * hourMs);
    await server.restart();
    expect(receiver.received.map((one) => (JSON.parse(one.body) as Told).data.report?.session)).toEqual([
      "Sales & ops “spring”",
      "Another",
    ]);
    other.close();
  });
});

/** A log with one delivery to make, and where it is. */
async function aLogWithOne() {
  const directory = aDirectory();
  const log = openSqliteLog(path.join(directory, "parley.sqlite"));
  const stored = aNewSession("aster");
  await log.create(stored);
  const delivery = { id: "msg_one" as DeliveryId, type: "session.ended", day: 20_000, attempts: 0 } as const;
  await log.append(anAppend(stored.id, 0, ["one"], { deliveries: [delivery] }));
  return { directory, log };
}

describe("the log and the settings of webhooks", () => {
  it("[WH8] a failure is logged without the address, the content or the session", async () => {
    const { directory, log } = await aLogWithOne();
    const lines: string[] = [];
    const bytes = new TextEncoder().encode('{"session":"Title of ours"}');
    receiver.answerNext(500, 410);
    const told = new Webhooks(
      { url: receiver.url, secret },
      {
        log,
        clock,
        random: () => 0.5,
        logger: pino({ base: null, timestamp: false }, { write: (line: string) => void lines.push(line) }),
        exporting: { write: async () => ({ type: "application/json", bytes, etag: "" }), close: async () => {} },
      },
    );
    await told.resume();
    await nextAttempt(1, 6_000, directory);
    await until("it is given up", () => pending(directory).length === 0);
    await told.close();
    await log.close();
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 40, type: "session.ended", attempts: 1, status: 500, msg: "a webhook was not taken; it is tried again" },
      { level: 50, type: "session.ended", attempts: 2, status: 410, msg: "a webhook was not taken and is given up" },
    ]);
  });

  it("[WH8] that nobody answers is logged by its code alone", async () => {
    const { log } = await aLogWithOne();
    const lines: string[] = [];
    const { url } = receiver;
    await receiver.stop();
    const told = new Webhooks(
      { url, secret },
      {
        log,
        clock,
        random: () => 0.5,
        logger: pino({ base: null, timestamp: false }, { write: (line: string) => void lines.push(line) }),
        exporting: {
          write: async () => ({ type: "application/json", bytes: new TextEncoder().encode("{}"), etag: "" }),
          close: async () => {},
        },
      },
    );
    await told.resume();
    await until("it is logged", () => lines.length > 0);
    await told.close();
    expect(await log.deliveries()).toMatchObject([{ id: "msg_one", attempts: 1 }]);
    await log.close();
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ attempts: 1, code: "ECONNREFUSED" }]);
    expect(lines.join()).not.toMatch(/127\.0\.0\.1|hunter2|aster/);
  });

  it("[WH9] without an address nothing is told, and what was pending is forgotten", async () => {
    const { directory, log } = await aLogWithOne();
    await log.close();
    const quiet = await aServer({ dataDir: directory });
    await quiet.stop();
    const again = openSqliteLog(path.join(directory, "parley.sqlite"));
    expect(await again.deliveries()).toEqual([]);
    await again.close();
    expect(receiver.received).toEqual([]);
  });
});
