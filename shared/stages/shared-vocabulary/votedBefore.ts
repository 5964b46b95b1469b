import { votersOf } from "../../anonymity/ballot.ts";
import { partOf, type ShownTotals, tellable, toldAs, type Voters } from "../../anonymity/differences.ts";
import { type ContentId, type ScopeId, type SideId, sideIds } from "../../ids.ts";
import type { Context } from "../stage.ts";
import type { Judgement } from "./agreement.ts";
import type { Standing, Term } from "./schema.ts";

type Voting = Extract<Standing, { status: "voting" }>;

export const voteScope = (vote: number): ScopeId => `vote-${vote}` as ScopeId;

/** Who has voted on this draft. */
export const votersOn = (ballot: Voting["ballot"], draft: ContentId): Voters =>
  votersOf(ballot, (marks) => marks[draft] !== undefined);

/** Letters and digits alone: a comma more does not make another question of a draft. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Every choice of these, the larger ones first. */
function choicesOf(sides: readonly SideId[]): readonly (readonly SideId[])[] {
  const choices: SideId[][] = [[]];
  for (const side of sides) choices.push(...choices.map((choice) => [...choice, side]));
  return choices.sort((one, other) => other.length - one.length);
}

/** [VO40] Of which sides numbers, and reasons, may be told after those that the room has seen of this draft in this session. */
export function told(
  draft: ContentId,
  { history }: Term,
  text: string,
  { ballot, vote }: Voting,
  { bySide, reasonsOf }: Judgement,
  { answered }: Context,
): { readonly totals: ShownTotals; readonly reasonsOf: readonly SideId[] } {
  const counted = { scope: partOf(voteScope(vote), draft), voters: votersOn(ballot, draft) };
  const earlier = history.flatMap(({ totals, reasonsOf: sides = [], draft: other, wording }) =>
    totals && (other === draft || plain(wording.text) === plain(text)) ? [{ totals, sides }] : [],
  );
  const seen = earlier.flatMap(({ totals }) => (totals.named.length > 0 ? [totals] : []));
  const safe = sideIds.filter((side) => bySide[side]?.shown);
  const ways = choicesOf(safe).map((named) => ({ named, apart: true as const }));
  // A reason can be counted and recognised: one that is missing would tell whose it was.
  const mayGive = (side: SideId): boolean => {
    const only = { named: [side], apart: true as const };
    const given = earlier.flatMap(({ totals, sides }) => (sides.includes(side) ? [{ ...totals, ...only }] : []));
    return tellable(given, counted, [only], answered) !== undefined;
  };
  return {
    totals: tellable(seen, counted, ways, answered) ?? toldAs(counted, { named: [], apart: true }),
    reasonsOf: reasonsOf.filter(mayGive),
  };
}
