import type { Badge, CommandId, MemberId, SessionId } from "../../shared/ids.ts";
import type { Ack } from "../../shared/protocol/messages.ts";
import type { RefusalCode } from "../../shared/refusal.ts";
import { type Me, personal, personalMayDiffer } from "../../shared/session/personal.ts";
import { currentScope, stepPoint } from "../../shared/session/scope.ts";
import type { SessionState } from "../../shared/session/state.ts";
import type { StoredSession } from "../log/eventLog.ts";
import type { CommitTimes } from "../measuring.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { AcrossNodes } from "./acrossNodes.ts";
import { badgeOf } from "./badges.ts";
import type { Outcome, Sender, Work } from "./batch.ts";
import { ComingAndGoing } from "./comingAndGoing.ts";
import { CommitLane, type Committing } from "./commitLane.ts";
import { DeadlineTimer } from "./deadlineTimer.ts";
import { type FacilitatorLinks, facilitatorLinks, type LinkVault } from "./facilitatorLinks.ts";
import { type LaterSessions, laterSessions } from "./laterSessions.ts";
import { LogTail } from "./logTail.ts";
import { type MoreTime, moreTime } from "./moreTime.ts";
import { PeopleElsewhere } from "./peopleElsewhere.ts";
import { type ReaderLinks, readerLinks } from "./readerLinks.ts";
import { type Roster, roster } from "./roster.ts";
import { type SessionSecrets, sessionSecrets } from "./secrets.ts";
import { bySender } from "./shuffle.ts";
import type { LiveSessionEvents, LiveSessionPorts, LiveSessionTiming } from "./surroundings.ts";
import { scopeSecret } from "./vault.ts";

/** Personal views follow what other servers append after so long, in ms. */
const personalMs = 100;

/**
 * One session in memory: what is durable of it, who is here, and what its surroundings are told of both. What
 * changes it goes through its lane (`commitLane.ts`), so that what is shown is never more than what is durable.
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
  readonly #tail: LogTail;
  readonly #lane: CommitLane;
  readonly #people: ComingAndGoing;
  readonly #deadline: DeadlineTimer;
  readonly #listeners = new Set<Partial<LiveSessionEvents>>();
  readonly #reconcileFromMs: number;
  #cancelPersonal: (() => void) | null = null;
  #simulated = 0;
  #isBeingErased = false;

  constructor(stored: StoredSession, ports: LiveSessionPorts, timing: LiveSessionTiming) {
    this.id = stored.id;
    this.#ports = ports;
    this.#tail = new LogTail(stored, ports.log);
    const { state } = this.#tail;
    this.secrets = sessionSecrets(this.#secret("session-key"));
    const vault: LinkVault = { read: () => this.#tail.vault, change: (changes) => this.#lane.changeVault(changes) };
    this.links = facilitatorLinks(stored.facilitatorHash, vault);
    this.readerLinks = readerLinks(vault);
    this.laterSessions = laterSessions(vault);
    this.expiresOn = stored.expiresOn;
    this.roster = roster(timing.graceMs);
    this.#people = new ComingAndGoing(this.roster, ports.clock, timing.graceMs, {
      shown: () => this.#tell("presence"),
      dealt: () => this.#lane.wake(),
    });
    // After a restart nobody is connected yet: without this, the first to come back would be dealt everybody's cards.
    this.#reconcileFromMs = currentScope(state) === null ? 0 : ports.clock.nowMs() + timing.graceMs;
    this.#deadline = new DeadlineTimer(ports.clock, () => {
      void this.submit(null, { as: "system" }, { kind: "session", command: { type: "deadline" } });
    });
    this.#deadline.set(state);
    this.across = ports.nodes ? this.#acrossNodes(ports.nodes) : null;
    this.#lane = new CommitLane({ session: this.#committing(), tail: this.#tail, across: this.across, ports, timing });
    if (this.#reconcileFromMs > 0) ports.clock.after(timing.graceMs, () => this.#lane.wake());
  }

  get state(): SessionState {
    return this.#tail.state;
  }

  get isClosed(): boolean {
    return this.#lane.isClosed;
  }

  /** [ND6] Whether this server says when all count. */
  get keepsBeat(): boolean {
    return this.across?.isFirst ?? true;
  }

  /** Resolves when this server knows all events up to `seq`. Rejects while the store cannot be read. */
  catchUp(seq: number): Promise<void> {
    return this.#lane.catchUp(seq);
  }

  #committing(): Committing {
    const { clock, random } = this.#ports;
    return {
      id: this.id,
      around: () => ({
        roster: this.roster,
        nowMs: () => clock.nowMs(),
        random,
        reconciles: this.keepsBeat && clock.nowMs() >= this.#reconcileFromMs,
      }),
      settled: (outcome, before, times) => this.#settled(outcome, before, times),
      followed: (before, doorsChanged) => this.#followed(before, doorsChanged),
      retrying: () => this.#deadline.set(this.state),
      gone: () => this.#tellGone(),
    };
  }

  #acrossNodes(nodes: Nodes): AcrossNodes {
    const { roster, secrets, moreTime } = this;
    return new AcrossNodes(nodes, {
      id: this.id,
      tail: this.#tail,
      roster,
      people: new PeopleElsewhere({
        ...{ roster, secrets, moreTime, people: this.#people, clock: this.#ports.clock },
        isRemoved: (member) => this.isRemoved(member),
        onNews: (member) => this.#tellOf(member),
      }),
      hearApart: (apart) => {
        this.#tail.hearApart(apart);
        this.#tell("committed", false, null);
      },
      hearBeat: () => this.#tell("beat"),
      wake: () => this.#lane.wake(),
      changed: () => {
        this.#tell("rehearsing");
        this.#tell("presence");
      },
      vanished: () => this.#tellGone(),
      stopRehearsal: () => this.#tell("stopRehearsal"),
    });
  }

  listen(listener: Partial<LiveSessionEvents>): void {
    this.#listeners.add(listener);
  }

  #tell<Name extends keyof LiveSessionEvents>(name: Name, ...args: Parameters<LiveSessionEvents[Name]>): void {
    for (const listener of this.#listeners) (listener[name] as ((...args: unknown[]) => void) | undefined)?.(...args);
  }

  /** What is shown of somebody who is here has changed, for all and for themselves. */
  #tellOf(member: MemberId): void {
    this.#tell("presence");
    this.#tell("personal", new Set([member]));
  }

  /** Where it is erased from here, whoever asked for that is answered first, and then told like all others. */
  #tellGone(): void {
    if (!this.#isBeingErased) this.#tell("gone");
  }

  #secret(name: string): string {
    const secret = this.#tail.vault.get(name);
    if (secret === undefined) throw new Error(`the vault of a session has no ${name}`);
    return secret;
  }

  /** Queues a command; the answer comes when it is durable, or refused. */
  submit(id: CommandId | null, sender: Sender, work: Work): Promise<Ack> {
    return this.#lane.submit(id, sender, work);
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
    this.#tellOf(member);
  }

  /** [TI7] Somebody needs more time. Answers why not, where there is no clock to lengthen or it was asked a moment ago. */
  askForTime(member: MemberId): RefusalCode | null {
    const { phase, clock } = this.state;
    if (!this.roster.get(member)) return "not-allowed";
    if (phase !== "live" || clock.durationMs === 0) return "wrong-step";
    if (!this.moreTime.ask(member, this.#ports.clock.nowMs())) return "asked-already";
    this.across?.person(member);
    this.#tellOf(member);
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
    const removals = members.map((member) => ({ name: this.secrets.removal(member), value: "1" }));
    const isDone = await this.#lane.changeVault(removals);
    if (!isDone) return [];
    for (const member of members) this.roster.remove(member);
    this.#tell("presence");
    this.#lane.wake();
    return members;
  }

  /** The personal view of somebody who is here. */
  personalView(member: MemberId): Me | null {
    const person = this.roster.get(member);
    if (!person) return null;
    const { side, badge, ready } = person;
    const secret = scopeSecret(this.#tail.vault, currentScope(this.state));
    const pseudonym = secret === undefined ? null : this.roster.pseudonym(secret, member);
    return personal(this.state, { side, badge, ready, moreTime: this.moreTime.isWantedBy(member), pseudonym });
  }

  /** Erases it from the store. That it is gone is for the caller to tell. Rejects with a `StorageError`, and then it is still there. */
  async erase(): Promise<void> {
    this.#isBeingErased = true;
    try {
      await this.#ports.log.erase(this.id);
    } catch (error) {
      this.#isBeingErased = false;
      throw error;
    }
    this.across?.erased();
  }

  /** No more commands are taken; resolves when what was taken is durable. */
  async close(): Promise<void> {
    this.#deadline.stop();
    this.#people.stop();
    await this.#lane.close();
    this.across?.close();
  }

  /** What was decided here is durable: everybody hears of it. */
  #settled(outcome: Outcome, before: SessionState, times: CommitTimes | null): void {
    this.roster.remember(outcome.tookPart);
    if (before === this.state) return;
    const { stepped, answered } = this.#goOn(before);
    this.#tell("committed", stepped, times);
    if (stepped || (outcome.forAll && personalMayDiffer(before, this.state))) this.#tell("personal");
    else if (outcome.touched.size + answered.size > 0) {
      this.#tell("personal", new Set(bySender([...outcome.touched, ...answered], (id) => id)));
    }
  }

  /** What others have written is the state. */
  #followed(before: SessionState, doorsChanged: boolean): void {
    if (doorsChanged) this.#followDoors();
    if (before === this.state) return;
    const { stepped } = this.#goOn(before);
    this.#tell("committed", stepped, null);
    if (stepped) this.#tell("personal");
    else this.#personalSoon();
  }

  /** What follows from a new state here, whoever wrote it. `answered`: whose wish for more time is settled. */
  #goOn(before: SessionState): { readonly stepped: boolean; readonly answered: ReadonlySet<MemberId> } {
    const { state } = this;
    const stepped = stepPoint(before) !== stepPoint(state);
    if (stepped) this.#unready();
    this.#deadline.set(state);
    const isLonger = state.clock.durationMs > before.clock.durationMs;
    return { stepped, answered: stepped || isLonger ? this.moreTime.settle() : new Set() };
  }

  #unready(): void {
    const ready = [...this.roster.all()].filter((member) => member.ready);
    this.roster.unready();
    for (const { id } of ready) this.across?.person(id);
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
      if (!this.isClosed) this.#tell("personal");
    });
  }
}
