import type { SessionId } from "../../shared/ids.ts";
import { longestMessage, type SharedStore } from "../log/sharedStore.ts";
import type { Logger } from "../logger.ts";
import { randomToken } from "../sessions/secrets.ts";
import { SealedTalk } from "./sealedTalk.ts";
import type { SharedClock } from "./sharedClock.ts";
import { type NodeWord, parseWord, type SessionWord, type Word } from "./words.ts";

/** A session in memory, as far as other servers are concerned with it. */
export interface HeldSession {
  readonly id: SessionId;
  /** The store has events up to `seq`. */
  behind(seq: number): void;
  /** Another server says that it has appended those after `after` up to `seq`, and has said what it had to say beside them. */
  told(after: number, seq: number): void;
  /** Nobody finds it in the store any more. */
  vanished(): void;
  heard(node: string, word: SessionWord): void;
  /** A server is there that was not there before: tell it what it has to know. */
  introduce(): void;
  /** A server is gone. */
  nodeGone(node: string): void;
}

export interface NodesOptions {
  readonly store: SharedStore;
  readonly clock: SharedClock;
  readonly logger: Logger;
  readonly timing?: NodesTiming;
  readonly heard: (word: NodeWord) => void;
  /** This server is the eldest from now on: it does what one of them has to do. */
  readonly eldest: () => void;
}

export interface NodesTiming {
  /** How often a server says that it is there, and for how long it is believed, in ms. */
  readonly helloMs: number;
  readonly silenceMs: number;
  /** How often it is looked whether a wake-up was missed, in ms. */
  readonly pollMs: number;
}

export const usualNodesTiming: NodesTiming = { helloMs: 1_000, silenceMs: 5_000, pollMs: 3_000 };
/** Servers that start at the same moment know each other after so long, in ms. */
const introductionMs = 1_000;

/** Events of a session after `after` up to `seq`. */
interface Written {
  readonly id: SessionId;
  readonly after: number;
  readonly seq: number;
}

interface Peer {
  readonly sinceMs: number;
  readonly publicKey: string;
  heardMs: number;
}

/**
 * The other servers of the same store. Each says that it is there, which sessions it has written, and, sealed,
 * who is at the sessions that it has in memory. A server whose line breaks comes back as another one.
 */
export class Nodes {
  readonly #options: NodesOptions;
  readonly #timing: NodesTiming;
  readonly #sessions = new Map<SessionId, HeldSession>();
  readonly #peers = new Map<string, Peer>();
  #written: Written[] = [];
  #id = randomToken();
  #sinceMs = 0;
  #talk = new SealedTalk();
  #outbox: string[] = [];
  #isTelling = false;
  #isEldest = false;
  #timers: NodeJS.Timeout[] = [];
  #closed = false;

  constructor(options: NodesOptions) {
    this.#options = options;
    this.#timing = options.timing ?? usualNodesTiming;
    options.store.listen({ heard: (message) => this.#heard(message), back: () => this.#begin() });
    this.#begin();
    const every = (ms: number, work: () => void) => this.#timers.push(setInterval(work, ms).unref());
    every(this.#timing.helloMs, () => this.#hello());
    every(this.#timing.pollMs, () => void this.#poll());
  }

  /** Its name among the servers, until its line breaks. */
  get id(): string {
    return this.#id;
  }

  /** How many others there are. */
  get others(): number {
    return this.#peers.size;
  }

  /** [ND8] Whether this server does what one of them has to do. */
  get isEldest(): boolean {
    return this.#isEldest;
  }

  nowMs(): number {
    return this.#options.clock.nowMs();
  }

  hold(session: HeldSession): void {
    this.#sessions.set(session.id, session);
  }

  letGo(session: HeldSession): void {
    if (this.#sessions.get(session.id) !== session) return;
    this.#sessions.delete(session.id);
    this.tell({ say: "left", session: session.id });
  }

  /** [ND2] The session got the events after `after` up to `seq`: wakes up those who follow it, be they known by now or not. */
  wrote(id: SessionId, after: number, seq: number): void {
    this.#written.push({ id, after, seq });
    this.#schedule();
  }

  /** Says something to the others; nothing where there are none. */
  tell(word: Word): void {
    if (this.#peers.size === 0) return;
    this.#say(`s ${this.#id} ${this.#talk.seal(JSON.stringify(word))}`);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers) clearInterval(timer);
    this.#say(`b ${this.#id}`);
    while (this.#isTelling) await new Promise((resolve) => setImmediate(resolve));
  }

  /** The line is there, for the first time or again: this server comes as a new one, which knows nobody. */
  #begin(): void {
    for (const node of [...this.#peers.keys()]) this.#gone(node);
    this.#id = randomToken();
    this.#sinceMs = this.nowMs();
    this.#talk = new SealedTalk();
    this.#outbox = [];
    this.#isEldest = false;
    this.#hello();
    setTimeout(() => this.#lookWhoIsEldest(), introductionMs).unref();
    void this.#poll();
  }

  #hello(): void {
    if (this.#closed) return;
    const longAgoMs = performance.now() - this.#timing.silenceMs;
    for (const [node, { heardMs }] of this.#peers) if (heardMs < longAgoMs) this.#gone(node);
    this.#say(`h ${this.#id} ${this.#sinceMs} ${this.#talk.publicKey}`);
  }

  #say(message: string): void {
    if (message.length > longestMessage) this.#options.logger.error("too much to say to other servers at once");
    else this.#outbox.push(message);
    this.#schedule();
  }

  /** What comes in one turn, or while something is being said, goes together. */
  #schedule(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    setImmediate(() => void this.#tellAll());
  }

  async #tellAll(): Promise<void> {
    while (this.#outbox.length > 0 || this.#written.length > 0) {
      const messages = [...this.#outbox, ...wakeUps(this.#written)];
      this.#written = [];
      this.#outbox = [];
      await this.#options.store.tell(messages);
    }
    this.#isTelling = false;
  }

  #heard(message: string): void {
    const [kind, node = "", ...rest] = message.split(" ");
    switch (kind) {
      case "w":
        for (const one of [node, ...rest]) {
          // A server of the version before says no more than the last.
          const [id = "", seq, after = 0] = one.split(":");
          this.#sessions.get(id as SessionId)?.told(Number(after), Number(seq));
        }
        break;
      case "h":
        this.#meet(node, Number(rest[0]), rest[1] ?? "");
        break;
      case "b":
        this.#gone(node);
        break;
      case "k":
        this.#takeKey(node, rest[0] ?? "", rest[1] ?? "");
        break;
      case "s":
        this.#open(node, rest[0] ?? "");
    }
  }

  #open(node: string, sealed: string): void {
    const text = this.#talk.open(node, sealed);
    const word = text === null ? null : parseWord(text);
    if (word === null) return;
    if ("session" in word) this.#sessions.get(word.session)?.heard(node, word);
    else this.#options.heard(word);
  }

  #meet(node: string, sinceMs: number, publicKey: string): void {
    const known = this.#peers.get(node);
    if (known) {
      known.heardMs = performance.now();
      return;
    }
    const peer = { sinceMs, publicKey, heardMs: performance.now() };
    this.#peers.set(node, peer);
    this.#hello();
    this.#introduce(node, peer);
    this.#lookWhoIsEldest();
  }

  #introduce(node: string, { publicKey }: Peer): void {
    this.#say(`k ${this.#id} ${node} ${this.#talk.keyFor(publicKey)}`);
    for (const session of this.#sessions.values()) session.introduce();
  }

  #takeKey(node: string, to: string, sealed: string): void {
    const peer = this.#peers.get(node);
    if (to !== this.#id || !peer) return;
    const wasKnown = this.#talk.knows(node);
    try {
      this.#talk.takeKey(node, peer.publicKey, sealed);
    } catch {
      this.#options.logger.warn("another server's key could not be read");
      return;
    }
    // It took this one for gone, and has forgotten its key.
    if (wasKnown) this.#introduce(node, peer);
  }

  #gone(node: string): void {
    if (!this.#peers.delete(node)) return;
    this.#talk.forget(node);
    for (const session of this.#sessions.values()) session.nodeGone(node);
    this.#lookWhoIsEldest();
  }

  #lookWhoIsEldest(): void {
    if (this.nowMs() - this.#sinceMs < introductionMs - 50 || this.#closed) return;
    const was = this.#isEldest;
    this.#isEldest = [...this.#peers].every(([node, peer]) =>
      isBefore([this.#sinceMs, this.#id], [peer.sinceMs, node]),
    );
    if (this.#isEldest && !was) this.#options.eldest();
  }

  /** The net under the wake-ups: what was missed is found in the log, and so is the time. */
  async #poll(): Promise<void> {
    if (this.#closed) return;
    const held = [...this.#sessions.values()];
    try {
      await this.#options.clock.measure();
      const seqs = held.length > 0 ? await this.#options.store.lastSeqs(held.map(({ id }) => id)) : new Map();
      for (const session of held) {
        const seq = seqs.get(session.id);
        if (seq === undefined) session.vanished();
        else session.behind(seq);
      }
    } catch {
      // The store has told that it cannot be read; it is tried again.
    }
  }
}

/** The order of age; of two that began in the same moment the names decide. */
export const isBefore = (one: readonly [number, string], other: readonly [number, string]): boolean =>
  one[0] < other[0] || (one[0] === other[0] && one[1] < other[1]);

/** `w <session>:<seq>:<after> …`, as many as fit into a message. */
function wakeUps(written: readonly Written[]): string[] {
  const messages: string[] = [];
  let message = "w";
  for (const { id, after, seq } of written) {
    if (message.length + id.length + 24 > longestMessage) {
      messages.push(message);
      message = "w";
    }
    message += ` ${id}:${seq}:${after}`;
  }
  return message === "w" ? messages : [...messages, message];
}
