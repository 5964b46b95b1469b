import type { Badge, MemberId, SideId } from "../../shared/ids.ts";
import type { ServerClock } from "./clock.ts";
import type { Roster } from "./roster.ts";

export interface PeopleListener {
  /** What is shown of who is here has changed. */
  shown(): void;
  /** Somebody has come for the first time, or is gone for good: whom cards are dealt to has changed. */
  dealt(): void;
}

/** People come by sockets, and go when the last of theirs has been away for `graceMs`. */
export class ComingAndGoing {
  readonly #roster: Roster;
  readonly #clock: ServerClock;
  readonly #graceMs: number;
  readonly #listener: PeopleListener;
  #cancelExpiry: () => void = () => {};

  constructor(roster: Roster, clock: ServerClock, graceMs: number, listener: PeopleListener) {
    this.#roster = roster;
    this.#clock = clock;
    this.#graceMs = graceMs;
    this.#listener = listener;
  }

  arrive(member: MemberId, side: SideId, badge: Badge, socketId: string): void {
    if (this.#roster.arrive(member, side, badge, socketId)) this.#listener.dealt();
    this.#listener.shown();
  }

  depart(member: MemberId, socketId: string): void {
    if (!this.#roster.depart(member, socketId, this.#clock.nowMs())) return;
    this.#listener.shown();
    this.#expireAfter(this.#graceMs);
  }

  /** Nobody expires any more. */
  stop(): void {
    this.#cancelExpiry();
  }

  #expireAfter(ms: number): void {
    this.#cancelExpiry();
    this.#cancelExpiry = this.#clock.after(ms, () => this.#expire());
  }

  #expire(): void {
    if (this.#roster.expire(this.#clock.nowMs())) {
      this.#listener.shown();
      this.#listener.dealt();
    }
    const left = [...this.#roster.all()].flatMap(({ goneAtMs }) => goneAtMs ?? []);
    if (left.length === 0) return;
    const nextMs = Math.min(...left) + this.#graceMs - this.#clock.nowMs();
    this.#expireAfter(Math.max(nextMs, 10));
  }
}
