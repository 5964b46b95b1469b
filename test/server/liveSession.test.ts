import path from "node:path";
import { pino } from "pino";
import { describe, expect, it, onTestFinished } from "vitest";
import type { EventLog } from "../../server/log/eventLog.ts";
import { openSqliteLog } from "../../server/log/sqlite/log.ts";
import { StorageError } from "../../server/log/storageError.ts";
import type { Work } from "../../server/sessions/batch.ts";
import { Directory } from "../../server/sessions/directory.ts";
import type { LiveSession } from "../../server/sessions/liveSession.ts";
import type { CommandId } from "../../shared/ids.ts";
import type { SessionCommand } from "../../shared/session/command.ts";
import { aDirectory } from "../support/aDirectory.ts";
import { manualClock } from "../support/manualClock.ts";
import { anId } from "../support/storedSessions.ts";
import { until } from "../support/until.ts";

const idleMs = 300_000;

/** Sessions on a file whose appends can be made to fail, and whose loads are counted. */
async function aRoom() {
  const clock = manualClock();
  const file: EventLog = openSqliteLog(path.join(aDirectory(), "parley.sqlite"));
  const store = { isFull: false, loads: 0 };
  const log = Object.assign(Object.create(file) as EventLog, {
    append: (append: Parameters<EventLog["append"]>[0]) =>
      store.isFull ? Promise.reject(new StorageError("full", "The disk is full.")) : file.append(append),
    load: (id: Parameters<EventLog["load"]>[0]) => {
      store.loads += 1;
      return file.load(id);
    },
    find: file.find.bind(file),
    create: file.create.bind(file),
  });
  const directory = new Directory({
    ports: { log, logger: pino({ level: "silent" }), clock, random: Math.random },
    timing: { tickMs: 1, maxTickMs: 10, beatMs: 100, graceMs: 100 },
    retentionDays: 90,
    idleMs,
    fanoutOf: () => ({ patch: () => {}, size: () => 0 }),
  });
  onTestFinished(async () => {
    await directory.close();
    await file.close();
  });
  const { code } = await directory.create({
    template: "essentials",
    title: "Sales and operations",
    sides: { a: "Sales", b: "Operations" },
    language: "en",
  });
  const find = async () => {
    const room = await directory.find(code);
    if (!room) throw new Error("the session is gone");
    return room.session;
  };
  return { clock, store, directory, find };
}

let given = 0;
const give = (session: LiveSession, command: SessionCommand) => {
  given += 1;
  const work: Work = { kind: "session", command };
  return session.submit(anId<CommandId>(`c${given}`), { as: "facilitator" }, work);
};

describe("a session in memory", () => {
  it("[SY9] commits and answers all that it took when it is closed, also what came while a commit was under way", async () => {
    const { directory, find } = await aRoom();
    const session = await find();
    const answers = [give(session, { type: "set-locked", locked: true })];
    await new Promise((resolve) => setImmediate(resolve));
    answers.push(give(session, { type: "next" }));
    await directory.drop(session.id);
    expect(await Promise.all(answers)).toEqual([{ ok: true }, { ok: true }]);
    expect(await give(session, { type: "next" })).toMatchObject({ ok: false, refusal: { retry: true } });
    const again = await find();
    expect(again.state).toMatchObject({ locked: true, phase: "live" });
  });

  it("[SY10] leaves the memory five minutes after its last user, not before, and comes back as it was", async () => {
    const { clock, store, directory, find } = await aRoom();
    const session = await find();
    await give(session, { type: "next" });
    directory.hold(session.id);
    directory.hold(session.id);
    directory.release(session.id);
    clock.advance(10 * idleMs);
    expect(await find()).toBe(session);
    directory.release(session.id);
    clock.advance(idleMs - 1);
    expect(await find()).toBe(session);
    expect(store.loads).toBe(1);
    clock.advance(1);
    await until("it has left", () => session.isClosed);
    const again = await find();
    expect(again).not.toBe(session);
    expect(again.state).toEqual(session.state);
    expect(store.loads).toBe(2);
  });

  it("[LG13] refuses while nothing can be saved, stays as it was, and goes on afterwards", async () => {
    const { store, find } = await aRoom();
    const session = await find();
    const before = session.state;
    store.isFull = true;
    expect(await give(session, { type: "next" })).toMatchObject({
      ok: false,
      refusal: { code: "unavailable", retry: true },
    });
    expect(session.state).toBe(before);
    store.isFull = false;
    expect(await give(session, { type: "next" })).toEqual({ ok: true });
    expect(session.state.phase).toBe("live");
  });

  it("[LG13] [TI3] rings a deadline late that could not be saved when it was due", async () => {
    const { clock, store, find } = await aRoom();
    const session = await find();
    await give(session, { type: "next" });
    await give(session, { type: "timer-start" });
    const running = session.state.clock;
    if (running.kind !== "running") throw new Error("the timer does not run");
    store.isFull = true;
    clock.advance(running.endsAtMs - clock.nowMs());
    // The deadline is at work by then; what is given now is decided after it.
    expect(await give(session, { type: "set-locked", locked: true })).toMatchObject({ ok: false });
    store.isFull = false;
    clock.advance(2_000);
    await until("time is up", () => session.state.clock.kind === "over");
    expect(session.state.clock).toMatchObject({ endedAtMs: running.endsAtMs });
  });
});
