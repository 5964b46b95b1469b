import path from "node:path";
import { parseArgs } from "node:util";
import { type Config, readConfig } from "../config.ts";
import { StorageError } from "../log/storageError.ts";
import { type Moved, moveSessions } from "./moving.ts";
import { openPostgresStore } from "./postgresStore.ts";
import type { MovableStore } from "./sessionCopy.ts";
import { openSqliteStore } from "./sqliteStore.ts";

const usage = [
  "npm run move -- --from PLACE --to PLACE [--erase]",
  "",
  "  PLACE    sqlite:DIRECTORY, as in DATA_DIR, or postgres://…, as in DATABASE_URL; postgres: alone is",
  "           the one in DATABASE_URL, so that no password stands in the list of processes",
  "  --erase  erases the sessions at the source, for good, once all of them are at the target",
].join("\n");

type End = "from" | "to";

/** `move --from … --to …`: moves all sessions from one store to another. Rejects with a `StorageError` for whoever runs it. */
export async function move(args: readonly string[], say: (line: string) => void, patienceMs?: number): Promise<void> {
  const { from, to, erase } = readArguments(args);
  const source = await open(from, "from", patienceMs);
  try {
    const target = await open(to, "to", patienceMs);
    try {
      const onMoved = (moved: number, of: number) => {
        // Some twenty lines, however many sessions there are.
        if (moved % Math.ceil(of / 20) === 0 && moved < of) say(`${moved} of ${of} sessions are moved.`);
      };
      say(report(await moveSessions(source, target, { erase, onMoved }), source, target));
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

function readArguments(args: readonly string[]): { from: string; to: string; erase: boolean } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { from: { type: "string" }, to: { type: "string" }, erase: { type: "boolean", default: false } },
    });
    const { from, to, erase } = values;
    if (from !== undefined && to !== undefined) return { from, to, erase };
  } catch {
    // Said below, without what was typed, which can hold a password.
  }
  throw new StorageError("denied", usage);
}

async function open(place: string, end: End, patienceMs: number | undefined): Promise<MovableStore> {
  if (/^postgres(ql)?:/.test(place)) {
    const url = place === "postgres:" ? (process.env.DATABASE_URL ?? "") : place;
    return openPostgresStore(withDatabase(url), patienceMs);
  }
  const directory = /^sqlite:(?<directory>.+)$/.exec(place)?.groups?.directory;
  if (directory === undefined) throw new StorageError("denied", usage);
  return openSqliteStore(path.resolve(directory), { mustExist: end === "from", patienceMs });
}

/** How long to wait, and for how many connections, is as the server has it; all else is not its business. */
function withDatabase(url: string): Config & { readonly databaseUrl: string } {
  const { DATABASE_CONNECTIONS, DATABASE_TIMEOUT_MS } = process.env;
  const config = readConfig({ DATABASE_CONNECTIONS, DATABASE_TIMEOUT_MS, DATABASE_URL: url });
  if (config.databaseUrl === undefined) throw new StorageError("denied", usage);
  return { ...config, databaseUrl: config.databaseUrl };
}

function report({ moved, thereBefore, erased }: Moved, from: MovableStore, to: MovableStore): string {
  const again = thereBefore > 0 ? `, ${thereBefore} were there already` : "";
  const source =
    erased > 0 || moved + thereBefore === 0
      ? `${from.place} has none of them any more.`
      : [
          `${from.place} still has them all, with what is needed to read them. Start no server on it, and delete it, or`,
          "run this again with --erase before anybody uses the new place.",
        ].join("\n");
  return [
    `${moved} sessions were moved to ${to.place}${again}. Each was read back and is the same, to its last event.`,
    source,
  ].join("\n");
}
