import type { Append, NewSession, StoredSession } from "../../server/log/eventLog.ts";
import type { CommandId, JoinCode, SessionId } from "../../shared/ids.ts";

export const anId = <Id extends string>(name: string): Id => name.padEnd(22, "_") as Id;
export const aCommand = (name: string): CommandId => anId(name);

export function aNewSession(name: string, given: Partial<NewSession> = {}): NewSession {
  return {
    id: anId<SessionId>(name),
    code: name.toUpperCase().padEnd(8, "X") as JoinCode,
    facilitatorHash: `hash of ${name}`,
    expiresOn: 20_090,
    snapshot: { seq: 0, version: 1, body: `{"state":"${name} 0"}` },
    vault: [{ name: "session-key", value: `key of ${name}` }],
    ...given,
  };
}

/** An append of one event a text. */
export function anAppend(
  session: SessionId,
  expectedSeq: number,
  texts: string[],
  given: Partial<Append> = {},
): Append {
  const events = texts.map((text) => ({ version: 1, body: JSON.stringify({ text }) }));
  return { session, expectedSeq, events, commands: [], vault: [], ...given };
}

/** What `anAppend` wrote, as far as it is not in the snapshot. */
export const textsOf = (stored: StoredSession | null): string[] =>
  (stored?.events ?? []).map(({ body }) => (JSON.parse(body) as { text: string }).text);
