import path from "node:path";
import { ConfigError, readConfig } from "./config.ts";
import { backUp, backupOfPostgres, backupReport } from "./log/backup.ts";
import { StorageError } from "./log/storageError.ts";
import { move } from "./moving/moveCommand.ts";
import { type RunningServer, startServer } from "./server.ts";

/** What commands were taken is committed long before, in ms. */
const mostStoppingMs = 4_500;

/** Starts the server from the environment and prints where it is. A wrong setting or file ends it with one clear message. */
async function main(): Promise<void> {
  const server = await startServer({
    config: readConfig(process.env),
    clientDir: path.resolve(import.meta.dirname, "../client"),
  });
  process.stdout.write(`${server.greeting}\n`);
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void stop(server).then(
        () => process.exit(0),
        (error: unknown) => end(error),
      );
    });
  }
}

async function stop(server: RunningServer): Promise<void> {
  await server.drain();
  setTimeout(() => process.exit(1), mostStoppingMs).unref();
  await server.close();
}

function end(error: unknown): void {
  const known = error instanceof ConfigError || error instanceof StorageError;
  process.stderr.write(`${known ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}

/** `backup [file]`: a copy of the database, of a running server too. */
async function makeBackup(name: string | undefined): Promise<void> {
  const { dataDir, databaseUrl } = readConfig(process.env);
  if (databaseUrl !== undefined) throw new StorageError("denied", backupOfPostgres);
  const moment = new Date().toISOString().slice(0, 19).replaceAll(":", "");
  const made = backUp(dataDir, name ?? path.join(dataDir, "backups", `parley-${moment}.sqlite`));
  process.stdout.write(`${backupReport(made, dataDir)}\n`);
}

/** What the program does in place of serving, by its first argument. */
const tasks: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  backup: ([name]) => makeBackup(name),
  move: (args) => move(args, (line) => void process.stdout.write(`${line}\n`)),
};

const [task = "", ...args] = process.argv.slice(2);
(tasks[task]?.(args) ?? main()).catch(end);
