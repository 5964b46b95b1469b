import type { Badge, CommandId, MemberId, Pseudonym, SessionId } from "../../shared/ids.ts";
import type { Ack } from "../../shared/protocol/messages.ts";
import { type RefusalCode, refusal } from "../../shared/refusal.ts";
import { type Me, personal, personalMayDiffer } from "../../shared/session/personal.ts";
import { currentScope, stepPoint } from "../../shared/session/scope.ts";
import type { SessionState } from "../../shared/session/state.ts";
import type { StoredSession, VaultChange } from "../log/eventLog.ts";
import { StorageError } from "../log/storageError.ts";
import type { CommitTimes } from "../measuring.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { AcrossNodes } from "./acrossNodes.ts";
import { badgeOf } from "./badges.ts";
import { decideBatch, type Outcome, type Queued, type Sender, type Work } from "./batch.ts";
import { ComingAndGoing } from "./comingAndGoing.ts";
import { DeadlineTimer } from "./deadlineTimer.ts";
import { type FacilitatorLinks, facilitatorLinks, type LinkVault } from "./facilitatorLinks.ts";
import { type LaterSessions, laterSessions } from "./laterSessions.ts";
import { type Apart, LogTail, mostAttempts } from "./logTail.ts";
import { type MoreTime, moreTime } from "./moreTime.ts";
import { PeopleElsewhere } from "./peopleElsewhere.ts";
import { type ReaderLinks, readerLinks } from "./readerLinks.ts";
import { type Roster, roster } from "./roster.ts";
import { type SessionSecrets, sessionSecrets } from "./secrets.ts";
import { bySender, inRandomOrder } from "./shuffle.ts";
import { replay } from "./storedState.ts";
import type { LiveSessionEvents, LiveSessionPorts, LiveSessionTiming } from "./surroundings.ts";
import { scopeSecret } from "./vault.ts";

/** After a commit that failed, in ms: when to try again. */
const retryMs = 2_000;
/** Personal views follow what other servers append after so long, in ms. */
const personalMs = 100;

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
  /** There where other servers use the same store. */
  readonly across: AcrossNodes | null;
  readonly #ports: LiveSessionPorts;
  readonly #timing: LiveSessionTiming;
  readonly #tail: LogTail;
  readonly #people: ComingAndGoing;
  readonly #deadline: DeadlineTimer;
  /** Changes of the vault, which with several servers take their turn among the batches. */
  readonly #changes: (() => Promise<void>)[] = [];
  readonly #caughtUp: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  readonly #listeners = new Set<Partial<LiveSessionEvents>>();
  #state: SessionState;
  #queue: Queued[] = [];
  #queuedMs = 0;
  #commitTimes: CommitTimes | null = null;
  #running = false;
  #lastCommitMs = Number.NEGATIVE_INFINITY;
  #reconcileFromMs: number;
  #cancelRetry: () => void = () => {};
  #cancelPersonal: (() => void) | null = null;
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
    this.#deadline = new DeadlineTimer(ports.clock, () => {
      void this.submit(null, { as: "system" }, { kind: "session", command: { type: "deadline" } });
    });
    this.#deadline.set(state);
    this.across = ports.nodes ? this.#acrossNodes(ports.nodes) : null;
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

  /** [ND6] Whether this server says when all count. */
  get keepsBeat(): boolean {
    return this.across?.isFirst ?? true;
  }

  /** Resolves when this server knows all events up to `seq`. Rejects while the store cannot be read. */
  catchUp(seq: number): Promise<void> {
    if (!this.across || seq <= this.#tail.seq || this.#closed) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#caughtUp.push({ resolve, reject });
      this.across?.behind(seq);
    });
  }

  #acrossNodes(nodes: Nodes): AcrossNodes {
    const { roster, secrets, moreTime } = this;
    const onNews = (member: MemberId) => {
      this.#tell("presence");
      this.#tell("personal", new Set([member]));
    };
    return new AcrossNodes(nodes, {
      id: this.id,
      state: () => this.#state,
      tail: this.#tail,
      roster,
      people: new PeopleElsewhere({
        ...{ roster, secrets, moreTime, people: this.#people, clock: this.#ports.clock, onNews },
        isRemoved: (member) => this.isRemoved(member),
      }),
      hearApart: (apart) => {
        this.#state = this.#tail.hearApart(this.#state, apart);
        this.#tell("committed", false);
      },
      hearBeat: () => this.#tell("beat"),
      wake: () => this.#wake(),
      changed: () => {
        this.#tell("rehearsing");
        this.#tell("presence");
      },
      vanished: () => this.#tell("gone"),
      stopRehearsal: () => this.#tell("stopRehearsal"),
    });
  }

  listen(listener: Partial<LiveSessionEvents>): void {
    this.#listeners.add(listener);
  }

  #tell<Name extends keyof LiveSessionEvents>(name: Name, ...args: Parameters<LiveSessionEvents[Name]>): void {
    for (const listener of this.#listeners) (listener[name] as ((...args: unknown[]) => void) | undefined)?.(...args);
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
    this.across?.person(member);
  }

  depart(member: MemberId, socketId: string): void {
    this.#people.depart(member, socketId);
    this.across?.person(member);
  }

  setReady(member: MemberId, ready: boolean): void {
    const person = this.roster.get(member);
    if (!person || person.ready === ready) return;
    person.ready = ready;
    this.across?.person(member);
    this.#tell("presence");
    this.#tell("personal", new Set([member]));
  }

  /** [TI7] Somebody needs more time. Answers why not, where there is no clock to lengthen or it was asked a moment ago. */
  askForTime(member: MemberId): RefusalCode | null {
    const { phase, clock } = this.#state;
    if (!this.roster.get(member)) return "not-allowed";
    if (phase !== "live" || clock.durationMs === 0) return "wrong-step";
    if (!this.moreTime.ask(member, this.#ports.clock.nowMs())) return "asked-already";
    this.across?.person(member);
    this.#tell("presence");
    this.#tell("personal", new Set([member]));
    return null;
  }

  /** How many of those who are here are simulated. In memory alone: after a restart there are none. */
  get simulated(): number {
    return this.#simulated + (this.across?.simulated ?? 0);
  }

  setSimulated(count: number): void {
    if (count === this.#simulated) return;
    this.#simulated = count;
    this.across?.setSimulated(count);
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
    const change = () => this.#tail.changeVault(vault, () => this.#reload());
    if (!this.across) return change();
    return new Promise((resolve, reject) => {
      this.#changes.push(async () => {
        await change().then(resolve, reject);
        this.across?.wrote(this.#tail.seq);
      });
      this.#wake();
    });
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
    this.#deadline.stop();
    this.#people.stop();
    this.#cancelRetry();
    while (this.#running) await new Promise((resolve) => setImmediate(resolve));
    for (const { resolve } of this.#caughtUp.splice(0)) resolve();
    await this.#tail.logApart(this.#state);
    this.across?.close();
  }

  #pseudonym(member: MemberId): Pseudonym | null {
    const secret = scopeSecret(this.#tail.vault, currentScope(this.#state));
    return secret === undefined ? null : this.roster.pseudonym(secret, member);
  }

  #wake(): void {
    // A closed session takes nothing more, and finishes what it took.
    if (this.#running || (this.#closed && this.#queue.length === 0 && this.#changes.length === 0)) return;
    this.#running = true;
    // The pace is not part of the session's time, so it does not follow the clock port. [ND9] Where several
    // servers commit, each waits for so much longer, so that as many people's commands are mixed.
    const tickMs = this.#timing.tickMs * (1 + (this.across?.others ?? 0));
    const waitMs = this.#lastCommitMs + tickMs - performance.now();
    if (waitMs > 0) setTimeout(() => void this.#run(), waitMs);
    else setImmediate(() => void this.#run());
  }

  async #run(): Promise<void> {
    const batch = inRandomOrder(this.#queue, senderOf, this.#ports.random);
    this.#queue = [];
    const caughtUp = this.#caughtUp.splice(0);
    let hasFailed = false;
    try {
      if (this.across) await this.#readOthers(this.across);
      for (const { resolve } of caughtUp) resolve();
      await this.#commit(batch);
    } catch (error) {
      hasFailed = true;
      for (const { reject } of caughtUp) reject(error);
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
      const isOwed = this.#queue.length > 0 || this.#changes.length > 0 || this.#caughtUp.length > 0;
      if (isOwed || (!hasFailed && this.across?.hasNews)) this.#wake();
    }
  }

  #retry(): void {
    this.#deadline.set(this.#state);
    this.#wake();
  }

  /** [ND2] [ND3] What others have appended comes first, then what they say, then what this server has to change beside it. */
  async #readOthers(across: AcrossNodes): Promise<void> {
    if (across.isBehind) {
      await this.#reload();
      across.hasRead();
    }
    across.takeIn();
    for (const change of this.#changes.splice(0)) await change();
  }

  /** [ND2] Reads on. Returns whether there was something new: an event, or that another server has carried out some of these. */
  async #wasBehind(batch: readonly Queued[]): Promise<boolean> {
    const { seq } = this.#tail;
    await this.#reload();
    const isLearned = await this.#tail.learn(batch.flatMap(({ id }) => id ?? []));
    return isLearned || this.#tail.seq > seq;
  }

  async #commit(batch: readonly Queued[]): Promise<void> {
    const decidingMs = performance.now();
    // What follows from who is here was not queued.
    const queuedMs = batch.length > 0 ? this.#queuedMs : decidingMs;
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      let outcome = this.#decide(batch);
      // [ND3] What is taken is taken on the last event, or is no commit; what is refused is to be as true.
      const refused = batch.filter((queued) => outcome.acks.get(queued)?.ok === false);
      if (this.across && refused.length > 0 && (await this.#wasBehind(refused))) outcome = this.#decide(batch);
      const changes = outcome.events.length > 0 || outcome.vault.length > 0;
      if (!changes && outcome.commands.length === 0) return this.#settle(outcome, this.#state);
      const deliveries = this.#ports.webhooks?.announced(outcome.state, outcome.events) ?? [];
      const apart = this.#tail.apart.length;
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
        this.#tellOthers(outcome, this.#tail.apart.slice(apart));
        this.#settle(outcome, outcome.state);
        this.#commitTimes = null;
        return;
      }
      await this.#wasBehind(batch);
    }
    for (const { answer } of batch) answer({ ok: false, refusal: refusal("unavailable", 1_000) });
  }

  #tellOthers({ events, tookPart }: Outcome, apart: readonly Apart[]): void {
    if (!this.across) return;
    if (events.length > 0) this.across.wrote(this.#tail.seq);
    this.across.tellApart(apart);
    this.across.tellTookPart(tookPart);
  }

  /** The outcome is durable: it becomes the state, and everybody hears of it. */
  #settle(outcome: Outcome, state: SessionState): void {
    const before = this.#state;
    const stepped = stepPoint(before) !== stepPoint(state);
    this.#state = state;
    this.roster.remember(outcome.tookPart);
    if (stepped) this.#unready();
    // [AN6] Whoever watches the lines sees whose answer leaves first: it is not to be the order in the log.
    for (const [{ answer }, ack] of bySender([...outcome.acks], ([queued]) => senderOf(queued))) answer(ack);
    if (before === state) return;
    const isLonger = state.clock.durationMs > before.clock.durationMs;
    const settled = stepped || isLonger ? this.moreTime.settle() : null;
    this.#deadline.set(state);
    this.#tell("committed", stepped);
    if (stepped || (outcome.forAll && personalMayDiffer(before, state))) this.#tell("personal");
    else if (outcome.touched.size > 0 || settled?.size) {
      this.#tell("personal", new Set(bySender([...outcome.touched, ...(settled ?? [])], (id) => id)));
    }
  }

  #unready(): void {
    const ready = [...this.roster.all()].filter((member) => member.ready);
    this.roster.unready();
    for (const { id } of ready) this.across?.person(id);
  }

  async #reload(): Promise<void> {
    const [before, doors] = [this.#state, doorsOf(this.#tail.vault)];
    const state = await this.#tail.reload(before);
    if (!state) return this.#tell("gone");
    const stepped = stepPoint(before) !== stepPoint(state);
    this.#state = state;
    if (stepped) this.#unready();
    if (stepped || state.clock.durationMs > before.clock.durationMs) this.moreTime.settle();
    if (doorsOf(this.#tail.vault) !== doors) this.#followDoors();
    if (state === before) return;
    this.#deadline.set(state);
    this.#tell("committed", stepped);
    if (stepped) this.#tell("personal");
    else this.#personalSoon();
  }

  #followDoors(): void {
    const removed = [...this.roster.all()].map(({ id }) => id).filter((id) => this.isRemoved(id));
    for (const id of removed) this.roster.remove(id);
    if (removed.length > 0) this.#tell("presence");
    this.#tell("doorsChanged", removed);
  }

  /** What somebody did on another line of theirs, or others did for all; of many changes in a row once. */
  #personalSoon(): void {
    this.#cancelPersonal ??= this.#ports.clock.after(personalMs, () => {
      this.#cancelPersonal = null;
      if (!this.#closed) this.#tell("personal");
    });
  }

  #decide(batch: readonly Queued[]): Outcome {
    const { clock, random } = this.#ports;
    return decideBatch(
      batch,
      { state: this.#state, vault: this.#tail.vault, known: this.#tail.known },
      {
        roster: this.roster,
        nowMs: () => clock.nowMs(),
        random,
        reconciles: this.keepsBeat && clock.nowMs() >= this.#reconcileFromMs,
      },
    );
  }
}

/** Whom links let in, and who was removed. */
const doorsOf = (vault: ReadonlyMap<string, string>): string =>
  [...vault].filter(([name]) => /^(link|removed)\//.test(name)).join(" ");

/** What one person sent stays in order; who was first among different people is forgotten. */
const senderOf = ({ sender }: Queued): string => (sender.as === "participant" ? sender.member : sender.as);
