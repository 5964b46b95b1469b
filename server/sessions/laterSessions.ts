import type { SessionId } from "../../shared/ids.ts";
import type { LaterSession } from "../exports/followingSeries.ts";
import type { EventLog } from "../log/eventLog.ts";
import type { LinkVault } from "./facilitatorLinks.ts";
import { turns } from "./turns.ts";

/** Sessions that are remembered to go on from one, and that a link follows, so that a reader costs no more than that. */
const mostOfOne = 20;
export const mostFollowed = 50;

const prefix = "later/";

/** Oldest first, as [number, id]. */
const keptIn = (vault: ReadonlyMap<string, string>): readonly (readonly [number, SessionId])[] =>
  [...vault]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, id]) => [Number(name.slice(prefix.length)), id as SessionId] as const)
    .sort(([one], [other]) => one - other);

/** [RL8] Which sessions have been started from this one by its facilitator link: rows of its vault, which go with it. */
export function laterSessions(vault: LinkVault) {
  const inTurn = turns();
  return {
    add: (id: SessionId): Promise<void> =>
      inTurn(async () => {
        const kept = keptIn(vault.read());
        const number = (kept.at(-1)?.[0] ?? 0) + 1;
        const forgotten = kept.slice(0, Math.max(0, kept.length - mostOfOne + 1));
        await vault.change([
          { name: `${prefix}${number}`, value: id },
          ...forgotten.map(([old]) => ({ name: `${prefix}${old}`, destroy: true as const })),
        ]);
      }),
  };
}
export type LaterSessions = ReturnType<typeof laterSessions>;

/** The sessions that go on from this one, and from those in their turn, each after the one before it. */
export async function sessionsAfter(
  log: EventLog,
  first: SessionId,
  vault: ReadonlyMap<string, string>,
): Promise<readonly LaterSession[]> {
  const found: LaterSession[] = [];
  const follow = async (before: SessionId, kept: ReadonlyMap<string, string>): Promise<void> => {
    for (const [, id] of keptIn(kept)) {
      if (found.length >= mostFollowed) return;
      const session = await log.loadVault(id);
      if (!session) continue;
      found.push({ id, before });
      await follow(id, session.vault);
    }
  };
  await follow(first, vault);
  return found;
}
