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

/** Totals that the room has seen, as far as later ones have to be compared with them. No choice is in it. */
export type ShownTotals = {
  readonly scope: ScopeId;
  /** People in the ballot. */
  readonly count: number;
  /** Sides that the totals name; all others stand together. */
  readonly named: readonly SideId[];
};

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

const standing = (voters: Voters, named: readonly SideId[]): Standing<Pseudonym> =>
  new Map([...voters].map(([person, side]) => [person, named.includes(side) ? side : "together"]));

/** [AN11] Whether the room may see these totals after those that it has seen in this stage. */
export function mayFollow(
  shown: readonly ShownTotals[],
  { voters, named }: { readonly voters: Voters; readonly named: readonly SideId[] },
  answered: Answered,
): boolean {
  const before = shown.map((totals) => {
    const those = answered(totals.scope);
    // After a restart some or all of them are not remembered, and then nothing can be said of who is new.
    return those?.size === totals.count ? standing(those, totals.named) : null;
  });
  const known = before.filter((one) => one !== null);
  return known.length === before.length && !singlesOut(known, standing(voters, named));
}
