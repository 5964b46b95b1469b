import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openSqliteLog } from "../../server/log/sqlite/log.ts";
import type { Outcome } from "../../server/sessions/batch.ts";
import { LogTail } from "../../server/sessions/logTail.ts";
import type { SessionEvent } from "../../shared/session/event.ts";
import { aSessionWith, type StoredSession, storeIn } from "../bench/storedSessions.ts";
import { aDirectory } from "../support/aDirectory.ts";

const opened: SessionEvent = { type: "locked-set", locked: false };

/** How many events of one kind, each a commit, stand in the log after each of them. */
async function eventsKept(session: StoredSession, commits: number): Promise<number[]> {
  const log = openSqliteLog(path.join(aDirectory(), "parley.sqlite"));
  onTestFinished(() => log.close());
  await storeIn(log, [session], { events: 0, eventsAfter: 0 });
  const load = async () => {
    const stored = await log.load(session.id);
    if (!stored) throw new Error("the session is gone");
    return stored;
  };
  const tail = new LogTail(await load(), log);
  const outcome: Outcome = {
    ...{ state: tail.state, events: [opened], vault: [], commands: [], forAll: true },
    ...{ acks: new Map(), touched: new Set(), tookPart: new Map() },
  };
  const kept: number[] = [];
  for (let commit = 0; commit < commits; commit += 1) {
    expect(await tail.append(outcome, [])).toBe("done");
    kept.push((await load()).events.length);
  }
  return kept;
}

it("[LG4] of a small session 200 events are replaced by a snapshot", async () => {
  expect(Math.max(...(await eventsKept(aSessionWith([0]), 450)))).toBe(199);
});

it("[LG4] of a large one more are, as long as they are shorter than the snapshot that they follow", async () => {
  const bytesOf = (value: unknown) => JSON.stringify(value).length;
  const session = aSessionWith([100]);
  const ofSnapshot = bytesOf(session.state);
  const kept = await eventsKept(session, 800);
  expect(Math.max(...kept)).toBeGreaterThan(300);
  expect(Math.max(...kept) * bytesOf(opened)).toBeLessThan(ofSnapshot);
  expect(kept).toContain(0);
});
