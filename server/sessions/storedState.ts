import { inKeyOrder } from "../../shared/json.ts";
import { eventVersion, type SessionEvent, upcast } from "../../shared/session/event.ts";
import { evolve } from "../../shared/session/evolve.ts";
import type { SessionState } from "../../shared/session/state.ts";
import type { StoredEvent, StoredSession, StoredSnapshot } from "../log/eventLog.ts";

/** State and sequence number of a session as the log has it: the snapshot, and what came after it. */
export function replay(stored: Pick<StoredSession, "snapshot" | "events">): {
  readonly state: SessionState;
  readonly seq: number;
} {
  const { snapshot, events } = stored;
  const state = upcast(snapshot.version, JSON.parse(snapshot.body) as SessionState);
  return { state: replayed(state, events), seq: events.at(-1)?.seq ?? snapshot.seq };
}

/** The state after stored events that follow it. */
export const replayed = (state: SessionState, events: readonly StoredEvent[]): SessionState =>
  events.reduce(
    (before, { version, body }) => evolve(before, upcast(version, JSON.parse(body) as SessionEvent)),
    state,
  );

export const snapshotOf = (state: SessionState, seq: number): StoredSnapshot => ({
  seq,
  version: eventVersion,
  body: JSON.stringify(inKeyOrder(state)),
});

export const storedEvent = (event: SessionEvent) => ({ version: eventVersion, body: JSON.stringify(event) });
