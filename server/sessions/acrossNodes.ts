import type { MemberId, ScopeId, SessionId } from "../../shared/ids.ts";
import { stepPoint } from "../../shared/session/scope.ts";
import { type HeldSession, isBefore, type Nodes } from "../nodes/nodes.ts";
import type { Here, SessionWord } from "../nodes/words.ts";
import type { Apart, LogTail } from "./logTail.ts";
import type { PeopleElsewhere } from "./peopleElsewhere.ts";
import type { Roster, TookPart } from "./roster.ts";
import { hashOfSecret } from "./secrets.ts";
import { Untold } from "./untold.ts";
import { secretBehind } from "./vault.ts";

/** What a session does about what other servers say. */
export interface AcrossSession {
  readonly id: SessionId;
  readonly tail: Pick<LogTail, "state" | "seq" | "vault" | "apart">;
  readonly people: PeopleElsewhere;
  readonly roster: Roster;
  hearApart(apart: readonly Apart[]): void;
  hearBeat(): void;
  /** What is heard is taken in soon. */
  wake(): void;
  /** Facilitators or simulated people have come or gone elsewhere, or it is this server's turn now to keep the beat. */
  changed(): void;
  vanished(): void;
  stopRehearsal(): void;
}

interface Other {
  readonly sinceMs: number;
  readonly facilitators: number;
  readonly simulated: number;
}

/** What comes in so many ms is told together. */
const gatherMs = 20;
/** Until then those who have the session too have said so, in ms. */
const introductionMs = 1_000;
/** For so long what another server has to say beside what it wrote is waited for, in ms; it may be gone. */
const tellingMs = 1_000;
/** People, events and voters that fit into one message. */
const [mostPeople, mostEvents, mostVoters] = [40, 20, 80];

type Heard = { readonly node: string; readonly word: SessionWord | "gone" };

const inPieces = <Item>(items: readonly Item[], most: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, at) => items.slice(at * most, (at + 1) * most));

/** [ND3] A session that other servers have in memory too: what is in no log, and who does what one of them has to do. */
export class AcrossNodes implements HeldSession {
  readonly #nodes: Nodes;
  readonly #session: AcrossSession;
  readonly #sinceMs: number;
  readonly #others = new Map<string, Other>();
  readonly #news = new Set<MemberId>();
  #heard: Heard[] = [];
  #wantedSeq = 0;
  readonly #untold = new Untold();
  #onTold: () => void = () => {};
  #facilitators = 0;
  #simulated = 0;
  #gathering: NodeJS.Timeout | null = null;
  #introduced: NodeJS.Timeout;
  #isIntroduced = false;

  constructor(nodes: Nodes, session: AcrossSession) {
    this.#nodes = nodes;
    this.#session = session;
    this.#sinceMs = nodes.nowMs();
    this.#isIntroduced = nodes.others === 0;
    this.#introduced = setTimeout(() => {
      this.#isIntroduced = true;
      this.#session.changed();
      this.#session.wake();
    }, introductionMs).unref();
    nodes.hold(this);
    this.introduce();
  }

  get id(): SessionId {
    return this.#session.id;
  }

  /** How many other servers have it in memory. */
  get others(): number {
    return this.#others.size;
  }

  get facilitators(): number {
    return sum(this.#others, "facilitators");
  }

  get simulated(): number {
    return sum(this.#others, "simulated");
  }

  /** [ND3] Of the servers that have a session in memory, one deals its cards and beats its time. */
  get isFirst(): boolean {
    const own = [this.#sinceMs, this.#nodes.id] as const;
    return this.#isIntroduced && [...this.#others].every(([node, { sinceMs }]) => isBefore(own, [sinceMs, node]));
  }

  /** Whether there is something to read. */
  get isBehind(): boolean {
    return this.#wantedSeq > this.#session.tail.seq;
  }

  /** Whether there is something to read or to take in. */
  get hasNews(): boolean {
    return this.isBehind || this.#heard.length > 0;
  }

  /** The log is read by `read`: of what was said until then, there is no more in it. Resolves to what `read` does. */
  async reading(read: () => Promise<boolean>): Promise<boolean> {
    const wanted = this.#wantedSeq;
    const { seq } = this.#session.tail;
    const isThere = await read();
    const now = this.#session.tail.seq;
    if (this.#wantedSeq === wanted) this.#wantedSeq = now;
    this.#untold.read(seq, now);
    return isThere;
  }

  /** [ND3] Waits, not for long, for what others have to say beside what was read of them: in the log it is not [AN8]. */
  async untilTold(): Promise<void> {
    if (this.others === 0) this.#untold.giveUp();
    if (this.#untold.isEmpty) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, tellingMs);
      this.#onTold = () => {
        if (!this.#untold.isEmpty) return;
        clearTimeout(timer);
        resolve();
      };
    });
    // Who is gone says nothing: it is waited for once.
    this.#untold.giveUp();
  }

  behind(seq: number): void {
    this.#wantedSeq = Math.max(this.#wantedSeq, seq);
    if (this.isBehind) this.#session.wake();
  }

  told(after: number, seq: number): void {
    this.#untold.told(after, seq, this.#session.tail.seq);
    this.behind(seq);
    this.#onTold();
  }

  vanished(): void {
    this.#session.vanished();
  }

  heard(node: string, word: SessionWord): void {
    this.#heard.push({ node, word });
    if ("seq" in word) this.#wantedSeq = Math.max(this.#wantedSeq, word.seq);
    this.#session.wake();
  }

  nodeGone(node: string): void {
    if (!this.#others.has(node) && !this.#heard.some((heard) => heard.node === node)) return;
    this.#heard.push({ node, word: "gone" });
    this.#session.wake();
  }

  introduce(): void {
    this.#describe({ anew: true, asks: true });
  }

  /** This server has appended what is after `after`. */
  wrote(after: number): void {
    this.#nodes.wrote(this.id, after, this.#session.tail.seq);
  }

  /** It is gone from the store: who has it in memory elsewhere looks, and finds it gone. */
  erased(): void {
    const { seq } = this.#session.tail;
    this.#nodes.wrote(this.id, seq, seq + 1);
  }

  /** Something about a person at this server has changed. */
  person(member: MemberId): void {
    if (this.#nodes.others === 0) return;
    this.#news.add(member);
    this.#gathering ??= setTimeout(() => this.#tellNews(), gatherMs).unref();
  }

  setFacilitators(count: number): void {
    if (count === this.#facilitators) return;
    this.#facilitators = count;
    this.#describe({});
  }

  setSimulated(count: number): void {
    this.#simulated = count;
    this.#describe({});
  }

  /** [ND6] Who has come or gone here counts at the others too: they hear of it first. */
  beat(): void {
    this.#tellNews();
    if (this.others > 0) this.#nodes.tell({ say: "beat", session: this.id, seq: this.#session.tail.seq });
  }

  /** [AN8] Who has written goes to the others, and with the next snapshot, whoever makes it, to the log. */
  tellApart(apart: readonly Apart[]): void {
    if (this.others === 0) return;
    const events = apart.map(({ event, secret }) => ({ scope: hashOfSecret(secret), event }));
    for (const some of inPieces(events, mostEvents)) {
      this.#nodes.tell({ say: "apart", session: this.id, seq: this.#session.tail.seq, events: some });
    }
  }

  /** [AN12] */
  tellTookPart(ballots: ReadonlyMap<ScopeId, TookPart>): void {
    if (this.others === 0) return;
    for (const [scope, voters] of ballots) {
      for (const people of inPieces([...voters], mostVoters)) {
        this.#nodes.tell({ say: "took-part", session: this.id, seq: this.#session.tail.seq, scope, people });
      }
    }
  }

  stopRehearsal(): void {
    this.#nodes.tell({ say: "stop-rehearsal", session: this.id });
  }

  /** Takes in what was heard; the log has been read as far as those were who said it. */
  takeIn(): void {
    const all = this.#heard;
    this.#heard = [];
    for (const { node, word } of all) {
      if (word === "gone") this.#forget(node);
      else this.#take(node, word);
    }
  }

  close(): void {
    clearTimeout(this.#introduced);
    if (this.#gathering) clearTimeout(this.#gathering);
    this.#nodes.letGo(this);
  }

  #take(node: string, word: SessionWord): void {
    switch (word.say) {
      case "holds": {
        const { sinceMs, facilitators, simulated } = word;
        this.#others.set(node, { sinceMs, facilitators, simulated });
        if (word.anew) this.#session.people.everybodyGoes(node);
        if (word.asks) this.#answer();
        this.#session.changed();
        break;
      }
      case "people":
        this.#session.people.hear(node, word.people, word.step === this.#step);
        break;
      case "left":
        this.#forget(node);
        break;
      case "beat":
        this.#session.hearBeat();
        break;
      case "apart":
        this.#session.hearApart(word.events.flatMap(({ scope, event }) => this.#apartOf(scope, event)));
        break;
      case "took-part":
        this.#session.roster.remember(new Map([[word.scope, new Map(word.people)]]));
        break;
      case "stop-rehearsal":
        this.#session.stopRehearsal();
        break;
    }
  }

  #apartOf(scope: string, event: Apart["event"]): Apart[] {
    const { tail } = this.#session;
    const secret = secretBehind(tail.vault, tail.state, event);
    return secret !== undefined && hashOfSecret(secret) === scope ? [{ event, secret }] : [];
  }

  #forget(node: string): void {
    this.#others.delete(node);
    this.#session.people.everybodyGoes(node);
    this.#session.changed();
  }

  /** Somebody asks who is here, and what has been. */
  #answer(): void {
    const isFirst = this.isFirst;
    this.#describe({ anew: true });
    if (!isFirst) return;
    this.tellApart(this.#session.tail.apart);
    this.tellTookPart(this.#session.roster.remembered);
  }

  #describe(how: { readonly anew?: true; readonly asks?: true }): void {
    if (this.#nodes.others === 0) return;
    const [facilitators, simulated] = [this.#facilitators, this.#simulated];
    const [session, { seq }] = [this.id, this.#session.tail];
    this.#nodes.tell({ say: "holds", session, seq, sinceMs: this.#sinceMs, facilitators, simulated, ...how });
    if (how.anew) this.#tellPeople(this.#session.people.said());
  }

  #tellNews(): void {
    if (this.#gathering) clearTimeout(this.#gathering);
    this.#gathering = null;
    if (this.#news.size === 0) return;
    const said = this.#session.people.said(this.#news);
    this.#news.clear();
    this.#tellPeople(said);
  }

  #tellPeople(people: readonly Here[]): void {
    const [session, { seq }] = [this.id, this.#session.tail];
    for (const some of inPieces(people, mostPeople)) {
      this.#nodes.tell({ say: "people", session, seq, step: this.#step, people: some });
    }
  }

  /** Names the step, for readiness and wishes, which are of one alone. */
  get #step(): string {
    return hashOfSecret(stepPoint(this.#session.tail.state)).slice(0, 8);
  }
}

const sum = (others: ReadonlyMap<string, Other>, of: "facilitators" | "simulated"): number =>
  [...others.values()].reduce((total, other) => total + other[of], 0);
