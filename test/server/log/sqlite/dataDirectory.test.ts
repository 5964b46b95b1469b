import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { databaseIn, openDataDirectory } from "../../../../server/log/sqlite/dataDirectory.ts";
import { lockDirectory } from "../../../../server/log/sqlite/directoryLock.ts";
import { aDirectory } from "../../../support/aDirectory.ts";
import { aNewSession } from "../../../support/storedSessions.ts";

it("[LG11] a directory is one server's until its log is closed, while other programs may read", async () => {
  const directory = aDirectory();
  const log = openDataDirectory(directory, {});
  const refused = () => lockDirectory(directory, 1);
  expect(refused).toThrow(
    expect.objectContaining({ failure: "busy", message: expect.stringContaining("Another server of Parley is using") }),
  );
  await log.create(aNewSession("aster"));
  const reader = new Sqlite(databaseIn(directory), { readonly: true });
  expect(reader.prepare("SELECT count(*) FROM sessions").pluck().get()).toBe(1);
  reader.close();
  await log.close();
  lockDirectory(directory, 1)();
});

it("[LG11] a server that could not open its file lets go of the directory", () => {
  const directory = aDirectory();
  writeFileSync(databaseIn(directory), "minutes of the meeting\n".repeat(500));
  expect(() => openDataDirectory(directory, {})).toThrow("damaged");
  lockDirectory(directory, 1)();
});

it("[LG11] a directory is free again when its server is killed", async () => {
  const directory = aDirectory();
  const child = spawn(
    process.execPath,
    ["--import", "tsx", path.resolve("test/support/appendForever.ts"), databaseIn(directory)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  expect(() => lockDirectory(directory, 1)).toThrow("Another server");
  child.kill("SIGKILL");
  await once(child, "exit");
  lockDirectory(directory, 1)();
});

it("[LG10] a database of another program is refused to the byte as it is", () => {
  const directory = aDirectory();
  const theirs = new Sqlite(databaseIn(directory));
  theirs.exec("CREATE TABLE invoices (id INTEGER); INSERT INTO invoices VALUES (1)");
  theirs.close();
  const before = readFileSync(databaseIn(directory));
  expect(() => openDataDirectory(directory, {})).toThrow("another program");
  expect(readFileSync(databaseIn(directory)).equals(before)).toBe(true);
});

it("[LG10] a file with a page that was overwritten is refused before anything is written to it", async () => {
  const directory = aDirectory();
  const log = openDataDirectory(directory, {});
  for (let n = 0; n < 40; n += 1) await log.create(aNewSession(`s${n}`));
  await log.close();
  const bytes = readFileSync(databaseIn(directory));
  bytes.fill(0x5a, 3 * 4_096, 4 * 4_096);
  writeFileSync(databaseIn(directory), bytes);
  expect(() => openDataDirectory(directory, {})).toThrow("Restore a backup");
  expect(readFileSync(databaseIn(directory)).equals(bytes)).toBe(true);
});
