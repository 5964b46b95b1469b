import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { StorageError } from "../storageError.ts";
import { placeOf, toStorageError } from "./error.ts";
import { openClient, type PostgresDatabase } from "./pool.ts";
import { locks } from "./schema.ts";

export interface NodeLockOptions {
  /** How long a server that starts waits for the one before it to let go, and for the database to answer, in ms. */
  readonly patienceMs: number;
  readonly onLost: (error: StorageError) => void;
  readonly onBack: () => void;
  /** [ND1] Whether other servers that say so too may use the database at the same time. */
  readonly isShared?: boolean;
}

/** On which the servers of a database talk. */
const channel = "parley";

/** On which a server that starts hears itself, and for how long it waits for that, in ms. */
const echo = "parley_echo";
const hearingMs = 5_000;

/** How often it is tried to get the lock, or the database, back, in ms. */
const retryMs = 500;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * [PG3] Makes this process the only server of a database: two that know nothing of each other would each
 * show their people a room of its own. It is an advisory lock of a connection, so that it is gone with its
 * process, however that ends, and with the connection. Then it is tried until it is there again; meanwhile
 * `refusal` says why nothing can be done.
 *
 * [ND1] A shared lock lets in others that share it, and they talk over the same connection: so a server
 * that cannot hear the others does nothing.
 */
export class NodeLock {
  readonly #database: PostgresDatabase;
  readonly #options: NodeLockOptions;
  #client: Client | null = null;
  #refusal: StorageError | null = null;
  #closed = false;
  /** Whether its connection is known to be its own. */
  #isOwn = false;
  #checking = false;
  #onHeard: (message: string) => void = () => {};

  private constructor(database: PostgresDatabase, options: NodeLockOptions) {
    this.#database = database;
    this.#options = options;
  }

  /** Rejects with a `StorageError` where another process holds the lock, or where the database cannot be used. */
  static async take(database: PostgresDatabase, options: NodeLockOptions): Promise<NodeLock> {
    const lock = new NodeLock(database, options);
    const deadline = performance.now() + options.patienceMs;
    for (;;) {
      try {
        await lock.#acquire();
        return lock;
      } catch (error) {
        // A server that stops, or a database that starts beside this one.
        const mayPass = error instanceof StorageError && (error.failure === "busy" || error.failure === "away");
        if (!mayPass || performance.now() >= deadline) throw error;
        await wait(Math.min(100, options.patienceMs));
      }
    }
  }

  /** Null while this process is the only server. */
  get refusal(): StorageError | null {
    return this.#refusal;
  }

  get isShared(): boolean {
    return this.#options.isShared === true;
  }

  /** Called with what other servers say. */
  onHeard(listener: (message: string) => void): void {
    this.#onHeard = listener;
  }

  /** Says something to the others; it is lost where the connection is. */
  async tell(messages: readonly string[]): Promise<void> {
    const client = this.#client;
    if (client === null) return;
    try {
      await client.query({
        name: "tell",
        text: "SELECT pg_notify($1, message) FROM unnest($2::text[]) AS message",
        values: [channel, messages],
      });
    } catch (error) {
      this.#lose(client, toStorageError(this.#database.url, error));
    }
  }

  /** Asks whether the connection still is one: a network that is gone says nothing by itself. */
  async check(): Promise<void> {
    const client = this.#client;
    if (client === null || this.#checking) return;
    this.#checking = true;
    try {
      await client.query("SELECT 1");
    } catch (error) {
      this.#lose(client, toStorageError(this.#database.url, error));
    } finally {
      this.#checking = false;
    }
  }

  async release(): Promise<void> {
    this.#closed = true;
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => {});
  }

  async #acquire(): Promise<void> {
    const client = await openClient(this.#database);
    try {
      const { rows } = await client.query<{ taken: boolean; pid: number }>({
        text: `SELECT pg_try_advisory_lock${this.isShared ? "_shared" : ""}($1, $2) AS taken, pg_backend_pid() AS pid`,
        values: [...locks.node],
      });
      if (!rows[0]?.taken) throw this.#held();
      if (!this.#isOwn) await this.#proveOwn(client);
      if (this.isShared) await this.#hearOthers(client, rows[0].pid);
    } catch (error) {
      client.end().catch(() => {});
      throw toStorageError(this.#database.url, error);
    }
    const away = () => this.#lose(client, toStorageError(this.#database.url, new Error("Connection terminated")));
    client.on("error", away);
    client.on("end", away);
    this.#client = client;
  }

  async #hearOthers(client: Client, own: number): Promise<void> {
    client.on("notification", ({ channel: on, processId, payload }) => {
      if (on !== channel || processId === own || payload === undefined) return;
      if (client === this.#client) this.#onHeard(payload);
    });
    await client.query(`LISTEN ${channel}`);
  }

  /**
   * [PG12] Behind a pooler that gives each transaction another connection the lock would be anybody's, and
   * nothing would be heard. Who has a connection of their own hears on it what another one says.
   */
  async #proveOwn(client: Client): Promise<void> {
    const words = randomUUID();
    const heard = new Promise<boolean>((resolve) => {
      client.on("notification", ({ payload }) => payload === words && resolve(true));
      setTimeout(() => resolve(false), hearingMs).unref();
    });
    await client.query(`LISTEN ${echo}`);
    const other = await openClient(this.#database);
    try {
      await other.query({ text: "SELECT pg_notify($1, $2)", values: [echo, words] });
      if (!(await heard)) throw this.#pooled();
    } finally {
      other.end().catch(() => {});
    }
    await client.query(`UNLISTEN ${echo}`);
    this.#isOwn = true;
  }

  #pooled(): StorageError {
    return new StorageError(
      "denied",
      `Before ${placeOf(this.#database.url)} stands a pooler that gives each transaction another connection, so that locks ` +
        "and notifications are lost. Connect to Postgres itself, or set the pooler to session mode (pool_mode = session).",
    );
  }

  #held(): StorageError {
    return new StorageError(
      "busy",
      `Another server of Parley is using ${placeOf(this.#database.url)}. Stop it, set SEVERAL_NODES=true for ` +
        "every server of this database, or give each server a database of its own.",
    );
  }

  #lose(client: Client, error: StorageError): void {
    if (client !== this.#client || this.#closed) return;
    this.#client = null;
    client.end().catch(() => {});
    this.#refusal = error;
    this.#options.onLost(error);
    void this.#regain();
  }

  async #regain(): Promise<void> {
    while (!this.#closed) {
      await wait(retryMs);
      try {
        await this.#acquire();
        if (this.#closed) return await this.release();
        this.#refusal = null;
        return this.#options.onBack();
      } catch (error) {
        const refusal = toStorageError(this.#database.url, error);
        if (refusal.failure !== this.#refusal?.failure) this.#options.onLost(refusal);
        this.#refusal = refusal;
      }
    }
  }
}
