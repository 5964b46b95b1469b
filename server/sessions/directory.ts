import type { AgendaKey, JoinCode, SessionId } from "../../shared/ids.ts";
import { promptsIn } from "../../shared/prompts/everyLanguage.ts";
import type { SessionCreated, SessionToCreate } from "../../shared/protocol/messages.ts";
import { agendaFrom, inLanguage } from "../../shared/session/agenda.ts";
import { idle } from "../../shared/session/deadline.ts";
import type { Series } from "../../shared/session/series.ts";
import type { SessionState } from "../../shared/session/state.ts";
import { templates } from "../../shared/session/templates.ts";
import { Broadcast, type BroadcastTiming, type Fanout } from "./broadcast.ts";
import { dayOf } from "./clock.ts";
import { LiveSession } from "./liveSession.ts";
import { hashOfSecret, newJoinCode, randomToken } from "./secrets.ts";
import { snapshotOf } from "./storedState.ts";
import type { LiveSessionPorts, LiveSessionTiming } from "./surroundings.ts";

/** A session in memory with what shows it to people. */
export interface Room {
  readonly session: LiveSession;
  readonly broadcast: Broadcast;
}

export interface DirectoryOptions {
  readonly ports: LiveSessionPorts;
  readonly timing: LiveSessionTiming & BroadcastTiming;
  readonly retentionDays: number;
  /** How long a session that nobody watches stays in memory, in ms. */
  readonly idleMs: number;
  readonly fanoutOf: (id: SessionId) => Fanout;
}

/** Sessions by code: loads them on first use, and drops them from memory when nobody is there. */
export class Directory {
  readonly #options: DirectoryOptions;
  readonly #rooms = new Map<SessionId, Promise<Room | null>>();
  readonly #users = new Map<SessionId, { count: number; cancel: () => void }>();
  #closed = false;

  constructor(options: DirectoryOptions) {
    this.#options = options;
  }

  /** `before` is the session whose glossary's readers are to read on in this one. */
  async create(
    { template, agenda, title, sides, language }: SessionToCreate,
    series?: Series,
    before?: JoinCode | null,
  ): Promise<SessionCreated> {
    const { log, clock } = this.#options.ports;
    const secret = randomToken();
    for (;;) {
      const code = newJoinCode();
      const state: SessionState = {
        code,
        title,
        sides: { a: sides.a, b: sides.b },
        language,
        phase: "lobby",
        locked: false,
        agenda: agendaFrom(agenda ?? templates[template].agenda, () => randomToken() as AgendaKey).map((item) =>
          inLanguage(item, language, promptsIn),
        ),
        at: null,
        clock: idle(0),
        ...(series && { series }),
        stages: {},
      };
      const id = randomToken() as SessionId;
      const created = await log.create({
        id,
        code,
        facilitatorHash: hashOfSecret(secret),
        expiresOn: dayOf(clock.nowMs()) + this.#options.retentionDays,
        snapshot: snapshotOf(state, 0),
        vault: [{ name: "session-key", value: randomToken() }],
      });
      if (created === "done") {
        // Nobody knows of it yet: what fails here leaves a session that nobody can open.
        const earlier = before && (await this.find(before));
        if (earlier) await earlier.session.laterSessions.add(id);
        return { code, secret };
      }
    }
  }

  /** The session with this code, loaded if need be; null where there is none. */
  async find(code: JoinCode): Promise<Room | null> {
    if (this.#closed) throw new Error("the server is stopping");
    const row = await this.#options.ports.log.find(code);
    const room = row && (await this.#open(row.id));
    // [ND2] Nobody comes in to less than what another server may have shown them.
    if (room) await room.session.catchUp(row.lastSeq);
    return room;
  }

  #open(id: SessionId): Promise<Room | null> {
    let room = this.#rooms.get(id);
    if (!room) {
      room = this.#load(id);
      this.#rooms.set(id, room);
      room.then(
        (loaded) => (loaded ? this.release(id, 0) : this.#rooms.delete(id)),
        () => this.#rooms.delete(id),
      );
    }
    return room;
  }

  async #load(id: SessionId): Promise<Room | null> {
    const { ports, timing, fanoutOf } = this.#options;
    const stored = await ports.log.load(id);
    if (!stored) return null;
    const session = new LiveSession(stored, ports, timing);
    session.listen({ gone: () => void this.drop(id) });
    return { session, broadcast: new Broadcast(session, fanoutOf(id), timing, ports.random) };
  }

  /** Somebody uses the session; it stays in memory. */
  hold(id: SessionId): void {
    const users = this.#users.get(id);
    users?.cancel();
    this.#users.set(id, { count: (users?.count ?? 0) + 1, cancel: () => {} });
  }

  /** `by` users less; after the last one and a while the session leaves the memory. */
  release(id: SessionId, by = 1): void {
    const users = this.#users.get(id);
    users?.cancel();
    const count = Math.max(0, (users?.count ?? 0) - by);
    const cancel =
      count > 0 ? () => {} : this.#options.ports.clock.after(this.#options.idleMs, () => void this.drop(id));
    this.#users.set(id, { count, cancel });
  }

  /** Sessions in memory, and those of them that somebody uses. */
  count(): { readonly loaded: number; readonly inUse: number } {
    const inUse = [...this.#users.values()].filter(({ count }) => count > 0).length;
    return { loaded: this.#rooms.size, inUse };
  }

  async drop(id: SessionId): Promise<void> {
    const room = await this.#rooms.get(id);
    this.#users.get(id)?.cancel();
    this.#users.delete(id);
    this.#rooms.delete(id);
    room?.broadcast.stop();
    await room?.session.close();
  }

  /** Commits what was taken, and lets go of every session. None is loaded any more. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#rooms.keys()].map((id) => this.drop(id)));
  }
}
