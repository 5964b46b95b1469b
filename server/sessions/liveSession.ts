import type { Badge, CommandId, MemberId, Pseudonym, SessionId } from "../../shared/ids.ts";
import type { Ack } from "../../shared/protocol/messages.ts";
import { type RefusalCode, refusal } from "../../shared/refusal.ts";
import type { SessionEvent } from "../../shared/session/event.ts";
import { dueAtMs } from "../../shared/session/prework.ts";
import { currentScope, stepPoint } from "../../shared/session/scope.ts";
import type { SessionState } from "../../shared/session/state.ts";
import { type Me, personal, personalMayDiffer } from "../../shared/session/view.ts";
import type { NewDelivery } from "../log/deliveries.ts";
import type { EventLog, StoredSession, VaultChange } from "../log/eventLog.ts";
import { StorageError } from "../log/storageError.ts";
import type { Logger } from "../logger.ts";
import type { CommitTimes, Measuring } from "../measuring.ts";
import { badgeOf } from "./badges.ts";
import { decideBatch, type Outcome, type Queued, type Sender, type Work } from "./batch.ts";
import type { ServerClock } from "./clock.ts";
import { ComingAndGoing } from "./comingAndGoing.ts";
import { type FacilitatorLinks, facilitatorLinks, type LinkVault } from "./facilitatorLinks.ts";
import { type LaterSessions, laterSessions } from "./laterSessions.ts";
import { LogTail, mostAttempts } from "./logTail.ts";
import { type MoreTime, moreTime } from "./moreTime.ts";
import { type ReaderLinks, readerLinks } from "./readerLinks.ts";
import { type Roster, roster } from "./roster.ts";
import { type SessionSecrets, sessionSecrets } from "./secrets.ts";
import { bySender, inRandomOrder } from "./shuffle.ts";
import { replay } from "./storedState.ts";
import { scopeSecret } from "./vault.ts";

export interface LiveSessionPorts {
  readonly log: EventLog;
  readonly logger: Logger;
  readonly clock: ServerClock;
  readonly random: () => number;
  /** There where other tools are told. */
  readonly webhooks?: Announcing | undefined;
  readonly measuring?: Measuring | undefined;
}

/** Which events other tools are told of; `announced` is written in the commit of the events, `committed` follows it. */
export interface Announcing {
  announced(state: SessionState, events: readonly SessionEvent[]): readonly NewDelivery[];
  committed(session: SessionId, deliveries: readonly NewDelivery[]): void;
}

export interface LiveSessionTiming {
  /** The least time between two commits of a session, in ms: what comes in between goes together. */
  readonly tickMs: number;
  /** How long somebody who lost the connection still counts as present, in ms. */
  readonly graceMs: number;
}

/** What a live session tells its surroundings; no sockets in here. */
export interface LiveSessionEvents {
  /** The state has changed and is durable. `stepped`: a new step, ballot or deal has begun. */
  committed(stepped: boolean): void;
  /** Presence or readiness has changed. */
  presence(): void;
  /** The personal views of these members may have changed; all of them without a list. */
  personal(members?: ReadonlySet<MemberId>): void;
  /** How many simulated people take part has changed. */
  rehearsing(): void;
  /** Somebody else erased the session. */
  gone(): void;
}

/** After a commit that failed, in ms: when to try again. */
const retryMs = 2_000;

/**
 * One session in memory: a queue of commands with one writer. Each batch is decided on the last
 * durable state, committed with the expected sequence number, and only then becomes the state,
 * is acknowledged and shown. Other nodes may write the same session: then the log wins, the
 * state is loaded anew and the batch decided again.
 */
export class LiveSession {
  readonly id: SessionId;
  readonly links: FacilitatorLinks;
  readonly readerLinks: ReaderLinks;
  readonly laterSessions: LaterSessions;
  /** The last day on which it is kept, since 1970. */
  readonly expiresOn: number;
  readonly secrets: SessionSecrets;
  readonly roster: Roster;
  readonly moreTime: MoreTime = moreTime();
  readonly #ports: LiveSessionPorts;
  readonly #timing: LiveSessionTiming;
  readonly #tail: LogTail;
  readonly #people: ComingAndGoing;
  readonly #listeners = new Set<LiveSessionEvents>();
  #state: SessionState;
  #queue: Queued[] = [];
  #queuedMs = 0;
  #commitTimes: CommitTimes | null = null;
  #running = false;
  #lastCommitMs = Number.NEGATIVE_INFINITY;
  #reconcileFromMs: number;
  #cancelDeadline: () => void = () => {};
  #cancelRetry: () => void = () => {};
  #closed = false;
  #simulated = 0;

  constructor(stored: StoredSession, ports: LiveSessionPorts, timing: LiveSessionTiming) {
    this.id = stored.id;
    this.#ports = ports;
    this.#timing = timing;
    const { state, seq } = replay(stored);
    this.#state = state;
    this.#tail = new LogTail(stored, seq, ports.log);
    this.secrets = sessionSecrets(this.#secret("session-key"));
    const vault: LinkVault = { read: () => this.#tail.vault, change: (changes) => this.#changeVault(changes) };
    this.links = facilitatorLinks(stored.facilitatorHash, vault);
    this.readerLinks = readerLinks(vault);
    this.laterSessions = laterSessions(vault);
    this.expiresOn = stored.expiresOn;
    this.roster = roster(timing.graceMs);
    this.#people = new ComingAndGoing(this.roster, ports.clock, timing.graceMs, {
      shown: () => this.#tell("presence"),
      dealt: () => this.#wake(),
    });
    // After a restart nobody is connected yet: without this, the first to come back would be dealt everybody's cards.
    this.#reconcileFromMs = currentScope(state) === null ? 0 : ports.clock.nowMs() + timing.graceMs;
    this.#armDeadline();
    if (this.#reconcileFromMs > 0) ports.clock.after(timing.graceMs, () => this.#wake());
  }

  get state(): SessionState {
    return this.#state;
  }

  /** While `committed` is told: of the commit that it tells of, where this server made it. */
  get commitTimes(): CommitTimes | null {
    return this.#commitTimes;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  listen(listener: LiveSessionEvents): void {
    this.#listeners.add(listener);
  }

  #tell<Name extends keyof LiveSessionEvents>(name: Name, ...args: Parameters<LiveSessionEvents[Name]>): void {
    for (const listener of this.#listeners) (listener[name] as (...args: unknown[]) => void)(...args);
  }

  #secret(name: string): string {
    const secret = this.#tail.vault.get(name);
    if (secret === undefined) throw new Error(`the vault of a session has no ${name}`);
    return secret;
  }

  /** Queues a command; the answer comes when it is durable, or refused. */
  submit(id: CommandId | null, sender: Sender, work: Work): Promise<Ack> {
    if (this.#closed) return Promise.resolve({ ok: false, refusal: refusal("unavailable") });
    return new Promise((answer) => {
      if (this.#queue.length === 0) this.#queuedMs = performance.now();
      this.#queue.push({ id, sender, work, answer });
      this.#wake();
    });
  }

  /** A person is here, by one more socket. */
  arrive(member: MemberId, side: Me["side"], socketId: string): void {
    const badge = badgeOf(this.secrets.badgeBits(member));
    this.#people.arrive(member, side, badge, socketId);
  }

  depart(member: MemberId, socketId: string): void {
    this.#people.depart(member, socketId);
  }

  setReady(member: MemberId, ready: boolean): void {
    const person = this.roster.get(member);
    if (!person || person.ready === ready) return;
    person.ready = ready;
    this.#tell("presence");
    this.#tell("personal", new Set([member]));
  }

  /** [TI7] Somebody needs more time. Answers why not, where there is no clock to lengthen or it was asked a moment ago. */
  askForTime(member: MemberId): RefusalCode | null {
    const { phase, clock } = this.#state;
    if (!this.roster.get(member)) return "not-allowed";
    if (phase !== "live" || clock.durationMs === 0) return "wrong-step";
    if (!this.moreTime.ask(member, this.#ports.clock.nowMs())) return "asked-already";
    this.#tell("presence");
    this.#tell("personal", new Set([member]));
    return null;
  }

  /** How many of those who are here are simulated. In memory alone: after a restart there are none. */
  get simulated(): number {
    return this.#simulated;
  }

  setSimulated(count: number): void {
    if (count === this.#simulated) return;
    this.#simulated = count;
    this.#tell("rehearsing");
  }

  isRemoved(member: MemberId): boolean {
    return this.#tail.vault.has(this.secrets.removal(member));
  }

  /** Keeps the people behind a badge out for good. Returns the ids of those removed. */
  async remove(badge: Badge): Promise<readonly MemberId[]> {
    const members = [...this.roster.all()].filter((member) => member.badge === badge).map(({ id }) => id);
    if (members.length === 0) return [];
    const isDone = await this.#changeVault(
      members.map((member) => ({ name: this.secrets.removal(member), value: "1" })),
    );
    if (!isDone) return [];
    for (const member of members) this.roster.remove(member);
    this.#tell("presence");
    this.#wake();
    return members;
  }

  #changeVault(vault: readonly VaultChange[]): Promise<boolean> {
    return this.#tail.changeVault(vault, () => this.#reload());
  }

  /** The personal view of somebody who is here. */
  personalView(member: MemberId): Me | null {
    const person = this.roster.get(member);
    if (!person) return null;
    const { side, badge, ready } = person;
    return personal(this.#state, {
      side,
      badge,
      ready,
      moreTime: this.moreTime.isWantedBy(member),
      pseudonym: this.#pseudonym(member),
    });
  }

  /** No more commands are taken; resolves when what was taken is durable. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelDeadline();
    this.#people.stop();
    this.#cancelRetry();
    while (this.#running) await new Promise((resolve) => setImmediate(resolve));
    await this.#tail.logApart(this.#state);
  }

  #pseudonym(member: MemberId): Pseudonym | null {
    const secret = scopeSecret(this.#tail.vault, currentScope(this.#state));
    return secret === undefined ? null : this.roster.pseudonym(secret, member);
  }

  #wake(): void {
    // A closed session takes nothing more, and finishes what it took.
    if (this.#running || (this.#closed && this.#queue.length === 0)) return;
    this.#running = true;
    // The pace is not part of the session's time, so it does not follow the clock port.
    const waitMs = this.#lastCommitMs + this.#timing.tickMs - performance.now();
    if (waitMs > 0) setTimeout(() => void this.#run(), waitMs);
    else setImmediate(() => void this.#run());
  }

  async #run(): Promise<void> {
    const batch = inRandomOrder(this.#queue, senderOf, this.#ports.random);
    this.#queue = [];
    try {
      await this.#commit(batch);
    } catch (error) {
      // Nothing was acknowledged, so nothing is lost: the clients keep their commands and send them again.
      for (const { answer } of batch) answer({ ok: false, refusal: refusal("unavailable", retryMs) });
      // The store has told of its own failures, once for all sessions.
      if (!(error instanceof StorageError)) this.#ports.logger.error({ err: error }, "a commit failed");
      // Nobody sends a deadline or a deal again.
      this.#cancelRetry();
      if (!this.#closed) this.#cancelRetry = this.#ports.clock.after(retryMs, () => this.#retry());
    } finally {
      this.#lastCommitMs = performance.now();
      this.#running = false;
      if (this.#queue.length > 0) this.#wake();
    }
  }

  #retry(): void {
    this.#armDeadline();
    this.#wake();
  }

  async #commit(batch: readonly Queued[]): Promise<void> {
    const decidingMs = performance.now();
    // What follows from who is here was not queued.
    const queuedMs = batch.length > 0 ? this.#queuedMs : decidingMs;
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const outcome = this.#decide(batch);
      const changes = outcome.events.length > 0 || outcome.vault.length > 0;
      if (!changes && outcome.commands.length === 0) return this.#settle(outcome, this.#state);
      const deliveries = this.#ports.webhooks?.announced(outcome.state, outcome.events) ?? [];
      const appendingMs = performance.now();
      const appended = await this.#tail.append(this.#state, outcome, deliveries);
      if (appended === "gone") {
        for (const { answer } of batch) answer({ ok: false, refusal: refusal("session-deleted") });
        return this.#tell("gone");
      }
      if (appended === "done") {
        this.#commitTimes = { queuedMs, decidingMs, appendingMs, durableMs: performance.now() };
        this.#ports.measuring?.committed(this.id, this.#commitTimes);
        this.#ports.webhooks?.committed(this.id, deliveries);
        this.#settle(outcome, outcome.state);
        this.#commitTimes = null;
        return;
      }
      await this.#reload();
    }
    for (const { answer } of batch) answer({ ok: false, refusal: refusal("unavailable", 1_000) });
  }

  /** The outcome is durable: it becomes the state, and everybody hears of it. */
  #settle(outcome: Outcome, state: SessionState): void {
    const before = this.#state;
    const stepped = stepPoint(before) !== stepPoint(state);
    this.#state = state;
    this.roster.remember(outcome.tookPart);
    if (stepped) this.roster.unready();
    // [AN6] Whoever watches the lines sees whose answer leaves first: it is not to be the order in the log.
    for (const [{ answer }, ack] of bySender([...outcome.acks], ([queued]) => senderOf(queued))) answer(ack);
    if (before === state) return;
    const isLonger = state.clock.durationMs > before.clock.durationMs;
    const settled = stepped || isLonger ? this.moreTime.settle() : null;
    this.#armDeadline();
    this.#tell("committed", stepped);
    if (stepped || (outcome.forAll && personalMayDiffer(before, state))) this.#tell("personal");
    else if (outcome.touched.size > 0 || settled?.size) {
      this.#tell("personal", new Set(bySender([...outcome.touched, ...(settled ?? [])], (id) => id)));
    }
  }

  async #reload(): Promise<void> {
    const state = await this.#tail.reload();
    if (!state) return;
    const stepped = stepPoint(this.#state) !== stepPoint(state);
    this.#state = state;
    this.#armDeadline();
    this.#tell("committed", stepped);
    this.#tell("personal");
  }

  #decide(batch: readonly Queued[]): Outcome {
    const { clock, random } = this.#ports;
    return decideBatch(
      batch,
      { state: this.#state, vault: this.#tail.vault, known: this.#tail.known },
      { roster: this.roster, nowMs: () => clock.nowMs(), random, reconciles: clock.nowMs() >= this.#reconcileFromMs },
    );
  }

  #armDeadline(): void {
    this.#cancelDeadline();
    const dueMs = dueAtMs(this.#state);
    if (dueMs === null || this.#closed) return;
    const waitMs = Math.max(0, dueMs - this.#ports.clock.nowMs());
    this.#cancelDeadline = this.#ports.clock.after(waitMs, () => {
      // A wait of weeks is longer than a timer can be.
      if (this.#ports.clock.nowMs() < dueMs) return this.#armDeadline();
      void this.submit(null, { as: "system" }, { kind: "session", command: { type: "deadline" } });
    });
  }
}

/** What one person sent stays in order; who was first among different people is forgotten. */
const senderOf = ({ sender }: Queued): string => (sender.as === "participant" ? sender.member : sender.as);
