import { chmodSync, mkdirSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { openSqliteFile } from "../../../../server/log/sqlite/file.ts";
import { openSqliteLog } from "../../../../server/log/sqlite/log.ts";
import { type Migration, migrate, migrations } from "../../../../server/log/sqlite/migrations.ts";
import { StorageError } from "../../../../server/log/storageError.ts";
import { aDirectory } from "../../../support/aDirectory.ts";
import { aNewSession } from "../../../support/storedSessions.ts";

const aFile = () => path.join(aDirectory(), "parley.sqlite");

function refusalOf(file: string): StorageError {
  try {
    openSqliteFile(file).close();
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
  throw new Error("the file was opened");
}

function anOpenFile() {
  const db = new Sqlite(aFile());
  onTestFinished(() => void db.close());
  return db;
}

describe("opening the file", () => {
  it("[LG10] a missing directory is made, and only the owner can read what is in the file", () => {
    const file = path.join(aDirectory(), "a", "b", "parley.sqlite");
    openSqliteFile(file).close();
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("[LG10] a file of a newer version is refused with the way out", () => {
    const file = aFile();
    const db = openSqliteFile(file);
    db.pragma(`user_version = ${migrations.length + 1}`);
    db.close();
    const { failure, message } = refusalOf(file);
    expect(failure).toBe("newer");
    expect(message).toContain(file);
    expect(message).toContain("Start the newer version");
  });

  it("[LG10] a file that is no database is refused and left as it is", () => {
    const file = aFile();
    writeFileSync(file, "minutes of the meeting\n".repeat(500));
    const before = statSync(file).size;
    const { failure, message } = refusalOf(file);
    expect(failure).toBe("damaged");
    expect(message).toContain("Restore a backup");
    expect(statSync(file).size).toBe(before);
  });

  it("[LG10] a file of which the end is missing is refused", async () => {
    const file = aFile();
    const log = openSqliteLog(file);
    await log.create(aNewSession("aster"));
    await log.close();
    truncateSync(file, 4_096);
    expect(refusalOf(file).failure).toBe("damaged");
  });

  it("[LG10] a database of another program is refused and left as it is", () => {
    const file = aFile();
    const theirs = new Sqlite(file);
    theirs.exec("CREATE TABLE invoices (id INTEGER)");
    theirs.close();
    const { failure, message } = refusalOf(file);
    expect(failure).toBe("damaged");
    expect(message).toContain("another program");
    const after = new Sqlite(file);
    onTestFinished(() => void after.close());
    expect(after.prepare("SELECT name FROM sqlite_schema").pluck().all()).toEqual(["invoices"]);
  });

  it("[LG10] a path that cannot be a file is refused with the setting to change", () => {
    const directory = aDirectory();
    writeFileSync(path.join(directory, "occupied"), "");
    mkdirSync(path.join(directory, "folder.sqlite"));
    for (const file of [path.join(directory, "occupied", "parley.sqlite"), path.join(directory, "folder.sqlite")]) {
      const { failure, message } = refusalOf(file);
      expect(failure).toBe("denied");
      expect(message).toContain("Set DATA_DIR");
    }
  });

  it("[LG10] a directory without the right to write is refused with the setting to change", () => {
    const directory = aDirectory();
    chmodSync(directory, 0o555);
    const { failure, message } = asNobody(() => refusalOf(path.join(directory, "parley.sqlite")));
    expect(failure).toBe("denied");
    expect(message).toContain("Set DATA_DIR");
  });
});

describe("migrations", () => {
  const addTable =
    (name: string): Migration =>
    (db) =>
      db.exec(`CREATE TABLE ${name} (x INTEGER)`);
  const tables = (db: ReturnType<typeof anOpenFile>) =>
    db.prepare("SELECT name FROM sqlite_schema ORDER BY rowid").pluck().all();
  const version = (db: ReturnType<typeof anOpenFile>) => db.pragma("user_version", { simple: true });

  it("[LG10] the steps that a file lacks run in order, each once", () => {
    const db = anOpenFile();
    migrate(db, [addTable("first")]);
    migrate(db, [addTable("first"), addTable("second"), addTable("third")]);
    migrate(db, [addTable("first"), addTable("second"), addTable("third")]);
    expect(tables(db)).toEqual(["first", "second", "third"]);
    expect(version(db)).toBe(3);
  });

  it("[LG10] a step that fails leaves the file as it was", () => {
    const db = anOpenFile();
    migrate(db, [addTable("first")]);
    const fails: Migration = () => {
      throw new Error("no");
    };
    expect(() => migrate(db, [addTable("first"), addTable("second"), fails])).toThrow("no");
    expect(tables(db)).toEqual(["first"]);
    expect(version(db)).toBe(1);
  });
});

/** Root may write everywhere, so that a refusal can only be seen as somebody else. */
function asNobody<Result>(work: () => Result): Result {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}
