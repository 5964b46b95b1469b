import type { Database } from "better-sqlite3";
import type { DeliveryId, JoinCode, SessionId } from "../../../shared/ids.ts";
import type { Delivery } from "../deliveries.ts";
import {
  type Append,
  type Appended,
  type EventLog,
  type FoundSession,
  type LogOptions,
  type NewSession,
  retryWindowDays,
  type SessionRow,
  type SessionVault,
  type StoredSession,
  unixDay,
} from "../eventLog.ts";
import { Outage } from "../outage.ts";
import { StorageError, type StorageFailure } from "../storageError.ts";
import { SqliteCommands } from "./commands.ts";
import { SqliteContent } from "./content.ts";
import { SqliteDeliveries } from "./deliveries.ts";
import { explaining, openSqliteFile, toStorageError } from "./file.ts";
import { GroupCommit } from "./groupCommit.ts";
import { SqliteLatest } from "./latest.ts";
import { SqliteVault } from "./vault.ts";
import { WalTruncation } from "./walTruncation.ts";

/** Opens the log in a file, made with its directory where it is missing. Throws a `StorageError`. */
export const openSqliteLog = (file: string, options: LogOptions = {}): EventLog =>
  new SqliteLog(openSqliteFile(file), options);

/** How many sessions a sweep erases in one go, before others get their turn. */
const sweepBatch = 20;

/** Needs as much room as a large commit, and leaves nothing. */
const someRoom =
  "CREATE TABLE room (bytes BLOB); INSERT INTO room VALUES (zeroblob(65536)); DROP TABLE room; PRAGMA incremental_vacuum";

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The engine on one file. It owns the database from now on. */
export class SqliteLog implements EventLog {
  readonly engine = "sqlite";
  readonly shared = null;
  readonly #db: Database;
  readonly #options: LogOptions;
  readonly #today: () => number;
  readonly #statements: Statements;
  readonly #content: SqliteContent;
  readonly #commands: SqliteCommands;
  readonly #latest: SqliteLatest;
  readonly #vault: SqliteVault;
  readonly #deliveries: SqliteDeliveries;
  readonly #truncation: WalTruncation;
  readonly #appends: GroupCommit<Append, Appended>;
  readonly #outage: Outage;

  constructor(db: Database, options: LogOptions = {}) {
    this.#db = db;
    this.#options = options;
    this.#outage = new Outage(options);
    this.#today = options.today ?? unixDay;
    this.#statements = prepare(db);
    this.#content = new SqliteContent(db);
    this.#commands = new SqliteCommands(db);
    this.#latest = new SqliteLatest(db);
    this.#vault = new SqliteVault(db);
    this.#deliveries = new SqliteDeliveries(db);
    this.#truncation = new WalTruncation(db, (error) => options.onError?.(toStorageError(db.name, error)));
    this.#appends = new GroupCommit((group) => this.#commit(group));
    // A process that died may have left forgotten bytes behind.
    this.#attempt(() => this.#truncation.now());
  }

  get failing(): StorageFailure | null {
    return this.#outage.failing;
  }

  async create(session: NewSession): Promise<"done" | "code-taken"> {
    return this.#write(() => {
      if (this.#statements.findByCode.get(session.code) !== undefined) return "code-taken";
      const { id, code, facilitatorHash, expiresOn, snapshot } = session;
      const inserted = this.#statements.insert.run(id, code, facilitatorHash, expiresOn, snapshot.seq);
      const no = Number(inserted.lastInsertRowid);
      this.#content.create(no, snapshot);
      this.#vault.change(no, session.vault);
      return "done";
    });
  }

  async find(code: JoinCode): Promise<FoundSession | null> {
    return this.#attempt(() => {
      const row = this.#statements.findByCode.get(code);
      return row === undefined ? null : { ...toSessionRow(row), lastSeq: row.last_seq };
    });
  }

  async load(id: SessionId): Promise<StoredSession | null> {
    // One transaction, so that what is read belongs together.
    const read = () => {
      const row = this.#statements.findById.get(id);
      if (row === undefined) return null;
      const recentCommands = this.#commands.read(row.no).map(({ id }) => id);
      return { ...toSessionRow(row), ...this.#content.read(row.no), vault: this.#vault.read(row.no), recentCommands };
    };
    return this.#attempt(() => this.#db.transaction(read).deferred());
  }

  async loadVault(id: SessionId): Promise<SessionVault | null> {
    const read = () => {
      const row = this.#statements.findById.get(id);
      return row === undefined ? null : { ...toSessionRow(row), vault: this.#vault.read(row.no) };
    };
    return this.#attempt(() => this.#db.transaction(read).deferred());
  }

  async append(append: Append): Promise<Appended> {
    const { snapshot, expectedSeq, events } = append;
    if (snapshot !== undefined && snapshot.seq > expectedSeq + events.length) {
      throw new RangeError(`a snapshot after event ${snapshot.seq}, which is not in the log`);
    }
    return this.#appends.add(append);
  }

  async deliveries(): Promise<readonly Delivery[]> {
    return this.#attempt(() => this.#deliveries.all());
  }

  async countDelivery(id: DeliveryId, attempts: number): Promise<void> {
    this.#write(() => this.#deliveries.count(id, attempts));
  }

  async removeDelivery(id: DeliveryId): Promise<void> {
    this.#write(() => this.#deliveries.remove(id));
  }

  async erase(id: SessionId): Promise<void> {
    const erased = this.#write(() => {
      const row = this.#statements.findById.get(id);
      if (row === undefined) return false;
      this.#eraseRows([row.no]);
      return true;
    });
    if (erased) this.#shrink();
  }

  async sweep(today: number): Promise<number> {
    let erased = 0;
    for (let batch = this.#expired(today); batch.length > 0; batch = this.#expired(today)) {
      this.#write(() => this.#eraseRows(batch));
      erased += batch.length;
      await nextTurn();
    }
    if (erased > 0) this.#shrink();
    const firstDay = today - retryWindowDays;
    this.#attempt(() => this.#commands.forgetLatest(firstDay));
    for (const no of this.#attempt(() => this.#statements.numbers.all())) {
      this.#attempt(() => this.#commands.forget(no, firstDay));
      await nextTurn();
    }
    return erased;
  }

  async ready(): Promise<void> {
    this.#attempt(() => this.#statements.findByCode.get(""));
    // It may be that nobody else tries to save any more, because nobody is sent here.
    if (this.failing !== null) this.#write(() => this.#db.exec(someRoom));
  }

  async close(): Promise<void> {
    if (!this.#db.open) return;
    this.#appends.flush();
    try {
      this.#attempt(() => this.#truncation.now());
    } finally {
      this.#truncation.stop();
      this.#db.close();
      await this.#options.onClose?.();
    }
  }

  #commit(group: readonly Append[]): readonly Appended[] {
    let forgot = false;
    const today = this.#today();
    const results = this.#write(() => {
      let rows = 0;
      const answers = group.map((append): Appended => {
        const end = this.#statements.end.get(append.session);
        if (end === undefined) return "gone";
        if (end.last_seq !== append.expectedSeq) return "conflict";
        if (!this.#commands.remember(end.no, append.commands, today)) return "conflict";
        forgot = this.#appendRows(end.no, append) || forgot;
        rows += 1 + append.commands.length;
        return "done";
      });
      this.#latest.grewBy(rows);
      return answers;
    });
    if (forgot) this.#truncation.schedule();
    return results;
  }

  /** Returns whether something was forgotten. */
  #appendRows(no: number, { expectedSeq, events, vault, deliveries, snapshot }: Append): boolean {
    const lastSeq = expectedSeq + events.length;
    this.#content.append(no, lastSeq, events);
    if (events.length > 0) this.#statements.setLastSeq.run(lastSeq, no);
    this.#deliveries.add(no, deliveries ?? []);
    const lostSecret = this.#vault.change(no, vault);
    const lostEvents = snapshot !== undefined && this.#content.replaceSnapshot(no, snapshot);
    return lostSecret || lostEvents;
  }

  #expired(today: number): number[] {
    return this.#attempt(() => this.#statements.expired.all(today, sweepBatch));
  }

  #eraseRows(numbers: readonly number[]): void {
    for (const no of numbers) {
      this.#content.erase(no);
      this.#vault.erase(no);
      this.#deliveries.erase(no);
      this.#commands.erase(no);
      this.#statements.deleteSession.run(no);
    }
  }

  #shrink(): void {
    this.#truncation.schedule();
    this.#attempt(() => {
      this.#db.pragma("incremental_vacuum");
      this.#truncation.now();
    });
  }

  #write<Result>(work: () => Result): Result {
    try {
      const result = this.#attempt(() => this.#content.write(work));
      this.#outage.worked();
      return result;
    } catch (error) {
      this.#latest.recount();
      this.#outage.failed(error);
      throw error;
    }
  }

  #attempt<Result>(work: () => Result): Result {
    if (!this.#db.open) throw new StorageError("closed", `${this.#db.name} is closed.`);
    return explaining(this.#db.name, work);
  }
}

/** A row of `sessions`. */
export interface SqliteRow {
  readonly no: number;
  readonly id: SessionId;
  readonly code: JoinCode;
  readonly facilitator_hash: string;
  readonly expires_on: number;
  readonly last_seq: number;
}

export const toSessionRow = ({ id, code, facilitator_hash, expires_on }: SqliteRow): SessionRow => ({
  id,
  code,
  facilitatorHash: facilitator_hash,
  expiresOn: expires_on,
});

type Statements = ReturnType<typeof prepare>;

const prepare = (db: Database) => ({
  insert: db.prepare<[string, string, string, number, number]>(
    "INSERT INTO sessions (id, code, facilitator_hash, expires_on, last_seq) VALUES (?, ?, ?, ?, ?)",
  ),
  end: db.prepare<[string], { no: number; last_seq: number }>("SELECT no, last_seq FROM sessions WHERE id = ?"),
  findById: db.prepare<[string], SqliteRow>("SELECT * FROM sessions WHERE id = ?"),
  findByCode: db.prepare<[string], SqliteRow>("SELECT * FROM sessions WHERE code = ?"),
  setLastSeq: db.prepare<[number, number]>("UPDATE sessions SET last_seq = ? WHERE no = ?"),
  expired: db.prepare<[number, number], number>("SELECT no FROM sessions WHERE expires_on < ? LIMIT ?").pluck(),
  numbers: db.prepare<[], number>("SELECT no FROM sessions").pluck(),
  deleteSession: db.prepare<[number]>("DELETE FROM sessions WHERE no = ?"),
});
