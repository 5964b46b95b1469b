import type { Voters } from "../../shared/anonymity/differences.ts";
import { type BySide, countBySide } from "../../shared/anonymity/disclosure.ts";
import type { Badge, MemberId, Pseudonym, ScopeId, SideId } from "../../shared/ids.ts";
import { pseudonymOf } from "./secrets.ts";

export interface Member {
  readonly id: MemberId;
  readonly badge: Badge;
  side: SideId;
  ready: boolean;
  /** Ids of the sockets of this person: each tab has one. */
  readonly sockets: Set<string>;
  /** Epoch ms at which the last socket went; undefined while connected. */
  goneAtMs?: number | undefined;
  /** The personal view as last sent. */
  sent?: string | undefined;
}

/** [AN12] Who was in a ballot that has closed, and for which side. */
export type TookPart = ReadonlyMap<MemberId, SideId>;

/**
 * Who is here, in memory only: presence and readiness are never logged [AN2]. A person whose
 * phone went to sleep still counts for a while. Who was in a ballot that can be held again is
 * remembered here too, without what they chose: a restart forgets it [AN12].
 */
export function roster(graceMs: number) {
  const members = new Map<MemberId, Member>();
  let present: BySide | null = null;
  const closed = new Map<ScopeId, TookPart>();
  let known: { secret: string; pseudonyms: Map<MemberId, Pseudonym> } | null = null;

  const pseudonym = (secret: string, member: MemberId): Pseudonym => {
    if (known?.secret !== secret) known = { secret, pseudonyms: new Map() };
    let name = known.pseudonyms.get(member);
    if (!name) {
      name = pseudonymOf(secret, member);
      known.pseudonyms.set(member, name);
    }
    return name;
  };

  return {
    /** Adds a socket of a person. Returns whether somebody became present by it. */
    arrive(id: MemberId, side: SideId, badge: Badge, socketId: string): boolean {
      const before = members.get(id);
      const member = before ?? { id, side, badge, ready: false, sockets: new Set<string>() };
      const isNews = !before || before.side !== side;
      member.side = side;
      member.goneAtMs = undefined;
      member.sent = undefined;
      member.sockets.add(socketId);
      members.set(id, member);
      if (isNews) present = null;
      return isNews;
    },
    /** Takes a socket away. Returns whether the person has no other. */
    depart(id: MemberId, socketId: string, nowMs: number): boolean {
      const member = members.get(id);
      if (!member?.sockets.delete(socketId) || member.sockets.size > 0) return false;
      member.goneAtMs = nowMs;
      return true;
    },
    /** Forgets people who have been gone for longer than the grace. Returns whether there were any. */
    expire(nowMs: number): boolean {
      const gone = [...members.values()].filter(
        ({ goneAtMs }) => goneAtMs !== undefined && goneAtMs + graceMs <= nowMs,
      );
      for (const { id } of gone) members.delete(id);
      present = null;
      return gone.length > 0;
    },
    get: (id: MemberId) => members.get(id),
    remove(id: MemberId): boolean {
      present = null;
      return members.delete(id);
    },
    all: (): IterableIterator<Member> => members.values(),
    connected: (): Member[] => [...members.values()].filter(({ sockets }) => sockets.size > 0),
    get size() {
      return members.size;
    },
    /** Asked for with every command, and so counted once for many. */
    present: (): BySide => {
      present ??= countBySide([...members.values()].map(({ side }) => side));
      return present;
    },
    pseudonym,
    /** The people behind the voters of a ballot; somebody who has not been back since a restart is missing. */
    behind(secret: string, voters: Voters): TookPart {
      for (const id of members.keys()) pseudonym(secret, id);
      const people = [...(known?.pseudonyms ?? [])].flatMap(([id, name]): [MemberId, SideId][] => {
        const side = voters.get(name);
        return side === undefined ? [] : [[id, side]];
      });
      return new Map(people);
    },
    /** Of one ballot it may come in pieces. */
    remember(ballots: ReadonlyMap<ScopeId, TookPart>): void {
      for (const [scope, people] of ballots) closed.set(scope, new Map([...(closed.get(scope) ?? []), ...people]));
    },
    get remembered(): ReadonlyMap<ScopeId, TookPart> {
      return closed;
    },
    /** Who was in a ballot that has closed, under the pseudonyms of another secret; undefined where it is not remembered. */
    answered(secret: string, scope: ScopeId): Voters | undefined {
      const people = closed.get(scope);
      return people && new Map([...people].map(([id, side]) => [pseudonym(secret, id), side]));
    },
    presentAs: (secret: string) =>
      [...members.values()].map(({ id, side }) => ({ pseudonym: pseudonym(secret, id), side })),
    /** A new step begins with nobody ready. */
    unready(): void {
      for (const member of members.values()) member.ready = false;
    },
  };
}
export type Roster = ReturnType<typeof roster>;
