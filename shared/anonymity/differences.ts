import type { Pseudonym, ScopeId, SideId } from "../ids.ts";
import { ruleOfThree } from "./disclosure.ts";
import type { Label } from "./labels.ts";

/** Who is in a ballot, and for which side. */
export type Voters = ReadonlyMap<Pseudonym, SideId>;

/**
 * Who was in an earlier ballot of the stage, under the pseudonyms of the one that is open now;
 * undefined where nobody remembers [AN12].
 */
export type Answered = (scope: ScopeId) => Voters | undefined;

/** How totals are told. */
export type Told = {
  /** Sides that the totals name; all others stand together. */
  readonly named: readonly SideId[];
  /** Who is of no named side is in none of the totals. */
  readonly apart?: true;
};

/** Totals that the room has seen, as far as later ones have to be compared with them. No choice is in it. */
export type ShownTotals = Told & {
  /** The ballot, or one part of it where each has totals of its own. */
  readonly scope: ScopeId;
  /** People in the ballot. */
  readonly count: number;
};

/** What the room has seen of each part of a ballot: of an item, or of one question among several. */
export type ShownParts = { readonly [part: string]: readonly ShownTotals[] };

/** One part of a ballot, as the server remembers who answered it. */
export const partOf = (scope: ScopeId, part: string): ScopeId => `${scope}#${part}` as ScopeId;

/** Totals from before they were compared: nobody remembers who is in them. */
export const unremembered: ShownTotals = { scope: "unknown" as ScopeId, count: -1, named: [] };

/** What the room has seen of a part. `isTold`: whether it sees totals of it now, be they from before they were compared. */
export const seenOf = (shown: ShownParts | undefined, part: string, isTold: boolean): readonly ShownTotals[] =>
  shown?.[part] ?? (isTold ? [unremembered] : []);

/** With the totals that the room sees now. */
export const withSeen = (shown: ShownParts = {}, now: { readonly [part: string]: ShownTotals } = {}): ShownParts => ({
  ...shown,
  ...Object.fromEntries(Object.entries(now).map(([part, totals]) => [part, [...(shown[part] ?? []), totals]])),
});

/** Under which label each person is counted in totals. */
export type Standing<Person> = ReadonlyMap<Person, Label>;

/**
 * [AN11] Whether totals that follow others would let somebody work out what one or two people
 * chose, if the rest chose as before. Those who stood under the same labels all along are a
 * group: every sum and every difference of totals has as many times the one as the other of
 * them, so that it tells nothing but of whole groups. So the new totals must not part a group
 * such that one or two are left alone. Those who are new to all of them come out of nowhere, and
 * are parted from the rest by coming.
 */
export function singlesOut<Person>(shown: readonly Standing<Person>[], next: Standing<Person>): boolean {
  if (shown.length === 0) return false;
  const groups = new Map<string, Map<Label | undefined, number>>();
  for (const person of new Set([...shown.flatMap((one) => [...one.keys()]), ...next.keys()])) {
    const group = shown.map((one) => one.get(person) ?? "").join("|");
    const parts = groups.get(group) ?? new Map<Label | undefined, number>();
    const label = next.get(person);
    groups.set(group, parts.set(label, (parts.get(label) ?? 0) + 1));
  }
  const nowhere = shown.map(() => "").join("|");
  return [...groups].some(([group, parts]) => {
    const isParted = group === nowhere || parts.size > 1;
    return isParted && [...parts.values()].some((people) => people < ruleOfThree);
  });
}

const standing = (voters: Voters, { named, apart }: Told): Standing<Pseudonym> =>
  new Map(
    [...voters].flatMap(([person, side]): [Pseudonym, Label][] => {
      if (named.includes(side)) return [[person, side]];
      return apart ? [] : [[person, "together"]];
    }),
  );

/** [AN11] Whether the room may see these totals after those that it has seen in this stage. */
export function mayFollow(
  shown: readonly ShownTotals[],
  { voters, ...told }: { readonly voters: Voters } & Told,
  answered: Answered,
): boolean {
  const before = shown.map((totals) => {
    const those = answered(totals.scope);
    // After a restart some or all of them are not remembered, and then nothing can be said of who is new.
    return those?.size === totals.count ? standing(those, totals) : null;
  });
  const known = before.filter((one) => one !== null);
  return known.length === before.length && !singlesOut(known, standing(voters, told));
}

/** A ballot that closes, or one part of it, and who is in that. */
export interface Counted {
  readonly scope: ScopeId;
  readonly voters: Voters;
}

/** What later totals have to be compared with, where these are told in this way. */
export const toldAs = ({ scope, voters }: Counted, way: Told): ShownTotals => ({ scope, count: voters.size, ...way });

/**
 * [AN11] How totals may be told after those that the room has seen: in the first of these ways that
 * singles nobody out, undefined where none does. The ways are in the order of what says most.
 */
export function tellable(
  shown: readonly ShownTotals[],
  counted: Counted,
  ways: readonly Told[],
  answered: Answered,
): ShownTotals | undefined {
  const way = ways.find((told) => mayFollow(shown, { voters: counted.voters, ...told }, answered));
  return way && toldAs(counted, way);
}

/** By side, as far as these may be named, or else all together. */
export const bySideOrTogether = (named: readonly SideId[]): readonly Told[] =>
  named.length > 0 ? [{ named }, { named: [] }] : [{ named: [] }];
