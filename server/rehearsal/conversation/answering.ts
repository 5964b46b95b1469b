import { around } from "../choosing.ts";
import { closings, endingsOfProposals, generic, topicOf } from "./topics.ts";

/** What stands in the room and is to be answered: a pain point, with what was put together under it. */
export interface Raised {
  readonly text: string;
  readonly posts?: readonly string[];
}

/**
 * One of the given texts by seat. From the seat on at which they begin anew, a sentence is added,
 * as long as it fits: two people do not say the same.
 */
export function varied(texts: readonly string[], seat: number, longest: number, endings = closings): string {
  const text = around(texts, seat);
  const round = Math.floor(seat / texts.length);
  const more = `${text} ${around(endings, round - 1 + seat)}`;
  return round === 0 || more.length > longest ? text : more;
}

/** As somebody whom it hurts would say it, in the first person. */
export const restatementOf = ({ text, posts = [] }: Raised, seat: number, longest: number): string =>
  varied(topicOf(text, ...posts)?.restatements ?? generic.restatements, seat, longest);

/** What both could live with. */
export const proposalFor = ({ text, posts = [] }: Raised, seat: number, longest: number): string =>
  varied([...(topicOf(text, ...posts)?.proposals ?? []), ...generic.proposals], seat, longest, endingsOfProposals);
