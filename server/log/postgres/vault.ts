import type { ClientBase } from "pg";
import type { VaultChange } from "../eventLog.ts";

/** Changes the secrets of sessions, by their numbers. Returns whether a secret was destroyed or replaced. */
export async function changeVaults(
  client: ClientBase,
  vaults: readonly { readonly session: number; readonly changes: readonly VaultChange[] }[],
): Promise<boolean> {
  // The last change to a name counts.
  const changes = vaults.flatMap(({ session, changes }) =>
    [...new Map(changes.map((change) => [change.name, change])).values()].map((change) => ({ session, change })),
  );
  const kept = changes.flatMap(({ session, change }) =>
    "value" in change ? [{ session, name: change.name, value: change.value }] : [],
  );
  const destroyed = changes.filter(({ change }) => "destroy" in change);
  let isForgotten = false;
  if (destroyed.length > 0) {
    const { rowCount } = await client.query({
      name: "destroy-secrets",
      text: `DELETE FROM vault USING unnest($1::integer[], $2::text[]) AS gone (session, name)
        WHERE vault.session = gone.session AND vault.name = gone.name`,
      values: [destroyed.map(({ session }) => session), destroyed.map(({ change }) => change.name)],
    });
    isForgotten = (rowCount ?? 0) > 0;
  }
  if (kept.length > 0) {
    // A row that is new was written by no earlier transaction.
    const { rows } = await client.query<{ replaced: boolean }>({
      name: "keep-secrets",
      text: `INSERT INTO vault SELECT * FROM unnest($1::integer[], $2::text[], $3::text[])
        ON CONFLICT (session, name) DO UPDATE SET value = excluded.value RETURNING xmax <> 0 AS replaced`,
      values: [kept.map(({ session }) => session), kept.map(({ name }) => name), kept.map(({ value }) => value)],
    });
    isForgotten ||= rows.some(({ replaced }) => replaced);
  }
  return isForgotten;
}
