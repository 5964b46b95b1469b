import type { InferOutput } from "valibot";
import { total } from "../shared/anonymity/disclosure.ts";
import type { SessionId } from "../shared/ids.ts";
import type { Rehearse } from "../shared/protocol/messages.ts";
import type { RefusalCode } from "../shared/refusal.ts";
import { languageOf } from "../shared/session/state.ts";
import { paces } from "./rehearsal/pace.ts";
import { type Rehearsal, rehearse } from "./rehearsal/rehearsal.ts";
import type { ServerClock } from "./sessions/clock.ts";
import type { Room } from "./sessions/directory.ts";

export interface RehearsalsOptions {
  readonly clock: ServerClock;
  readonly random: () => number;
  /** Where the server reaches itself. */
  readonly url: () => string;
  readonly maxParticipants: number;
  /** How many facilitators are connected to a session. */
  readonly facilitators: (id: SessionId) => number;
}

/** Sessions of one server that have simulated people at a time. */
const mostAtOnce = 5;
/** The longest time for which simulated people stay, and that for which they stay without a facilitator. */
const longestMs = 3 * 3_600_000;
const aloneMs = 10 * 60_000;
const lookEveryMs = 60_000;

type Request = InferOutput<typeof Rehearse>;
type Refused = { readonly refusal: RefusalCode };
/** `isNew`: they are coming in; else they were there already. */
export type Begun = { readonly isNew: boolean; readonly simulated: number } | Refused;

/** [RE3] The rehearsals of this server, each of which ends by itself [RE4]. */
export class Rehearsals {
  readonly #options: RehearsalsOptions;
  /** Those that run or are about to begin: two who ask at the same moment get the same one. */
  readonly #running = new Map<SessionId, Promise<Rehearsal | Refused>>();

  constructor(options: RehearsalsOptions) {
    this.#options = options;
  }

  /** Marks the session as a rehearsal, then lets simulated people in. */
  async begin(room: Room, request: Request): Promise<Begun> {
    const { id, simulated } = room.session;
    const before = this.#running.get(id);
    // At another server.
    if (!before && simulated > 0) return { isNew: false, simulated };
    if (!before) {
      const no = this.#reasonAgainst(room, request);
      if (no) return { refusal: no };
      this.#running.set(id, this.#start(room, request));
    }
    const rehearsal = await this.#running.get(id);
    if (!rehearsal) return { refusal: "unavailable" };
    if ("refusal" in rehearsal) {
      this.#running.delete(id);
      return rehearsal;
    }
    return { isNew: !before, simulated: rehearsal.size };
  }

  #reasonAgainst({ session }: Room, { people }: Request): RefusalCode | null {
    if (session.state.phase === "ended") return "session-ended";
    if (session.state.locked) return "session-locked";
    if (session.roster.size + total(people) > this.#options.maxParticipants) return "session-full";
    return this.#running.size >= mostAtOnce ? "too-many" : null;
  }

  async #start({ session }: Room, { people, pace }: Request): Promise<Rehearsal | Refused> {
    const { clock, random, url, facilitators } = this.#options;
    const { id } = session;
    const marked = await session.submit(null, { as: "system" }, { kind: "session", command: { type: "rehearse" } });
    if (!marked.ok) return { refusal: marked.refusal.code };
    let cancel = () => {};
    const rehearsal = rehearse({
      url: url(),
      code: session.state.code,
      language: languageOf(session.state),
      people,
      pace: paces[pace],
      random,
      after: (ms, callback) => clock.after(ms, callback),
      onChange: (left) => {
        session.setSimulated(left);
        if (left > 0) return;
        cancel();
        this.#running.delete(id);
      },
    });
    session.setSimulated(rehearsal.size);
    session.listen({ stopRehearsal: () => rehearsal.stop() });
    const endsAtMs = clock.nowMs() + longestMs;
    let watchedAtMs = clock.nowMs();
    const look = () => {
      if (facilitators(id) + (session.across?.facilitators ?? 0) > 0) watchedAtMs = clock.nowMs();
      if (clock.nowMs() >= Math.min(endsAtMs, watchedAtMs + aloneMs)) rehearsal.stop();
      else cancel = clock.after(lookEveryMs, look);
    };
    look();
    return rehearsal;
  }

  async stop(id: SessionId): Promise<void> {
    const rehearsal = await this.#running.get(id);
    if (rehearsal && "stop" in rehearsal) rehearsal.stop();
  }

  /** Everybody simulated leaves every session. */
  async close(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((id) => this.stop(id)));
  }
}
