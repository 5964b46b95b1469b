import type { SessionId } from "../../shared/ids.ts";
import { StorageError } from "../log/storageError.ts";
import { areSame, type MovableStore } from "./sessionCopy.ts";

export interface MoveOptions {
  /** Told after each session that is now at the target. */
  readonly onMoved?: (moved: number, of: number) => void;
  /** Whether the sessions are erased at the source, once all of them are at the target. */
  readonly erase: boolean;
}

export interface Moved {
  /** How many were written by this run. */
  readonly moved: number;
  /** How many were at the target before, as an earlier run had left them. */
  readonly thereBefore: number;
  readonly erased: number;
}

/**
 * Moves all sessions. Looks at all of them first, and writes nothing where one cannot be read or
 * another one stands in its place [MV4]. Each is then written whole, read back and compared [MV2], so
 * that a run that was killed is simply run again [MV3]. Rejects with a `StorageError`.
 */
export async function moveSessions(from: MovableStore, to: MovableStore, options: MoveOptions): Promise<Moved> {
  const ids = await from.ids();
  const missing = await missingAt(to, from, ids);
  for (const [index, id] of missing.entries()) {
    const copy = await from.read(id);
    if (copy === null) throw new StorageError("failed", `A session left ${from.place} meanwhile. Run it again.`);
    await to.write(copy);
    const written = await to.read(id);
    if (written === null || !areSame(copy, written)) {
      throw new StorageError(
        "failed",
        `${to.place} has not kept a session as it was. Nothing was taken from ${from.place}.`,
      );
    }
    options.onMoved?.(index + 1, missing.length);
  }
  // In the end and not one by one: until then there is one place that has all of them.
  if (options.erase) await from.eraseAll();
  return {
    moved: missing.length,
    thereBefore: ids.length - missing.length,
    erased: options.erase ? ids.length : 0,
  };
}

async function missingAt(to: MovableStore, from: MovableStore, ids: readonly SessionId[]): Promise<SessionId[]> {
  const missing: SessionId[] = [];
  let inTheWay = 0;
  for (const id of ids) {
    const copy = await from.read(id);
    if (copy === null) continue;
    const there = await to.read(id);
    if (there !== null) inTheWay += areSame(copy, there) ? 0 : 1;
    else if (await to.hasCode(copy.code)) inTheWay += 1;
    else missing.push(id);
  }
  if (inTheWay > 0) {
    throw new StorageError(
      "denied",
      `${to.place} has other sessions, or other states, under the ids or codes of ${inTheWay} of ${ids.length} sessions. ` +
        "Nothing was moved. Take an empty target, or one that nobody has used since an earlier run.",
    );
  }
  return missing;
}
