import type { CommandId, SessionId } from "../../shared/ids.ts";
import type { SessionEvent } from "../../shared/session/event.ts";
import { evolveAll } from "../../shared/session/evolve.ts";
import { isLoggedApart, isTakenBack, isToBeSealed } from "../../shared/session/scope.ts";
import type { SessionState } from "../../shared/session/state.ts";
import type { NewDelivery } from "../log/deliveries.ts";
import type { Appended, EventLog, StoredEvent, StoredSession, StoredSnapshot, VaultChange } from "../log/eventLog.ts";
import type { SharedStore } from "../log/sharedStore.ts";
import { StorageError } from "../log/storageError.ts";
import type { Durable, Outcome } from "./batch.ts";
import { replay, replayed, snapshotOf, storedEvent } from "./storedState.ts";
import { applyVault, secretBehind, type Vault } from "./vault.ts";

/**
 * So many events at least are replaced by a snapshot, so that loading stays fast, and so many at the most. In
 * between it is made when they are as long as the last one: what it costs is then no more than they do.
 */
const [fewestReplaced, mostReplaced] = [200, 2_000];
/** [AN8] So many events of people who have written are held back at the most: a crash loses no more of them. */
const mostApart = 10;
/** Conflicts in a row after which a commit is given up; each means that another node was quicker. */
export const mostAttempts = 20;

/** [AN8] An event that is logged apart, and the secret of the scope that it means something in. */
export interface Apart {
  readonly event: SessionEvent;
  readonly secret: string;
}

/** The end of one session's log: where it stands, what is durable there, and how it is written on. */
export class LogTail implements Durable {
  readonly #session: SessionId;
  readonly #log: EventLog;
  #state: SessionState;
  #seq: number;
  #snapshotSeq = 0;
  /** Characters of the last snapshot, and of the events after it. */
  #snapshotLength = 0;
  #eventsLength = 0;
  /** [AN8] Part of the state, and of the log with the next snapshot. */
  #apart: readonly Apart[] = [];
  #vault: Map<string, string>;
  #known: Set<CommandId>;

  constructor(stored: StoredSession, log: EventLog) {
    const { state, seq } = replay(stored);
    this.#session = stored.id;
    this.#log = log;
    this.#state = state;
    this.#seq = seq;
    this.#snapshotIs(stored.snapshot, stored.events);
    this.#vault = new Map(stored.vault);
    this.#known = new Set(stored.recentCommands);
  }

  /** What all that is durable has come to. */
  get state(): SessionState {
    return this.#state;
  }

  get seq(): number {
    return this.#seq;
  }

  get vault(): Vault {
    return this.#vault;
  }

  /** What is held back from the log. */
  get apart(): readonly Apart[] {
    return this.#apart;
  }

  /** The commands of late, so that none is carried out twice. */
  get known(): ReadonlySet<CommandId> {
    return this.#known;
  }

  /** Writes what a batch came to; once it is durable it is the state. Throws a `StorageError`, and then nothing was written. */
  async append(outcome: Outcome, deliveries: readonly NewDelivery[]): Promise<Appended> {
    const isApart = (event: SessionEvent) => isLoggedApart(outcome.state, event);
    const inLog = outcome.events.filter((event) => !isApart(event));
    const apart = outcome.events.filter(isApart);
    const events = inLog.map(storedEvent);
    const seq = this.#seq + events.length;
    const eventsLength = this.#eventsLength + lengthOf(events);
    const sealed = isToBeSealed(this.#state, outcome.state) || inLog.some(isTakenBack);
    const isFull = this.#isLong(seq, eventsLength) || this.#apart.length + apart.length >= mostApart;
    // [AN6] [PW4] At a new step the snapshot takes the place of the events, and with them goes the order of arrival.
    const snapshot = (sealed || isFull) && seq > this.#snapshotSeq ? snapshotOf(outcome.state, seq) : null;
    const appended = await this.#log.append({
      session: this.#session,
      expectedSeq: this.#seq,
      events,
      commands: outcome.commands,
      vault: outcome.vault,
      deliveries,
      ...(snapshot && { snapshot }),
    });
    if (appended !== "done") return appended;
    this.#state = outcome.state;
    this.#seq = seq;
    this.#eventsLength = eventsLength;
    if (snapshot) this.#snapshotIs(snapshot);
    for (const id of outcome.commands) this.#known.add(id);
    applyVault(this.#vault, outcome.vault);
    this.#apart = snapshot ? [] : [...this.#apart, ...apart.flatMap((event) => this.#inScope(outcome.state, event))];
    return appended;
  }

  /** Whether the events since the snapshot, `length` characters up to `seq`, are to be replaced by one. */
  #isLong(seq: number, length: number): boolean {
    const count = seq - this.#snapshotSeq;
    return count >= mostReplaced || (count >= fewestReplaced && length >= this.#snapshotLength);
  }

  #snapshotIs({ seq, body }: StoredSnapshot, after: readonly StoredEvent[] = []): void {
    this.#snapshotSeq = seq;
    this.#snapshotLength = body.length;
    this.#eventsLength = lengthOf(after);
  }

  #inScope(state: SessionState, event: SessionEvent): Apart[] {
    const secret = secretBehind(this.#vault, state, event);
    return secret === undefined ? [] : [{ event, secret }];
  }

  /** What another node has written is the truth: stands where the log ends. Returns whether there still is one. */
  async reload(): Promise<boolean> {
    return this.#log.shared ? this.#follow(this.#log.shared) : this.#loadAnew();
  }

  async #loadAnew(): Promise<boolean> {
    const stored = await this.#log.load(this.#session);
    if (!stored) return false;
    const { state, seq } = replay(stored);
    this.#snapshotIs(stored.snapshot, stored.events);
    this.#known = new Set(stored.recentCommands);
    this.#standAt(seq, stored.vault);
    this.#state = this.#withApart(state);
    return true;
  }

  /** [ND2] Reads what came since, and no more. */
  async #follow(shared: SharedStore): Promise<boolean> {
    const later = await shared.loadAfter(this.#session, this.#seq);
    if (!later) return false;
    const { snapshot, events, vault } = later;
    // [ND14] First: it throws at what a newer version has written, and this server must not stand behind that.
    const state = snapshot ? replay({ snapshot, events }).state : replayed(this.#state, events);
    this.#standAt(events.at(-1)?.seq ?? snapshot?.seq ?? this.#seq, vault);
    if (snapshot) this.#snapshotIs(snapshot, events);
    else this.#eventsLength += lengthOf(events);
    this.#state = snapshot ? this.#withApart(state) : state;
    return true;
  }

  #standAt(seq: number, vault: Vault): void {
    this.#seq = seq;
    this.#vault = new Map(vault);
    // Of a scope that is over nothing may reach the next one.
    const secrets = new Set(vault.values());
    this.#apart = this.#apart.filter(({ secret }) => secrets.has(secret));
  }

  /** What another node has sealed meanwhile has dropped these people too, and then this changes nothing. */
  #withApart(state: SessionState): SessionState {
    return evolveAll(
      state,
      this.#apart.map(({ event }) => event),
    );
  }

  /** [ND3] Takes in what people did at another node and what is logged apart. */
  hearApart(heard: readonly Apart[]): void {
    this.#apart = [...this.#apart, ...heard];
    this.#state = evolveAll(
      this.#state,
      heard.map(({ event }) => event),
    );
  }

  /** [ND2] Asks which of these commands another node has carried out. Returns whether there is one that was not known. */
  async learn(commands: readonly CommandId[]): Promise<boolean> {
    const asked = commands.filter((id) => !this.#known.has(id));
    if (!this.#log.shared || asked.length === 0) return false;
    const found = await this.#log.shared.knownCommands(this.#session, asked);
    for (const id of found) this.#known.add(id);
    return found.length > 0;
  }

  /**
   * Changes secrets that no event depends on. `reload` is called where another node was quicker.
   * Resolves to whether it is durable: not where the session is gone.
   */
  async changeVault(vault: readonly VaultChange[], reload: () => Promise<void>): Promise<boolean> {
    // Where others follow the log, it has to tell them.
    const events = this.#log.shared ? [{ type: "vault-changed" } as const] : [];
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const expectedSeq = this.#seq;
      const append = { session: this.#session, expectedSeq, events: events.map(storedEvent), commands: [], vault };
      const appended = await this.#log.append(append);
      if (appended === "gone") return false;
      if (appended === "done") {
        this.#seq = Math.max(this.#seq, expectedSeq + events.length);
        applyVault(this.#vault, vault);
        return true;
      }
      if (expectedSeq === this.#seq) await reload();
    }
    throw new Error("the vault of a session could not be changed: others were quicker each time");
  }

  /** What was held back goes to the log as a part of the state, where it stands beside nothing. */
  async logApart(): Promise<void> {
    if (this.#apart.length === 0) return;
    const snapshot = snapshotOf(this.#state, this.#seq);
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

const lengthOf = (events: readonly { readonly body: string }[]): number =>
  events.reduce((sum, { body }) => sum + body.length, 0);
