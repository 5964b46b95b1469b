import type { SessionId } from "../../shared/ids.ts";

/**
 * [OB2] What people did is told to operators in intervals of minutes, and only together with what people
 * of other rooms did: in the room one sees who has just put down the phone, and a count of that moment
 * would say what they have done.
 */
export const intervalMs = 300_000;
/** [OB2] As many sessions, at least, are behind what is told. */
export const fewestSessions = 3;

/** The sessions in which something was done since it was last told. */
export class Crowd {
  readonly #sessions = new Set<SessionId>();

  add(session: SessionId): void {
    this.#sessions.add(session);
  }

  /** Whether it may be told now. If so, those that come next are others. */
  isEnough(): boolean {
    if (this.#sessions.size < fewestSessions) return false;
    this.#sessions.clear();
    return true;
  }
}
