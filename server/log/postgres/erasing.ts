import type { ClientBase } from "pg";
import type { SessionId } from "../../../shared/ids.ts";

/** How many sessions are erased in one go, and how many command ids are forgotten, before others get their turn. */
const sweptSessions = 20;
const sweptCommands = 10_000;

/** Returns how many sessions went: one, or none that is there. */
export const eraseSession = (client: ClientBase, id: SessionId): Promise<number> =>
  eraseRows(client, { name: "to-erase", text: "SELECT no FROM sessions WHERE id = $1 FOR UPDATE", values: [id] });

/** Erases some sessions that expired before `today` (days since 1970), and returns how many went: none when none are left. */
export const eraseExpired = (client: ClientBase, today: number): Promise<number> =>
  eraseRows(client, {
    name: "expired",
    text: "SELECT no FROM sessions WHERE expires_on < $1 ORDER BY no LIMIT $2 FOR UPDATE",
    values: [today, sweptSessions],
  });

/** Forgets some command ids from before `day` (days since 1970). Returns whether there may be more of them. */
export async function forgetCommands(client: ClientBase, day: number): Promise<boolean> {
  const { rowCount } = await client.query({
    name: "forget-commands",
    text: "DELETE FROM commands WHERE ctid = ANY (ARRAY (SELECT ctid FROM commands WHERE day < $1 LIMIT $2))",
    values: [day, sweptCommands],
  });
  return (rowCount ?? 0) >= sweptCommands;
}

async function eraseRows(
  client: ClientBase,
  which: { name: string; text: string; values: unknown[] },
): Promise<number> {
  const { rows } = await client.query<{ no: number }>(which);
  if (rows.length === 0) return 0;
  const numbers = rows.map(({ no }) => no);
  for (const table of ["content_keys", "snapshots", "appended", "commands", "deliveries", "vault"] as const) {
    await client.query({
      name: `erase-${table}`,
      text: `DELETE FROM ${table} WHERE session = ANY($1)`,
      values: [numbers],
    });
  }
  await client.query({ name: "erase-sessions", text: "DELETE FROM sessions WHERE no = ANY($1)", values: [numbers] });
  return rows.length;
}
