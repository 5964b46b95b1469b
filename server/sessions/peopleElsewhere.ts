import type { MemberId } from "../../shared/ids.ts";
import type { Here } from "../nodes/words.ts";
import { badgeOf } from "./badges.ts";
import type { ServerClock } from "./clock.ts";
import type { ComingAndGoing } from "./comingAndGoing.ts";
import type { MoreTime } from "./moreTime.ts";
import type { Roster } from "./roster.ts";
import type { SessionSecrets } from "./secrets.ts";

export interface PeopleElsewhereOptions {
  readonly roster: Roster;
  readonly people: ComingAndGoing;
  readonly secrets: SessionSecrets;
  readonly moreTime: MoreTime;
  readonly clock: ServerClock;
  readonly isRemoved: (member: MemberId) => boolean;
  /** Somebody is ready, or is not any more, or needs time. */
  readonly onNews: (member: MemberId) => void;
}

/** A server counts as one more line of each person that is there. */
const lineAt = (node: string): string => `@${node}`;
const isHere = (line: string): boolean => !line.startsWith("@");

/** [ND5] People of a session who are at other servers: in memory alone, like all who are here [AN2]. */
export class PeopleElsewhere {
  readonly #options: PeopleElsewhereOptions;

  constructor(options: PeopleElsewhereOptions) {
    this.#options = options;
  }

  /** What another server says of its people. `isNow`: it is in the same step, so that readiness and wishes are of this one. */
  hear(node: string, people: readonly Here[], isNow: boolean): void {
    for (const one of people) {
      this.#comeOrGo(node, one);
      if (isNow) this.#hearWishes(one);
    }
  }

  #comeOrGo(node: string, { member, side, here }: Here): void {
    const { roster, people, secrets, isRemoved } = this.#options;
    const before = roster.get(member);
    if (!here) people.depart(member, lineAt(node));
    else if ((!before?.sockets.has(lineAt(node)) || before.side !== side) && !isRemoved(member)) {
      people.arrive(member, side, badgeOf(secrets.badgeBits(member)), lineAt(node));
    }
  }

  #hearWishes({ member, ready, wantsTime }: Here): void {
    const { roster, moreTime, clock, onNews } = this.#options;
    const person = roster.get(member);
    if (!person) return;
    const isNews = person.ready !== ready || (wantsTime && !moreTime.isWantedBy(member));
    person.ready = ready;
    if (wantsTime) moreTime.ask(member, clock.nowMs());
    if (isNews) onNews(member);
  }

  /** Their lines at that server are gone, as far as this one knows; they themselves count for a while. */
  everybodyGoes(node: string): void {
    const { roster, people } = this.#options;
    for (const { id, sockets } of [...roster.all()]) if (sockets.has(lineAt(node))) people.depart(id, lineAt(node));
  }

  /** What this server has to say of these people, or of all who have a line here. */
  said(members?: Iterable<MemberId>): Here[] {
    const { roster, moreTime } = this.#options;
    const all = members ?? [...roster.all()].filter(({ sockets }) => [...sockets].some(isHere)).map(({ id }) => id);
    return [...all].flatMap((member): Here[] => {
      const person = roster.get(member);
      if (!person) return [];
      const { side, ready, sockets } = person;
      return [{ member, side, here: [...sockets].some(isHere), ready, wantsTime: moreTime.isWantedBy(member) }];
    });
  }
}
