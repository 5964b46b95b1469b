import type { Pool } from "pg";
import { inTransaction, patiently } from "./pool.ts";

/** After something was forgotten, its bytes go after so long, in ms. */
const delayMs = 1_000;
/** Writing the tables anew may take this part of the time, one in so many. */
const share = 20;
/** How long everybody waits at the most, where another program reads the tables, in ms. */
const lockMs = 300;
/** A checkpoint waits for the disk, which may have much to write. In ms. */
const checkpointMs = 60_000;

/** In the order in which every transaction touches them. */
const secretTables = ["sessions", "content_keys", "vault"] as const;

export interface ForgettingPorts {
  readonly pool: Pool;
  /** Runs `work` between two commits. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  /** Told when it failed; it is tried again. */
  readonly onError: (error: unknown) => void;
}

/**
 * [PG6] Postgres keeps the bytes of a row that was deleted or changed: in the table until something
 * is written over them, `VACUUM` or not, and in the write-ahead log. So the three small tables with
 * secrets are written anew into new files, and the log is switched and its former files are given up
 * by a checkpoint, where the user of the database may do so.
 *
 * `TRUNCATE` hides the rows from transactions that began before, which is why nothing here reads
 * these tables in more than one statement of a transaction with one view of the data.
 */
export class Forgetting {
  readonly #ports: ForgettingPorts;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #isFailing = false;
  #tookMs = 0;

  constructor(ports: ForgettingPorts) {
    this.#ports = ports;
  }

  /** Whether bytes of what was forgotten may still be in the files. */
  get isPending(): boolean {
    return this.#timer !== undefined || this.#running !== null;
  }

  schedule(): void {
    this.#timer ??= setTimeout(() => void this.now(), Math.max(delayMs, share * this.#tookMs)).unref();
  }

  /** Resolves when the bytes of all that was forgotten before the call are gone, or when it is known that it has to be tried again. */
  now(): Promise<void> {
    if (this.#running === null) {
      this.#running = this.#run().finally(() => {
        this.#running = null;
      });
      return this.#running;
    }
    // What is under way began before.
    this.#next ??= this.#running.then(() => {
      this.#next = null;
      return this.now();
    });
    return this.#next;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Does not reject. */
  async #run(): Promise<void> {
    this.stop();
    const began = performance.now();
    try {
      await this.#ports.inTurn(() => this.#rewrite());
      await this.#giveUpLog();
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) this.#ports.onError(error);
      this.#isFailing = true;
      this.schedule();
    } finally {
      this.#tookMs = performance.now() - began;
    }
  }

  async #rewrite(): Promise<void> {
    await inTransaction(this.#ports.pool, async (client) => {
      await client.query(`SET LOCAL lock_timeout = ${lockMs}`);
      await client.query(`LOCK TABLE ${secretTables.join(", ")} IN ACCESS EXCLUSIVE MODE`);
      for (const table of secretTables) {
        await client.query(
          `CREATE TEMPORARY TABLE kept_${table} ON COMMIT DROP AS SELECT * FROM ${table} ORDER BY 1, 2`,
        );
        await client.query(`TRUNCATE ${table}`);
        await client.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
      }
    });
  }

  async #giveUpLog(): Promise<void> {
    const { pool } = this.#ports;
    const { rows } = await pool.query<{ may: boolean }>(mayGiveUpLog);
    if (!rows[0]?.may) return;
    await inTransaction(pool, async (client) => {
      await client.query(`SET LOCAL statement_timeout = ${checkpointMs}`);
      await client.query("SELECT pg_switch_wal()");
      await client.query(patiently("CHECKPOINT", checkpointMs));
    });
  }
}

/** From Postgres 15 a role can be given the right to a checkpoint; before, it is the superuser's. */
const mayGiveUpLog = `
  SELECT has_function_privilege('pg_switch_wal()', 'EXECUTE') AND (
    (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
    OR coalesce((SELECT pg_has_role(oid, 'USAGE') FROM pg_roles WHERE rolname = 'pg_checkpoint'), false)
  ) AS may`;

interface Setup {
  readonly may: boolean;
  readonly keeps_files: boolean;
  readonly copies: boolean;
  readonly tells_times: boolean;
  readonly logs_values: boolean;
  readonly forgets_commits: boolean;
}

/** [PG7] What this Postgres does to the promises, in words for whoever runs it; nothing where it keeps them all. */
export async function shortcomings(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<Setup>(`
    SELECT gives.may,
      current_setting('wal_recycle')::boolean AS keeps_files,
      current_setting('archive_mode') <> 'off' OR current_setting('wal_keep_size') <> '0'
        OR EXISTS (SELECT 1 FROM pg_replication_slots) OR EXISTS (SELECT 1 FROM pg_stat_replication) AS copies,
      current_setting('track_commit_timestamp')::boolean AS tells_times,
      current_setting('log_statement') IN ('mod', 'all') OR current_setting('log_min_duration_statement') <> '-1'
        OR current_setting('log_parameter_max_length_on_error') <> '0' AS logs_values,
      NOT current_setting('fsync')::boolean AS forgets_commits
    FROM (${mayGiveUpLog}) AS gives`);
  const setup = rows[0];
  if (setup === undefined) return [];
  return [
    ...(setup.may
      ? []
      : [
          "What is deleted stays in Postgres' write-ahead log until its next checkpoints. To let Parley make them: " +
            "GRANT pg_checkpoint TO the user, GRANT EXECUTE ON FUNCTION pg_switch_wal TO the user (Postgres 15 or newer).",
        ]),
    ...(setup.keeps_files
      ? ["Postgres uses files of its write-ahead log again, with what was deleted in them. Set wal_recycle = off."]
      : []),
    ...(setup.copies
      ? [
          "Postgres keeps or copies its write-ahead log (archive_mode, wal_keep_size, a replica): what is deleted stays in the copies.",
        ]
      : []),
    ...(setup.tells_times ? ["Postgres notes the second of each commit. Set track_commit_timestamp = off."] : []),
    ...(setup.logs_values
      ? [
          "Postgres' log can hold secrets. Set log_statement = none, log_min_duration_statement = -1, log_parameter_max_length_on_error = 0.",
        ]
      : []),
    ...(setup.forgets_commits
      ? ["Postgres does not wait for the disk: a power cut loses what was acknowledged. Set fsync = on."]
      : []),
  ];
}
