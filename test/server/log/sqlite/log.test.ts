import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { openSqliteFile } from "../../../../server/log/sqlite/file.ts";
import { openSqliteLog, SqliteLog } from "../../../../server/log/sqlite/log.ts";
import type { SessionId } from "../../../../shared/ids.ts";
import { aDirectory } from "../../../support/aDirectory.ts";
import { eventLogContract } from "../../../support/eventLogContract.ts";
import { aCommand, aNewSession, anAppend, textsOf } from "../../../support/storedSessions.ts";

eventLogContract("SQLite", async () => {
  const directory = mkdtempSync(path.join(tmpdir(), "parley-"));
  return {
    open: async (today) => openSqliteLog(path.join(directory, "parley.sqlite"), today && { today }),
    remove: async () => rmSync(directory, { recursive: true }),
  };
});

const aFile = () => path.join(aDirectory(), "parley.sqlite");

async function twoSessions() {
  const db = openSqliteFile(aFile());
  const log = new SqliteLog(db);
  onTestFinished(() => log.close());
  const [aster, birch] = [aNewSession("aster"), aNewSession("birch")];
  await log.create(aster);
  await log.create(birch);
  return { db, log, aster, birch };
}

describe("the SQLite engine", () => {
  it("[LG8] a group that the disk has no room for is not written, and every append of it rejects", async () => {
    const { db, log, aster, birch } = await twoSessions();

    db.pragma(`max_page_count = ${db.pragma("page_count", { simple: true })}`);
    const appends = [
      log.append(anAppend(aster.id, 0, ["small"])),
      log.append(anAppend(birch.id, 0, ["large".repeat(10_000)])),
    ];
    const results = await Promise.allSettled(appends);
    expect(results.map((result) => result.status)).toEqual(["rejected", "rejected"]);
    for (const append of appends) {
      await expect(append).rejects.toMatchObject({
        name: "StorageError",
        failure: "full",
        message: expect.stringContaining("Free some space"),
        cause: { code: "SQLITE_FULL" },
      });
    }
    expect((await log.load(aster.id))?.events).toEqual([]);

    db.pragma("max_page_count = 100000");
    expect(await log.append(anAppend(aster.id, 0, ["small"]))).toBe("done");
  });

  it("[LG8] after a group that came to nothing appends go on, also where it was to replace what is stored", async () => {
    const { db, log, aster, birch } = await twoSessions();
    await log.append(anAppend(aster.id, 0, ["one"]));

    db.pragma(`max_page_count = ${db.pragma("page_count", { simple: true })}`);
    const snapshot = { seq: 1, version: 1, body: "{}" };
    const results = await Promise.allSettled([
      log.append(anAppend(aster.id, 1, [], { snapshot })),
      log.append(anAppend(aster.id, 1, ["two"])),
      log.append(anAppend(birch.id, 0, ["large".repeat(10_000)])),
    ]);
    expect(results.map((result) => result.status)).toEqual(["rejected", "rejected", "rejected"]);

    db.pragma("max_page_count = 100000");
    expect(await log.append(anAppend(aster.id, 1, ["two"]))).toBe("done");
    expect((await log.load(aster.id))?.events.map(({ body }) => body)).toEqual([`{"text":"one"}`, `{"text":"two"}`]);
  });

  it("[LG8] appends reject while another process does not let go of the file, and work again afterwards", async () => {
    const file = aFile();
    const db = openSqliteFile(file);
    const log = new SqliteLog(db);
    const other = new Sqlite(file);
    onTestFinished(async () => {
      other.close();
      await log.close();
    });
    const { id } = aNewSession("aster");
    await log.create(aNewSession("aster"));
    db.pragma("busy_timeout = 1");
    other.exec("BEGIN IMMEDIATE");
    await expect(log.append(anAppend(id, 0, ["one"]))).rejects.toMatchObject({ failure: "busy" });
    other.exec("ROLLBACK");
    expect(await log.append(anAppend(id, 0, ["one"]))).toBe("done");
  });

  it("[LG1] nothing acknowledged is lost when the process is killed", async () => {
    const file = aFile();
    const script = path.resolve("test/support/appendForever.ts");
    const child = spawn(process.execPath, ["--import", "tsx", script, file], { stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(() => void child.kill("SIGKILL"));
    let acknowledged = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line);
      if (acknowledged === 200) child.kill("SIGKILL");
    }
    if (child.signalCode === null) await once(child, "exit");
    expect(child.signalCode).toBe("SIGKILL");

    const log = openSqliteLog(file);
    onTestFinished(() => log.close());
    const seqs = (await log.load(aNewSession("aster").id))?.events.map(({ seq }) => seq) ?? [];
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    expect(seqs.length).toBeGreaterThanOrEqual(acknowledged);
  });

  it("[LG1] commits wait for the disk, deletions overwrite, and freed pages go back to the disk", () => {
    const db = openSqliteFile(aFile());
    onTestFinished(() => void db.close());
    const setting = (name: string) => db.pragma(name, { simple: true });
    expect({
      journal: setting("journal_mode"),
      synchronous: setting("synchronous"),
      secureDelete: setting("secure_delete"),
      autoVacuum: setting("auto_vacuum"),
    }).toEqual({ journal: "wal", synchronous: 2, secureDelete: 1, autoVacuum: 2 });
  });

  it("[LG1] [LG3] what came last and what has moved to its session belong together, also after a restart", async () => {
    const file = aFile();
    let log = openSqliteLog(file);
    onTestFinished(() => log.close());
    const sessions = ["aster", "birch", "cedar"].map((name) => aNewSession(name));
    for (const session of sessions) await log.create(session);
    const rounds = 1_500;
    for (let round = 0; round < rounds; round += 1) {
      await Promise.all(
        sessions.map(({ id }) => log.append(anAppend(id, round, [`${round}`], { commands: [aCommand(`c${round}`)] }))),
      );
    }
    const moved = () => {
      const db = new Sqlite(file, { readonly: true });
      const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
      const counts = ["appended", "latest_appended", "commands", "latest_commands"].map(count);
      db.close();
      return counts;
    };
    expect(moved().map((rows) => rows !== undefined && rows > 0)).toEqual([true, true, true, true]);

    const texts = Array.from({ length: rounds }, (_, round) => `${round}`);
    for (const restarted of [false, true]) {
      if (restarted) {
        await log.close();
        log = openSqliteLog(file);
      }
      for (const { id } of sessions) {
        const stored = await log.load(id);
        expect(textsOf(stored)).toEqual(texts);
        expect(stored?.recentCommands).toEqual(texts.map((text) => aCommand(`c${text}`)).toSorted());
        for (const known of ["c0", `c${rounds - 1}`]) {
          expect(await log.append(anAppend(id, rounds, ["again"], { commands: [aCommand(known)] }))).toBe("conflict");
        }
      }
    }

    const [aster, birch, cedar] = sessions.map(({ id }) => id) as [SessionId, SessionId, SessionId];
    const snapshot = { seq: rounds - 1, version: 1, body: "{}" };
    expect(await log.append(anAppend(aster, rounds, [], { snapshot }))).toBe("done");
    expect(textsOf(await log.load(aster))).toEqual(texts.slice(-1));
    await log.erase(birch);
    await log.erase(cedar);
    expect(await log.load(birch)).toBe(null);
    await log.erase(aster);
    expect(moved()).toEqual([0, 0, 0, 0]);
  });

  it("[LG10] content that does not fit its seal is reported as damage", async () => {
    const { db, log, aster, birch } = await twoSessions();
    db.exec(
      "UPDATE snapshots SET sealed = CAST(sealed || x'00' AS BLOB) WHERE session = 1; DELETE FROM snapshots WHERE session = 2",
    );
    for (const { id } of [aster, birch]) {
      await expect(log.load(id)).rejects.toMatchObject({ name: "StorageError", failure: "damaged" });
    }
  });

  it("[LG9] no table has a column for a time other than a day, and none has a hidden order of commands", async () => {
    const file = aFile();
    const log = openSqliteLog(file, { today: () => 20_000 });
    const session = aNewSession("aster");
    await log.create(session);
    await log.append(anAppend(session.id, 0, ["one"], { commands: [aCommand("c1")] }));
    await log.close();
    const db = new Sqlite(file, { readonly: true });
    onTestFinished(() => void db.close());
    const columns = db
      .prepare<[], string>(
        "SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'",
      )
      .pluck()
      .all();
    expect(columns.toSorted()).toEqual(
      [
        ...["no", "id", "code", "facilitator_hash", "expires_on", "last_seq"].map((name) => `sessions.${name}`),
        ...["session", "id", "day"].map((name) => `commands.${name}`),
        ...["session", "unused", "key"].map((name) => `content_keys.${name}`),
        ...["session", "name", "unused", "value"].map((name) => `vault.${name}`),
        ...["session", "seq", "version", "sealed"].map((name) => `snapshots.${name}`),
        ...["session", "last_seq", "sealed"].map((name) => `appended.${name}`),
        ...["no", "session", "last_seq", "sealed"].map((name) => `latest_appended.${name}`),
        ...["id", "session", "day"].map((name) => `latest_commands.${name}`),
        ...["id", "session", "type", "day", "attempts"].map((name) => `deliveries.${name}`),
      ].toSorted(),
    );
    expect(db.prepare("SELECT session, day FROM latest_commands").raw().all()).toEqual([[1, 20_000]]);
    for (const table of ["commands", "latest_commands", "vault", "deliveries"]) {
      expect(() => db.prepare(`SELECT rowid FROM ${table}`)).toThrow("rowid");
    }
  });

  it("[OB5] after it could not save it is ready when it can save again, also where nobody else tries", async () => {
    const db = openSqliteFile(aFile());
    const log = new SqliteLog(db);
    onTestFinished(() => log.close());
    const session = aNewSession("aster");
    await log.create(session);
    const pages = Number(db.pragma("page_count", { simple: true }));
    db.pragma(`max_page_count = ${pages}`);
    await expect(log.append(anAppend(session.id, 0, ["x".repeat(100_000)]))).rejects.toMatchObject({ failure: "full" });
    await expect(log.ready()).rejects.toMatchObject({ failure: "full" });

    db.pragma("max_page_count = 100000");

    await log.ready();
    expect(log.failing).toBe(null);
    expect(db.pragma("page_count", { simple: true })).toBe(pages);
    expect(textsOf(await log.load(session.id))).toEqual([]);
  });
});
