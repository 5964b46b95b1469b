import type { Database } from "better-sqlite3";
import type { StoredEvent, StoredSnapshot } from "../eventLog.ts";
import { newContentKey, partMissing, seal, sealEvents, unseal, unsealEvents } from "../sealing.ts";

type NewEvent = Pick<StoredEvent, "version" | "body">;

export interface Content {
  readonly snapshot: StoredSnapshot;
  /** The events after the snapshot. */
  readonly events: readonly StoredEvent[];
}

/** A key lies in a page of its own, and to fetch it costs as much as to seal a vote. */
const mostKeysHeld = 10_000;

/**
 * The sealed snapshot and events of each session, by its number. Whenever a snapshot replaces
 * events, what is kept is sealed with a new key and the old key is destroyed.
 */
export class SqliteContent {
  readonly #db: Database;
  readonly #statements: Statements;
  /** Keys as the file has them since `#heldSince`; looked at only while `#isWriting`. */
  readonly #keys = new Map<number, Buffer>();
  #heldSince = 0;
  #isWriting = false;

  constructor(db: Database) {
    this.#db = db;
    this.#statements = prepare(db);
  }

  /**
   * Does `work` in a transaction that writes. Within it keys need not be fetched again that were fetched in an
   * earlier one, as long as no other connection has written since; where it comes to nothing the file has those
   * from before it, so that none is held any more.
   */
  write<Result>(work: () => Result): Result {
    try {
      return this.#db
        .transaction(() => {
          const version = this.#statements.dataVersion.get() ?? 0;
          if (version !== this.#heldSince) this.#keys.clear();
          this.#heldSince = version;
          this.#isWriting = true;
          return work();
        })
        .immediate();
    } catch (error) {
      this.#keys.clear();
      throw error;
    } finally {
      this.#isWriting = false;
    }
  }

  read(session: number): Content {
    const key = this.#key(session);
    const row = this.#statements.snapshot.get(session);
    if (row === undefined) throw partMissing();
    const { seq, version, sealed } = row;
    return { snapshot: { seq, version, body: unseal(key, sealed) }, events: this.#eventsAfter(seq, session, key) };
  }

  append(session: number, lastSeq: number, events: readonly NewEvent[]): void {
    if (events.length > 0) this.#appendWith(this.#heldKey(session), session, lastSeq, events);
  }

  /** Forgets what was before `snapshot` and the events up to it; false when what is stored is as new. */
  replaceSnapshot(session: number, snapshot: StoredSnapshot): boolean {
    const stored = this.#statements.snapshot.get(session);
    if (stored !== undefined && stored.seq >= snapshot.seq) return false;
    const kept = this.#eventsAfter(snapshot.seq, session, this.#key(session));
    this.erase(session);
    this.#write(session, snapshot, kept);
    return true;
  }

  create(session: number, snapshot: StoredSnapshot): void {
    this.#write(session, snapshot, []);
  }

  erase(session: number): void {
    this.#keys.get(session)?.fill(0);
    this.#keys.delete(session);
    this.#statements.forgetKey.run(session);
    this.#statements.forgetSnapshot.run(session);
    this.#statements.forgetAppended.run(session);
    this.#statements.forgetLatest.run(session);
  }

  #eventsAfter(seq: number, session: number, key: Buffer): StoredEvent[] {
    const events = this.#statements.appended
      .all({ session, seq })
      .flatMap(({ last_seq, sealed }) => unsealEvents(key, last_seq, sealed));
    return events.filter((event) => event.seq > seq);
  }

  #write(session: number, { seq, version, body }: StoredSnapshot, events: readonly StoredEvent[]): void {
    const key = newContentKey();
    this.#statements.keepKey.run(session, key);
    this.#statements.keepSnapshot.run(session, seq, version, seal(key, body));
    const last = events.at(-1);
    if (last !== undefined) this.#appendWith(key, session, last.seq, events);
  }

  #appendWith(key: Buffer, session: number, lastSeq: number, events: readonly NewEvent[]): void {
    this.#statements.append.run(session, lastSeq, sealEvents(key, events));
  }

  #key(session: number): Buffer {
    const key = this.#statements.key.get(session);
    if (key === undefined) throw partMissing();
    return key;
  }

  #heldKey(session: number): Buffer {
    if (!this.#isWriting) return this.#key(session);
    const held = this.#keys.get(session);
    if (held !== undefined) return held;
    const key = this.#key(session);
    if (this.#keys.size >= mostKeysHeld) this.#keys.clear();
    this.#keys.set(session, key);
    return key;
  }
}

type Statements = ReturnType<typeof prepare>;

const prepare = (db: Database) => ({
  // Counts what other connections committed.
  dataVersion: db.prepare<[], number>("PRAGMA data_version").pluck(),
  key: db.prepare<[number], Buffer>("SELECT key FROM content_keys WHERE session = ?").pluck(),
  keepKey: db.prepare<[number, Buffer]>("INSERT INTO content_keys (session, key) VALUES (?, ?)"),
  forgetKey: db.prepare<[number]>("DELETE FROM content_keys WHERE session = ?"),
  snapshot: db.prepare<[number], { seq: number; version: number; sealed: Buffer }>(
    "SELECT seq, version, sealed FROM snapshots WHERE session = ?",
  ),
  keepSnapshot: db.prepare<[number, number, number, Buffer]>("INSERT INTO snapshots VALUES (?, ?, ?, ?)"),
  forgetSnapshot: db.prepare<[number]>("DELETE FROM snapshots WHERE session = ?"),
  appended: db.prepare<{ session: number; seq: number }, { last_seq: number; sealed: Buffer }>(
    `SELECT last_seq, sealed FROM appended WHERE session = :session AND last_seq > :seq
     UNION ALL SELECT last_seq, sealed FROM latest_appended WHERE session = :session AND last_seq > :seq
     ORDER BY last_seq`,
  ),
  append: db.prepare<[number, number, Buffer]>(
    "INSERT INTO latest_appended (session, last_seq, sealed) VALUES (?, ?, ?)",
  ),
  forgetAppended: db.prepare<[number]>("DELETE FROM appended WHERE session = ?"),
  forgetLatest: db.prepare<[number]>("DELETE FROM latest_appended WHERE session = ?"),
});
