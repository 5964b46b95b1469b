import type { CommandId, SessionId } from "../../shared/ids.ts";
import type { Ack } from "../../shared/protocol/messages.ts";
import { type Refusal, refusal } from "../../shared/refusal.ts";
import { isToBeSealed } from "../../shared/session/scope.ts";
import type { SessionState } from "../../shared/session/state.ts";
import type { VaultChange } from "../log/eventLog.ts";
import { StorageError } from "../log/storageError.ts";
import type { CommitTimes } from "../measuring.ts";
import type { AcrossNodes } from "./acrossNodes.ts";
import { decideBatch, type Outcome, type Queued, type Sender, type Surroundings, type Work } from "./batch.ts";
import { type Apart, type LogTail, mostAttempts } from "./logTail.ts";
import { bySender, inRandomOrder } from "./shuffle.ts";
import type { LiveSessionPorts, LiveSessionTiming } from "./surroundings.ts";
import { doorsOf } from "./vault.ts";

/** After a commit that failed, in ms: when to try again. */
const retryMs = 2_000;

/** The session that a lane commits for: what its decisions depend on, and what it does about what has become of them. */
export interface Committing {
  readonly id: SessionId;
  around(): Surroundings;
  /** A batch is decided and, where that changes anything, durable. `before` is the state until then; no `times` without a commit. */
  settled(outcome: Outcome, before: SessionState, times: CommitTimes | null): void;
  /** Others have written what came after `before`. `doorsChanged`: whom links let in and who was removed, too. */
  followed(before: SessionState, doorsChanged: boolean): void;
  /** It is time to try again after a commit that failed: what nobody sends again has to come from the session. */
  retrying(): void;
  /** It is erased. */
  gone(): void;
}

export interface CommitLaneOptions {
  readonly session: Committing;
  readonly tail: LogTail;
  /** There where other servers use the same store. */
  readonly across: AcrossNodes | null;
  readonly ports: LiveSessionPorts;
  readonly timing: Pick<LiveSessionTiming, "tickMs">;
}

/**
 * The one writer of a session. Each batch of commands is decided on the last durable state and committed with
 * the expected sequence number; only then is it the state, and answered. Other nodes may write the same
 * session: then the log wins, what they wrote is read, and the batch is decided again.
 */
export class CommitLane {
  readonly #session: Committing;
  readonly #tail: LogTail;
  readonly #ports: LiveSessionPorts;
  readonly #tickMs: number;
  readonly #across: AcrossNodes | null;
  /** Changes of the vault, which with several servers take their turn among the batches. */
  readonly #changes: (() => Promise<void>)[] = [];
  readonly #caughtUp: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  #queue: Queued[] = [];
  #queuedMs = 0;
  #running = false;
  #lastCommitMs = Number.NEGATIVE_INFINITY;
  #cancelRetry: () => void = () => {};
  #closed = false;

  constructor({ session, tail, across, ports, timing }: CommitLaneOptions) {
    this.#session = session;
    this.#tail = tail;
    this.#ports = ports;
    this.#across = across;
    this.#tickMs = timing.tickMs;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Queues a command; the answer comes when it is durable, or refused. */
  submit(id: CommandId | null, sender: Sender, work: Work): Promise<Ack> {
    if (this.#closed) return Promise.resolve({ ok: false, refusal: refusal("unavailable") });
    return new Promise((answer) => {
      if (this.#queue.length === 0) this.#queuedMs = performance.now();
      this.#queue.push({ id, sender, work, answer });
      this.wake();
    });
  }

  /** Changes secrets that no event depends on. Resolves to whether it is durable: not where the session is gone. */
  changeVault(vault: readonly VaultChange[]): Promise<boolean> {
    const change = () => this.#tail.changeVault(vault, () => this.#reload());
    if (!this.#across) return change();
    return new Promise((resolve, reject) => {
      this.#changes.push(async () => {
        await change().then(resolve, reject);
        this.#across?.wrote(this.#tail.seq - 1);
      });
      this.wake();
    });
  }

  /** Resolves when all events up to `seq` are known here. Rejects while the store cannot be read. */
  catchUp(seq: number): Promise<void> {
    if (!this.#across || seq <= this.#tail.seq || this.#closed) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#caughtUp.push({ resolve, reject });
      this.#across?.behind(seq);
    });
  }

  /** There is something to do, be it that what must follow from who is here has changed. */
  wake(): void {
    // A closed session takes nothing more, and finishes what it took.
    if (this.#running || (this.#closed && this.#queue.length === 0 && this.#changes.length === 0)) return;
    this.#running = true;
    // The pace is not part of the session's time, so it does not follow the clock port. [ND9] Where several
    // servers commit, each waits for so much longer, so that as many people's commands are mixed.
    const tickMs = this.#tickMs * (1 + (this.#across?.others ?? 0));
    const waitMs = this.#lastCommitMs + tickMs - performance.now();
    if (waitMs > 0) setTimeout(() => void this.#run(), waitMs);
    else setImmediate(() => void this.#run());
  }

  /** No more commands are taken; resolves when what was taken is durable. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelRetry();
    while (this.#running) await new Promise((resolve) => setImmediate(resolve));
    for (const { resolve } of this.#caughtUp.splice(0)) resolve();
    await this.#tail.logApart();
  }

  async #run(): Promise<void> {
    const batch = inRandomOrder(this.#queue, senderOf, this.#ports.random);
    this.#queue = [];
    const caughtUp = this.#caughtUp.splice(0);
    let hasFailed = false;
    try {
      if (this.#across) await this.#readOthers(this.#across);
      for (const { resolve } of caughtUp) resolve();
      await this.#commit(batch);
    } catch (error) {
      hasFailed = true;
      for (const { reject } of caughtUp) reject(error);
      // Nothing was acknowledged, so nothing is lost: the clients keep their commands and send them again.
      refuse(batch, refusal("unavailable", retryMs));
      // The store has told of its own failures, once for all sessions.
      if (!(error instanceof StorageError)) this.#ports.logger.error({ err: error }, "a commit failed");
      this.#retryLater();
    } finally {
      this.#lastCommitMs = performance.now();
      this.#running = false;
      const isOwed = this.#queue.length > 0 || this.#changes.length > 0 || this.#caughtUp.length > 0;
      if (isOwed || (!hasFailed && this.#across?.hasNews)) this.wake();
    }
  }

  /** Nobody sends a deadline or a deal again. */
  #retryLater(): void {
    this.#cancelRetry();
    if (this.#closed) return;
    this.#cancelRetry = this.#ports.clock.after(retryMs, () => {
      this.#session.retrying();
      this.wake();
    });
  }

  /** [ND2] [ND3] What others have appended comes first, then what they say, then what this server has to change beside it. */
  async #readOthers(across: AcrossNodes): Promise<void> {
    if (across.isBehind) await this.#reload();
    across.takeIn();
    for (const change of this.#changes.splice(0)) await change();
  }

  async #reload(): Promise<void> {
    const [before, doors] = [this.#tail.state, doorsOf(this.#tail.vault)];
    const read = () => this.#tail.reload();
    if (!(await (this.#across?.reading(read) ?? read()))) return this.#session.gone();
    this.#session.followed(before, doorsOf(this.#tail.vault) !== doors);
  }

  /** [ND3] Who has written counts where a round ends: of what was just read, others may not have said it yet. */
  async #heardMore(across: AcrossNodes): Promise<boolean> {
    await across.untilTold();
    if (!across.hasNews) return false;
    await this.#readOthers(across);
    return true;
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
      if (this.#across && refused.length > 0 && (await this.#wasBehind(refused))) outcome = this.#decide(batch);
      if (this.#across && isToBeSealed(this.#tail.state, outcome.state) && (await this.#heardMore(this.#across)))
        continue;
      const before = this.#tail.state;
      const changes = outcome.events.length > 0 || outcome.vault.length > 0;
      if (!changes && outcome.commands.length === 0) return this.#settle(outcome, before, null);
      const deliveries = this.#ports.webhooks?.announced(outcome.state, outcome.events) ?? [];
      const { seq, apart } = this.#tail;
      const appendingMs = performance.now();
      const appended = await this.#tail.append(outcome, deliveries);
      if (appended === "gone") {
        refuse(batch, refusal("session-deleted"));
        return this.#session.gone();
      }
      if (appended === "done") {
        const times = { queuedMs, decidingMs, appendingMs, durableMs: performance.now() };
        this.#ports.measuring?.committed(this.#session.id, times);
        this.#ports.webhooks?.committed(this.#session.id, deliveries);
        this.#tellOthers(outcome, seq, this.#tail.apart.slice(apart.length));
        return this.#settle(outcome, before, times);
      }
      await this.#wasBehind(batch);
    }
    refuse(batch, refusal("unavailable", 1_000));
  }

  #decide(batch: readonly Queued[]): Outcome {
    return decideBatch(batch, this.#tail, this.#session.around());
  }

  /** What was appended after `after`, and what is not in the log. */
  #tellOthers({ events, tookPart }: Outcome, after: number, apart: readonly Apart[]): void {
    if (!this.#across) return;
    if (events.length > 0) this.#across.wrote(after);
    this.#across.tellApart(apart);
    this.#across.tellTookPart(tookPart);
  }

  #settle(outcome: Outcome, before: SessionState, times: CommitTimes | null): void {
    // [AN6] Whoever watches the lines sees whose answer leaves first: it is not to be the order in the log.
    for (const [{ answer }, ack] of bySender([...outcome.acks], ([queued]) => senderOf(queued))) answer(ack);
    this.#session.settled(outcome, before, times);
  }
}

/** What one person sent stays in order; who was first among different people is forgotten. */
const senderOf = ({ sender }: Queued): string => (sender.as === "participant" ? sender.member : sender.as);

function refuse(batch: readonly Queued[], reason: Refusal): void {
  for (const { answer } of batch) answer({ ok: false, refusal: reason });
}
