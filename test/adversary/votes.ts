import type { SideId } from "../../shared/ids.ts";
import type { Guesses } from "./ballots.ts";
import type { Seen } from "./device.ts";
import type { Deed, Kind, Meeting } from "./meeting.ts";
import type { Trial } from "./score.ts";

/** Choices in the vote on a definition, as numbers: agree, can live with it, object. */
export const choices = ["agree", "live-with", "object"] as const;
const [agree, object] = [1, 3] as const;
const all = [1, 2, 3];

type Votes = readonly number[];
const sides = ["a", "b", "neutral"] as const;

const votersOn = (meeting: Meeting, kind: Kind, side: SideId): readonly Deed[] =>
  meeting.deeds.filter((deed) => deed.kind === kind && deed.side === side);

/** Two thirds of a side have to accept; of one or two people that is each. */
const isAccepted = (votes: Votes): boolean => votes.every((vote) => vote !== object);

/** Every way in which so many people can vote. */
const waysOf = (count: number): readonly Votes[] =>
  Array.from({ length: count }).reduce<readonly Votes[]>(
    (ways) => ways.flatMap((way) => all.map((vote) => [...way, vote])),
    [[]],
  );

/** The likeliest vote of the one at this place, and how likely it is, where each of these ways is as likely. */
function likeliest(ways: readonly Votes[], at: number): { readonly vote: number; readonly chance: number } | undefined {
  const counted = all.map((vote) => ({ vote, times: ways.filter((way) => way[at] === vote).length }));
  const [best] = counted.sort((one, other) => other.times - one.times);
  return best && ways.length > 0 ? { vote: best.vote, chance: best.times / ways.length } : undefined;
}

/**
 * The adversary says of each person how they voted. Luck is the best that can be said by what the
 * promise lets be known: the numbers of a side of three or more, and of a smaller one of the two
 * sides whether it accepts.
 */
export function playVotes(
  meeting: Meeting,
  kind: Kind,
  guesses: Guesses,
  random: () => number,
  spy: number | null,
): (Trial & { readonly author: number; readonly side: SideId; readonly isSmall: boolean })[] {
  return sides.flatMap((side) => {
    const voters = votersOn(meeting, kind, side);
    const others = voters.filter(({ author }) => author !== spy);
    const votes = voters.map(({ what }) => Number(what));
    const known = (way: Votes) => voters.every(({ author }, at) => author !== spy || way[at] === votes[at]);
    const isSmall = voters.length < 3;
    const ways =
      isSmall && side !== "neutral"
        ? waysOf(voters.length).filter((way) => isAccepted(way) === isAccepted(votes) && known(way))
        : [];
    return others.flatMap((deed) => {
      const luck = isSmall
        ? (likeliest(ways, voters.indexOf(deed)) ?? { vote: 1 + Math.floor(random() * all.length), chance: 1 / 3 })
        : likeliest(
            others.map(({ what }) => [Number(what)]),
            0,
          );
      // What the verdict says by itself is nobody's finding.
      if (!luck || luck.chance === 1) return [];
      const isHit = (guesses.get(deed.author) ?? luck.vote) === Number(deed.what);
      return [{ isHit, chance: luck.chance, author: deed.author, side, isSmall }];
    });
  });
}

/** Reasons that are more than the objections in sight come from those whose numbers are withheld. */
export function byNumberOfReasons(meeting: Meeting, kind: Kind, verdict: Seen): Guesses {
  const inSight = sides.flatMap((side) => verdict?.bySide?.[side]?.shown?.object ?? []) as number[];
  const shown = Object.keys(verdict?.reasons ?? {}).length;
  const more = shown - inSight.reduce((sum, count) => sum + count, 0);
  const withheld = sides
    .filter((side) => !verdict?.bySide?.[side]?.shown)
    .flatMap((side) => votersOn(meeting, kind, side).map(({ author }) => ({ author, side })));
  if (shown === 0 || more < 0) return new Map();
  const ways = waysOf(withheld.length).filter((way) => {
    const of = (side: SideId) => way.filter((_, at) => withheld[at]?.side === side);
    const fits = (["a", "b"] as const).every(
      (side) => of(side).length === 0 || isAccepted(of(side)) === verdict.bySide[side].accepted,
    );
    return fits && way.filter((vote) => vote === object).length === more;
  });
  return new Map(
    withheld.flatMap(({ author }, at): [number, number][] => {
      const best = likeliest(ways, at);
      return best ? [[author, best.vote]] : [];
    }),
  );
}

/** A small side that accepts, and one that does not: what its people must have voted. */
export function byVerdict(meeting: Meeting, kind: Kind, verdict: Seen): Guesses {
  return new Map(
    (["a", "b"] as const).flatMap((side) => {
      const { shown, accepted } = verdict?.bySide?.[side] ?? {};
      const voters = shown ? [] : votersOn(meeting, kind, side);
      return voters.map(({ author }): [number, number] => [author, accepted ? agree : object]);
    }),
  );
}

/** The same draft voted on twice, and one person less: what their side's numbers have lost. */
export function byDifferenceOfVotes(side: SideId, first: Seen, second: Seen): number | undefined {
  const numbers = (verdict: Seen): Votes | undefined => {
    const shown = verdict?.bySide?.[side]?.shown;
    return shown && [shown.agree, shown.liveWith, shown.object];
  };
  const [was, is] = [numbers(first), numbers(second)];
  if (!was || !is) return undefined;
  const less = all.map((vote, at) => ({ vote, by: (was[at] ?? 0) - (is[at] ?? 0) }));
  return less.sort((one, other) => other.by - one.by).find(({ by }) => by > 0)?.vote;
}
