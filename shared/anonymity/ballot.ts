import type { Pseudonym, SideId } from "../ids.ts";
import { flatOf, mapValues, sizeOf, type Trie, valueAt, valuesOf, withValue } from "../trie.ts";
import type { Voters } from "./differences.ts";

/**
 * A secret ballot: one entry for each pseudonym, changeable until it closes [AN3]. The
 * pseudonyms mean nothing once the scope's secret is destroyed, and a closed ballot keeps
 * its tally alone. An empty one is `{}`.
 */
export interface Entry<Choice> {
  readonly side: SideId;
  readonly choice: Choice;
}
export type Ballot<Choice> = Trie<Pseudonym, Entry<Choice>>;

export const cast = <Choice>(ballot: Ballot<Choice>, voter: Pseudonym, side: SideId, choice: Choice): Ballot<Choice> =>
  withValue(ballot, voter, { side, choice });

export const entries = <Choice>(ballot: Ballot<Choice>): Entry<Choice>[] => valuesOf(ballot);

/** How many have an entry, be it an empty one. */
export const voterCount = <Choice>(ballot: Ballot<Choice>): number => sizeOf(ballot);

/** Who has an entry, those alone whose choice counts where `counts` is given. */
export const votersOf = <Choice>(ballot: Ballot<Choice>, counts: (choice: Choice) => boolean = () => true): Voters =>
  new Map(
    (Object.entries(flatOf(ballot)) as [Pseudonym, Entry<Choice>][]).flatMap(([voter, { side, choice }]) =>
      counts(choice) ? [[voter, side] as const] : [],
    ),
  );

export const choiceOf = <Choice>(ballot: Ballot<Choice>, voter: Pseudonym | null): Choice | undefined =>
  voter === null ? undefined : valueAt(ballot, voter)?.choice;

/** The ballot with every choice changed; nobody's entry goes. */
export const withChoices = <Choice>(ballot: Ballot<Choice>, change: (choice: Choice) => Choice): Ballot<Choice> =>
  mapValues(ballot, ({ side, choice }) => ({ side, choice: change(choice) }));
