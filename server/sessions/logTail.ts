import type { CommandId, SessionId } from "../../shared/ids.ts";
import type { SessionEvent } from "../../shared/session/event.ts";
import { evolveAll } from "../../shared/session/evolve.ts";
import { isLoggedApart, isTakenBack, isToBeSealed } from "../../shared/session/scope.ts";
import type { SessionState } from "../../shared/session/state.ts";
import type { NewDelivery } from "../log/deliveries.ts";
import type { Appended, EventLog, StoredSession, VaultChange } from "../log/eventLog.ts";
import { StorageError } from "../log/storageError.ts";
import type { Outcome } from "./batch.ts";
import { replay, snapshotOf, storedEvent } from "./storedState.ts";
import { applyVault, type Vault } from "./vault.ts";

/** Events after which a snapshot replaces them, so that loading stays fast. */
const snapshotEvery = 200;
/** [AN8] So many events of people who have written are held back at the most: a crash loses no more of them. */
const mostApart = 10;
/** Conflicts in a row after which a commit is given up; each means that another node was quicker. */
export const mostAttempts = 20;

/** The end of one session's log: where it stands, what is durable there, and how it is written on. */
export class LogTail {
  readonly #session: SessionId;
  readonly #log: EventLog;
  #seq: number;
  #snapshotSeq: number;
  /** [AN8] Part of the state, and of the log with the next snapshot. */
  #apart: readonly SessionEvent[] = [];
  #vault: Map<string, string>;
  #known: Set<CommandId>;

  constructor(stored: StoredSession, seq: number, log: EventLog) {
    this.#session = stored.id;
    this.#log = log;
    this.#seq = seq;
    this.#snapshotSeq = stored.snapshot.seq;
    this.#vault = new Map(stored.vault);
    this.#known = new Set(stored.recentCommands);
  }

  get vault(): Vault {
    return this.#vault;
  }

  /** The commands of late, so that none is carried out twice. */
  get known(): ReadonlySet<CommandId> {
    return this.#known;
  }

  /** Writes what a batch came to, on `before`. Throws a `StorageError`, and then nothing was written. */
  async append(before: SessionState, outcome: Outcome, deliveries: readonly NewDelivery[]): Promise<Appended> {
    const isApart = (event: SessionEvent) => isLoggedApart(outcome.state, event);
    const events = outcome.events.filter((event) => !isApart(event));
    const apart = [...this.#apart, ...outcome.events.filter(isApart)];
    const seq = this.#seq + events.length;
    const sealed = isToBeSealed(before, outcome.state) || events.some(isTakenBack);
    const isFull = seq - this.#snapshotSeq >= snapshotEvery || apart.length >= mostApart;
    const isReplaced = (sealed || isFull) && seq > this.#snapshotSeq;
    const appended = await this.#log.append({
      session: this.#session,
      expectedSeq: this.#seq,
      events: events.map(storedEvent),
      commands: outcome.commands,
      vault: outcome.vault,
      deliveries,
      // [AN6] [PW4] At a new step the snapshot takes the place of the events, and with them goes the order of arrival.
      ...(isReplaced && { snapshot: snapshotOf(outcome.state, seq) }),
    });
    if (appended !== "done") return appended;
    this.#seq = seq;
    if (isReplaced) this.#snapshotSeq = seq;
    this.#apart = isReplaced ? [] : apart;
    for (const id of outcome.commands) this.#known.add(id);
    applyVault(this.#vault, outcome.vault);
    return appended;
  }

  /** What another node has written is the truth: the state as the log has it; null where the session is gone. */
  async reload(): Promise<SessionState | null> {
    const stored = await this.#log.load(this.#session);
    if (!stored) return null;
    const { state, seq } = replay(stored);
    this.#seq = seq;
    this.#snapshotSeq = stored.snapshot.seq;
    this.#vault = new Map(stored.vault);
    this.#known = new Set(stored.recentCommands);
    // What another node has sealed meanwhile has dropped these people too, and then this changes nothing.
    return evolveAll(state, this.#apart);
  }

  /**
   * Changes secrets that no event depends on. `reload` is called where another node was quicker.
   * Resolves to whether it is durable: not where the session is gone.
   */
  async changeVault(vault: readonly VaultChange[], reload: () => Promise<void>): Promise<boolean> {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const expectedSeq = this.#seq;
      const appended = await this.#log.append({ session: this.#session, expectedSeq, events: [], commands: [], vault });
      if (appended === "gone") return false;
      if (appended === "done") {
        applyVault(this.#vault, vault);
        return true;
      }
      if (expectedSeq === this.#seq) await reload();
    }
    throw new Error("the vault of a session could not be changed: others were quicker each time");
  }

  /** What was held back goes to the log as a part of `state`, where it stands beside nothing. */
  async logApart(state: SessionState): Promise<void> {
    if (this.#apart.length === 0) return;
    const snapshot = snapshotOf(state, this.#seq);
    try {
      await this.#log.append({
        session: this.#session,
        expectedSeq: this.#seq,
        events: [],
        commands: [],
        vault: [],
        snapshot,
      });
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
    }
  }
}
