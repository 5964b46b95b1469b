import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { EventLog, VaultChange } from "../../../../server/log/eventLog.ts";
import { openSqliteLog } from "../../../../server/log/sqlite/log.ts";
import { aDirectory } from "../../../support/aDirectory.ts";
import { seededRandom } from "../../../support/seededRandom.ts";
import { aNewSession, anAppend } from "../../../support/storedSessions.ts";

const aFile = () => path.join(aDirectory(), "parley.sqlite");

function anOpenLog(file: string): EventLog {
  const log = openSqliteLog(file);
  onTestFinished(() => log.close());
  return log;
}

/** All bytes of the database and of its write-ahead log. */
const bytesOf = (file: string): Buffer =>
  Buffer.concat(
    ["", "-wal", "-journal"]
      .map((end) => file + end)
      .map((each) => (existsSync(each) ? readFileSync(each) : Buffer.of())),
  );

/** The keys with which what people wrote is sealed, as whoever has the file can read them. */
function contentKeys(file: string): Buffer[] {
  const db = new Sqlite(file, { readonly: true });
  const keys = db.prepare<[], Buffer>("SELECT key FROM content_keys ORDER BY session").pluck().all();
  db.close();
  return keys;
}

const snapshotAt = (seq: number) => ({ seq, version: 1, body: `{"state":"after ${seq}"}` });

describe("forgetting", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("[LG5] what people wrote stands nowhere in the files in the clear", async () => {
    const file = aFile();
    const log = anOpenLog(file);
    const { id } = aNewSession("aster");
    await log.create(aNewSession("aster"));
    await log.append(anAppend(id, 0, ["we say yes too early", "x".repeat(20_000)]));
    await log.append(anAppend(id, 2, ["they say no"], { snapshot: snapshotAt(2) }));
    for (const text of ["too early", "xxxx", "say no", "aster 0", "after 2"]) {
      expect(bytesOf(file).includes(text)).toBe(false);
    }
  });

  it("[LG5] neither the key to what was written nor anything else of an erased session is left in the files", async () => {
    const file = aFile();
    const log = anOpenLog(file);
    const session = aNewSession("aster");
    await log.create(session);
    await log.append(anAppend(session.id, 0, ["we say yes too early"]));
    const traces = [...contentKeys(file), session.id, session.code, session.facilitatorHash, "key of aster"];
    expect(traces.map((trace) => bytesOf(file).includes(trace))).toEqual(traces.map(() => true));
    await log.erase(session.id);
    expect(traces.map((trace) => bytesOf(file).includes(trace))).toEqual(traces.map(() => false));
  });

  it("[LG5] the space of an erased session goes back to the disk", async () => {
    const file = aFile();
    const log = anOpenLog(file);
    const [aster, birch] = [aNewSession("aster"), aNewSession("birch")];
    await log.create(birch);
    await log.erase(birch.id);
    const before = bytesOf(file).length;
    await log.create(aster);
    await log.append(anAppend(aster.id, 0, ["x".repeat(500_000)]));
    await log.erase(aster.id);
    expect(bytesOf(file).length).toBeLessThanOrEqual(before);
  });

  it("[LG6] a destroyed secret leaves the files within a second of the clock", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const file = aFile();
    const log = anOpenLog(file);
    const { id } = aNewSession("aster");
    await log.create(aNewSession("aster"));
    await log.append(anAppend(id, 0, ["opened"], { vault: [{ name: "voting-1", value: "SECRET-OF-THE-BALLOT" }] }));
    await log.append(anAppend(id, 1, ["closed"], { vault: [{ name: "voting-1", destroy: true }] }));
    expect(bytesOf(file).includes("SECRET-OF-THE-BALLOT")).toBe(true);
    vi.advanceTimersByTime(1_000);
    expect(bytesOf(file).includes("SECRET-OF-THE-BALLOT")).toBe(false);
    expect(bytesOf(file).includes("key of aster")).toBe(true);
  });

  it("[LG6] the key to events that a snapshot replaced leaves the files within a second of the clock", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const file = aFile();
    const log = anOpenLog(file);
    const { id } = aNewSession("aster");
    await log.create(aNewSession("aster"));
    await log.append(anAppend(id, 0, ["a post that was deleted", "kept"]));
    const [oldKey] = contentKeys(file);
    await log.append(anAppend(id, 2, [], { snapshot: snapshotAt(1) }));
    const [newKey] = contentKeys(file);
    vi.advanceTimersByTime(1_000);
    const bytes = bytesOf(file);
    expect([oldKey, newKey].map((key) => key && bytes.includes(key))).toEqual([false, true]);
    expect((await log.load(id))?.events.map(({ body }) => body)).toEqual([`{"text":"kept"}`]);
  });

  it("[LG6] what is to be forgotten is forgotten at the latest when the log is closed", async () => {
    const file = aFile();
    const log = openSqliteLog(file);
    const { id } = aNewSession("aster");
    await log.create(aNewSession("aster"));
    await log.append(anAppend(id, 0, [], { vault: [{ name: "session-key", value: "another" }] }));
    await log.close();
    expect(bytesOf(file).includes("key of aster")).toBe(false);
    expect(bytesOf(file).includes("another")).toBe(true);
  });

  it("[LG6] while another process is reading, the clean-up fails without harm and is tried again", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const file = aFile();
    const log = anOpenLog(file);
    const { id } = aNewSession("aster");
    await log.create(aNewSession("aster"));
    const reader = new Sqlite(file, { readonly: true });
    onTestFinished(() => void reader.close());
    reader.exec("BEGIN");
    reader.prepare("SELECT * FROM sessions").all();
    await log.append(anAppend(id, 0, ["one"], { vault: [{ name: "session-key", destroy: true }] }));
    vi.advanceTimersByTime(1_000);
    expect(bytesOf(file).includes("key of aster")).toBe(true);
    expect(await log.append(anAppend(id, 1, ["two"]))).toBe("done");
    reader.exec("COMMIT");
    vi.advanceTimersByTime(1_000);
    expect(bytesOf(file).includes("key of aster")).toBe(false);
  });

  it("[LG6] bytes that a killed process left behind go when the log is opened again", async () => {
    const file = aFile();
    const { id } = aNewSession("aster");
    const killed = anOpenLog(file);
    await killed.create(aNewSession("aster"));
    await killed.append(anAppend(id, 0, [], { vault: [{ name: "session-key", destroy: true }] }));
    expect(bytesOf(file).includes("key of aster")).toBe(true);
    anOpenLog(file);
    expect(bytesOf(file).includes("key of aster")).toBe(false);
  });

  // In these histories secrets that lie in shared pages leave copies behind.
  it.each([3, 4, 5])(
    "[LG5] [LG6] no copy of a secret stays in a page that was rearranged (history %i)",
    async (seed) => {
      const file = aFile();
      const log = anOpenLog(file);
      const random = seededRandom(seed);
      const dice = (sides: number) => Math.floor(random() * sides);
      const sessions = Array.from({ length: 24 }, (_, i) => ({
        ...aNewSession(`s${i}`),
        seq: 0,
        secrets: new Map<string, string>(),
      }));
      for (const session of sessions) await log.create(session);
      const everyKey = new Map(contentKeys(file).map((key) => [key.toString("hex"), key]));
      const everySecret: string[] = [];

      for (let round = 0; round < 60; round += 1) {
        const appends = sessions.map((session) => {
          const texts = Array.from({ length: dice(4) }, () => "y".repeat(dice(20) === 0 ? dice(9_000) : dice(400)));
          const expectedSeq = session.seq;
          session.seq += texts.length;
          const name = `${dice(1e9)}`.repeat(1 + dice(30));
          const secret = `<${dice(1e9)}-${dice(1e9)}>`;
          const vault: VaultChange[] = [{ name, value: secret + "v".repeat(dice(300)) }];
          const doomed = dice(4) === 0 ? [...session.secrets.keys()][dice(session.secrets.size)] : undefined;
          session.secrets.set(name, secret);
          everySecret.push(secret);
          if (doomed !== undefined) {
            session.secrets.delete(doomed);
            vault.push({ name: doomed, destroy: true });
          }
          return anAppend(session.id, expectedSeq, texts, {
            vault,
            ...(dice(25) === 0 && { snapshot: snapshotAt(expectedSeq) }),
          });
        });
        expect(new Set(await Promise.all(appends.map((append) => log.append(append))))).toEqual(new Set(["done"]));
        for (const key of contentKeys(file)) everyKey.set(key.toString("hex"), key);
      }
      const isErased = (index: number) => index % 2 === 1;
      for (const [index, { id }] of sessions.entries()) if (isErased(index)) await log.erase(id);
      await log.close();

      const bytes = bytesOf(file);
      const kept = sessions.filter((_, index) => !isErased(index));
      const secretsLeft = everySecret.filter((secret) => bytes.includes(secret));
      expect(secretsLeft.toSorted()).toEqual(kept.flatMap(({ secrets }) => [...secrets.values()]).toSorted());
      const keysLeft = [...everyKey].filter(([, key]) => bytes.includes(key)).map(([hex]) => hex);
      expect(keysLeft.toSorted()).toEqual(
        contentKeys(file)
          .map((key) => key.toString("hex"))
          .toSorted(),
      );
      expect(everyKey.size).toBeGreaterThan(sessions.length * 2);
    },
  );
});
