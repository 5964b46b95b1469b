import type { Pseudonym, SideId } from "../ids.ts";

/**
 * A secret ballot: one entry for each pseudonym, changeable until it closes [AN3]. The
 * pseudonyms mean nothing once the scope's secret is destroyed, and a closed ballot keeps
 * its tally alone.
 */
export interface Entry<Choice> {
  readonly side: SideId;
  readonly choice: Choice;
}
export type Ballot<Choice> = { readonly [voter: Pseudonym]: Entry<Choice> };

export const cast = <Choice>(
  ballot: Ballot<Choice>,
  voter: Pseudonym,
  side: SideId,
  choice: Choice,
): Ballot<Choice> => ({ ...ballot, [voter]: { side, choice } });

export const entries = <Choice>(ballot: Ballot<Choice>): Entry<Choice>[] => Object.values(ballot);

export const choiceOf = <Choice>(ballot: Ballot<Choice>, voter: Pseudonym | null): Choice | undefined =>
  voter === null ? undefined : ballot[voter]?.choice;
