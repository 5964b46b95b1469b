import type { CommandId, SessionId } from "../../../shared/ids.ts";
import type { Later, SharedStore, StoreListener } from "../sharedStore.ts";
import type { NodeLock } from "./nodeLock.ts";
import { type LaterRow, toLater } from "./reading.ts";

type Read = <Found>(statement: { name: string; text: string }, values: readonly unknown[]) => Promise<Found[]>;

/** Each is one statement, so that what is read belongs together. */
const statements = {
  later: {
    name: "later",
    text: `SELECT key, snapshots.seq, snapshots.version,
        CASE WHEN snapshots.seq > $2 THEN snapshots.sealed END AS sealed,
        ARRAY(SELECT last_seq FROM appended WHERE session = no AND last_seq > greatest(seq, $2) ORDER BY last_seq) AS last_seqs,
        ARRAY(SELECT appended.sealed FROM appended WHERE session = no AND last_seq > greatest(seq, $2) ORDER BY last_seq) AS appended,
        ARRAY(SELECT name FROM vault WHERE session = no ORDER BY name) AS names,
        ARRAY(SELECT value FROM vault WHERE session = no ORDER BY name) AS secrets
      FROM sessions LEFT JOIN content_keys ON content_keys.session = no LEFT JOIN snapshots ON snapshots.session = no
      WHERE id = $1`,
  },
  lastSeqs: { name: "last-seqs", text: "SELECT id, last_seq FROM sessions WHERE id = ANY($1)" },
  knownCommands: {
    name: "known-to-others",
    text: `SELECT commands.id FROM commands JOIN sessions ON no = session
      WHERE sessions.id = $1 AND commands.id = ANY($2)`,
  },
  now: { name: "now", text: "SELECT extract(epoch FROM clock_timestamp()) * 1000 AS ms" },
} as const;

/** What several servers on one Postgres need: they listen on the connection that holds their lock [ND1]. */
export class SharedPostgres implements SharedStore {
  readonly #node: NodeLock;
  readonly #read: Read;
  #listener: StoreListener | null = null;

  constructor(node: NodeLock, read: Read) {
    this.#node = node;
    this.#read = read;
  }

  async loadAfter(id: SessionId, seq: number): Promise<Later | null> {
    const [row] = await this.#read<LaterRow>(statements.later, [id, seq]);
    return row ? toLater(row, seq) : null;
  }

  async lastSeqs(ids: readonly SessionId[]): Promise<ReadonlyMap<SessionId, number>> {
    const rows = await this.#read<{ id: SessionId; last_seq: number }>(statements.lastSeqs, [ids]);
    return new Map(rows.map(({ id, last_seq }) => [id, last_seq]));
  }

  async knownCommands(id: SessionId, commands: readonly CommandId[]): Promise<readonly CommandId[]> {
    const rows = await this.#read<{ id: CommandId }>(statements.knownCommands, [id, commands]);
    return rows.map((row) => row.id);
  }

  async nowMs(): Promise<number> {
    const [row] = await this.#read<{ ms: string }>(statements.now, []);
    return Number(row?.ms);
  }

  tell(messages: readonly string[]): Promise<void> {
    return this.#node.tell(messages);
  }

  listen(listener: StoreListener): void {
    this.#listener = listener;
    this.#node.onHeard((message) => listener.heard(message));
  }

  /** The lock, and the line with it, was lost and is there again. */
  back(): void {
    this.#listener?.back();
  }
}
