import Sqlite from "better-sqlite3";
import type { SessionId } from "../../../shared/ids.ts";
import type { StoredSession } from "../eventLog.ts";
import { SqliteContent } from "./content.ts";
import { explaining } from "./file.ts";
import { refuseUnknown } from "./migrations.ts";

/**
 * What the file holds of a session at this moment, for a thread that reads beside the one that
 * writes; null where it was erased. The file is open for as long as the reading takes, because
 * what is forgotten leaves the files when nobody reads [LG6]. Throws a `StorageError`.
 */
export function readContent(file: string, id: SessionId): Pick<StoredSession, "snapshot" | "events"> | null {
  return explaining(file, () => {
    const db = new Sqlite(file, { readonly: true, fileMustExist: true });
    try {
      refuseUnknown(db);
      const find = db.prepare<[string], number>("SELECT no FROM sessions WHERE id = ?").pluck();
      // One transaction, so that what is read belongs together.
      const read = () => {
        const no = find.get(id);
        return no === undefined ? null : new SqliteContent(db).read(no);
      };
      return db.transaction(read).deferred();
    } finally {
      db.close();
    }
  });
}
