import path from "node:path";
import Sqlite from "better-sqlite3";
import { unseal } from "../../server/log/sealing.ts";

/** What the files hold of one session, as whoever has them can read it: the keys lie beside what they seal. */
export interface Stolen {
  /** The state as JSON; empty where the session is erased. */
  readonly snapshot: string;
  /** The events that no snapshot has replaced, as JSON, in the order of the log; those of one commit have one number. */
  readonly events: readonly { readonly commit: number; readonly body: string }[];
  readonly vault: ReadonlyMap<string, string>;
  /** Ids of commands, in the order in which their rows lie. */
  readonly commands: readonly string[];
}

const nothing: Stolen = { snapshot: "", events: [], vault: new Map(), commands: [] };

/** Reads a session as a thief of the database would. The writer need not be stopped: a copy has what its log has. */
export function theft(dataDir: string, code: string): Stolen {
  const db = new Sqlite(path.join(dataDir, "parley.sqlite"), { readonly: true });
  try {
    return db.transaction(() => {
      const no = db.prepare<[string], number>("SELECT no FROM sessions WHERE code = ?").pluck().get(code);
      if (no === undefined) return nothing;
      const key = db.prepare<[number], Buffer>("SELECT key FROM content_keys WHERE session = ?").pluck().get(no);
      const sealed = db.prepare<[number], Buffer>("SELECT sealed FROM snapshots WHERE session = ?").pluck().get(no);
      if (!key || !sealed) return nothing;
      const appended = db
        .prepare<[number, number], [number, Buffer]>(
          `SELECT last_seq, sealed FROM appended WHERE session = ?
           UNION ALL SELECT last_seq, sealed FROM latest_appended WHERE session = ? ORDER BY last_seq`,
        )
        .raw()
        .all(no, no)
        .map(([, each]) => each);
      return {
        snapshot: unseal(key, sealed),
        events: appended.flatMap((each, commit) =>
          (JSON.parse(unseal(key, each)) as [number, string][]).map(([, body]) => ({ commit, body })),
        ),
        vault: new Map(
          db.prepare<[number], [string, string]>("SELECT name, value FROM vault WHERE session = ?").raw().all(no),
        ),
        commands: ["commands", "latest_commands"].flatMap((table) =>
          db.prepare<[number], string>(`SELECT id FROM ${table} WHERE session = ?`).pluck().all(no),
        ),
      };
    })();
  } finally {
    db.close();
  }
}
