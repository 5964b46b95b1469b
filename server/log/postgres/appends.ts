import type { ClientBase } from "pg";
import type { CommandId, SessionId } from "../../../shared/ids.ts";
import type { Append, Appended, StoredEvent, StoredSnapshot } from "../eventLog.ts";
import { newContentKey, partMissing, seal, sealEvents, unsealEvents } from "../sealing.ts";
import { changeVaults } from "./vault.ts";

interface Locked {
  readonly no: number;
  lastSeq: number;
}

interface Accepted {
  readonly session: Locked;
  readonly append: Append;
}

export interface Committed {
  readonly results: readonly Appended[];
  /** Whether a secret or a key was destroyed or replaced. */
  readonly forgot: boolean;
}

/**
 * Writes the appends in order, in the transaction of `client`. The rows of the sessions are locked
 * first, so that of two processes one waits and then sees what the other wrote [LG2]. All sessions of
 * a round share each statement; a session that comes twice takes part in two rounds.
 */
export async function commitAppends(client: ClientBase, group: readonly Append[], today: number): Promise<Committed> {
  const sessions = await lockSessions(client, [...new Set(group.map(({ session }) => session))]);
  const results = new Map<Append, Appended>();
  let forgot = false;
  for (const round of roundsOf(group)) {
    const found = round.flatMap((append): Accepted[] => {
      const session = sessions.get(append.session);
      if (session === undefined) results.set(append, "gone");
      return session ? [{ session, append }] : [];
    });
    const known = await knownCommands(client, found);
    const accepted = found.filter(({ session, append }) => {
      const isNew = session.lastSeq === append.expectedSeq && areNew(known.get(session.no), append.commands);
      results.set(append, isNew ? "done" : "conflict");
      return isNew;
    });
    if (accepted.length > 0) forgot = (await write(client, accepted, today)) || forgot;
  }
  return { results: group.map((append) => results.get(append) ?? "conflict"), forgot };
}

function roundsOf(group: readonly Append[]): readonly (readonly Append[])[] {
  const rounds: Append[][] = [];
  const seen = new Map<SessionId, number>();
  for (const append of group) {
    const round = seen.get(append.session) ?? 0;
    seen.set(append.session, round + 1);
    rounds[round] ??= [];
    rounds[round].push(append);
  }
  return rounds;
}

function areNew(known: ReadonlySet<CommandId> | undefined, commands: readonly CommandId[]): boolean {
  return new Set(commands).size === commands.length && !commands.some((id) => known?.has(id));
}

async function lockSessions(client: ClientBase, ids: readonly SessionId[]): Promise<Map<SessionId, Locked>> {
  // In one order for everybody, so that no two processes wait for each other.
  const { rows } = await client.query<{ no: number; id: SessionId; last_seq: number }>({
    name: "lock-sessions",
    text: "SELECT no, id, last_seq FROM sessions WHERE id = ANY($1) ORDER BY no FOR UPDATE",
    values: [ids],
  });
  return new Map(rows.map(({ no, id, last_seq }) => [id, { no, lastSeq: last_seq }]));
}

async function knownCommands(client: ClientBase, found: readonly Accepted[]): Promise<Map<number, Set<CommandId>>> {
  const asked = found.flatMap(({ session, append }) => append.commands.map((id) => [session.no, id] as const));
  const known = new Map<number, Set<CommandId>>();
  if (asked.length === 0) return known;
  const { rows } = await client.query<{ session: number; id: CommandId }>({
    name: "known-commands",
    text: `SELECT session, id FROM commands
      JOIN unnest($1::integer[], $2::text[]) AS asked (session, id) USING (session, id)`,
    values: [asked.map(([no]) => no), asked.map(([, id]) => id)],
  });
  for (const { session, id } of rows) known.set(session, (known.get(session) ?? new Set()).add(id));
  return known;
}

/** Returns whether something was forgotten. */
async function write(client: ClientBase, accepted: readonly Accepted[], today: number): Promise<boolean> {
  const forgotContent = await writeContent(client, accepted);
  const moved = accepted.filter(({ append }) => append.events.length > 0);
  for (const { session, append } of moved) session.lastSeq += append.events.length;
  if (moved.length > 0) {
    await client.query({
      name: "set-last-seqs",
      text: `UPDATE sessions SET last_seq = moved.seq
        FROM unnest($1::integer[], $2::integer[]) AS moved (no, seq) WHERE sessions.no = moved.no`,
      values: [moved.map(({ session }) => session.no), moved.map(({ session }) => session.lastSeq)],
    });
  }
  const forgotSecrets = await changeVaults(
    client,
    accepted.map(({ session, append }) => ({ session: session.no, changes: append.vault })),
  );
  await writeCommands(client, accepted, today);
  await writeDeliveries(client, accepted);
  return forgotContent || forgotSecrets;
}

interface Kept {
  readonly key: Buffer;
  readonly snapshotSeq: number;
}

/** Returns whether a key was replaced. */
async function writeContent(client: ClientBase, accepted: readonly Accepted[]): Promise<boolean> {
  const touched = accepted.filter(({ append }) => append.events.length > 0 || append.snapshot !== undefined);
  if (touched.length === 0) return false;
  const kept = await contentOf(
    client,
    touched.map(({ session }) => session.no),
  );
  const replaced: { no: number; snapshot: StoredSnapshot; key: Buffer }[] = [];
  const rows: { no: number; lastSeq: number; sealed: Buffer }[] = [];
  const isNewer = ({ session, append }: Accepted) =>
    append.snapshot !== undefined && append.snapshot.seq > (kept.get(session.no)?.snapshotSeq ?? -1);
  const before = await eventsOf(client, touched.filter(isNewer), kept);
  for (const each of touched) {
    const { session, append } = each;
    const stored = kept.get(session.no);
    if (stored === undefined) throw partMissing();
    const events = append.events.map((event, index) => ({ ...event, seq: append.expectedSeq + 1 + index }));
    let [key, written]: [Buffer, readonly StoredEvent[]] = [stored.key, events];
    if (append.snapshot && isNewer(each)) {
      const { snapshot } = append;
      key = newContentKey();
      written = [...(before.get(session.no) ?? []), ...events].filter(({ seq }) => seq > snapshot.seq);
      replaced.push({ no: session.no, snapshot, key });
    }
    const last = written.at(-1);
    if (last) rows.push({ no: session.no, lastSeq: last.seq, sealed: sealEvents(key, written) });
  }
  if (replaced.length > 0) await replaceContent(client, replaced);
  if (rows.length > 0) {
    await client.query({
      name: "append",
      text: "INSERT INTO appended SELECT * FROM unnest($1::integer[], $2::integer[], $3::bytea[])",
      values: [rows.map(({ no }) => no), rows.map(({ lastSeq }) => lastSeq), rows.map(({ sealed }) => sealed)],
    });
  }
  return replaced.length > 0;
}

async function contentOf(client: ClientBase, numbers: readonly number[]): Promise<Map<number, Kept>> {
  const { rows } = await client.query<{ session: number; key: Buffer; seq: number }>({
    name: "content-keys",
    text: "SELECT session, key, seq FROM content_keys JOIN snapshots USING (session) WHERE session = ANY($1)",
    values: [numbers],
  });
  return new Map(rows.map(({ session, key, seq }) => [session, { key, snapshotSeq: seq }]));
}

/** The stored events of sessions that get a new snapshot. */
async function eventsOf(
  client: ClientBase,
  replacing: readonly Accepted[],
  kept: ReadonlyMap<number, Kept>,
): Promise<Map<number, StoredEvent[]>> {
  const events = new Map<number, StoredEvent[]>();
  if (replacing.length === 0) return events;
  const { rows } = await client.query<{ session: number; last_seq: number; sealed: Buffer }>({
    name: "events-after",
    text: `SELECT appended.session, last_seq, sealed FROM appended
      JOIN unnest($1::integer[], $2::integer[]) AS after (session, seq) USING (session)
      WHERE last_seq > seq ORDER BY session, last_seq`,
    values: [replacing.map(({ session }) => session.no), replacing.map(({ append }) => append.snapshot?.seq ?? 0)],
  });
  for (const { session, last_seq, sealed } of rows) {
    const key = kept.get(session)?.key;
    if (key === undefined) throw partMissing();
    events.set(session, [...(events.get(session) ?? []), ...unsealEvents(key, last_seq, sealed)]);
  }
  return events;
}

/** [LG4] What was before the snapshots is forgotten with its keys. */
async function replaceContent(
  client: ClientBase,
  replaced: readonly { readonly no: number; readonly snapshot: StoredSnapshot; readonly key: Buffer }[],
): Promise<void> {
  const numbers = replaced.map(({ no }) => no);
  await client.query({
    name: "replace-keys",
    text: `UPDATE content_keys SET key = newer.key
      FROM unnest($1::integer[], $2::bytea[]) AS newer (session, key) WHERE content_keys.session = newer.session`,
    values: [numbers, replaced.map(({ key }) => key)],
  });
  await client.query({
    name: "replace-snapshots",
    text: `UPDATE snapshots SET seq = newer.seq, version = newer.version, sealed = newer.sealed
      FROM unnest($1::integer[], $2::integer[], $3::integer[], $4::bytea[]) AS newer (session, seq, version, sealed)
      WHERE snapshots.session = newer.session`,
    values: [
      numbers,
      replaced.map(({ snapshot }) => snapshot.seq),
      replaced.map(({ snapshot }) => snapshot.version),
      replaced.map(({ snapshot, key }) => seal(key, snapshot.body)),
    ],
  });
  await client.query({
    name: "forget-appended",
    text: "DELETE FROM appended WHERE session = ANY($1)",
    values: [numbers],
  });
}

async function writeCommands(client: ClientBase, accepted: readonly Accepted[], today: number): Promise<void> {
  const commands = accepted
    .flatMap(({ session, append }) => append.commands.map((id) => ({ no: session.no, id })))
    // Rows lie in the order in which they were written: within a commit that says nothing.
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  if (commands.length === 0) return;
  await client.query({
    name: "add-commands",
    text: "INSERT INTO commands SELECT session, id, $3 FROM unnest($1::integer[], $2::text[]) AS added (session, id)",
    values: [commands.map(({ no }) => no), commands.map(({ id }) => id), today],
  });
}

async function writeDeliveries(client: ClientBase, accepted: readonly Accepted[]): Promise<void> {
  for (const { session, append } of accepted) {
    for (const { id, type, day, attempts } of append.deliveries ?? []) {
      await client.query({
        name: "add-delivery",
        text: "INSERT INTO deliveries VALUES ($1, $2, $3, $4, $5)",
        values: [id, session.no, type, day, attempts],
      });
    }
  }
}
