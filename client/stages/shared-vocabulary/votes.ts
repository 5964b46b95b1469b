import type { ContentId } from "../../../shared/ids.ts";
import type { DraftText } from "../../../shared/stages/shared-vocabulary/schema.ts";
import type { TermView, VersionView } from "../../../shared/stages/shared-vocabulary/view.ts";

/** A draft as it was voted on, and what came of it. */
export interface Voted extends VersionView {
  readonly version: number;
}

/** The drafts of one vote, in the order in which they stood in it. */
export type Vote = readonly Voted[];

/** All votes on a term, the last one first. */
export function votesOn({ history }: Pick<TermView, "history">): readonly Vote[] {
  const votes = new Map<number, Voted[]>();
  const versions = Object.entries(history)
    .map(([version, entry]): Voted => ({ ...entry, version: Number(version) }))
    .sort((one, other) => one.version - other.version);
  for (const voted of versions) votes.set(voted.vote, [...(votes.get(voted.vote) ?? []), voted]);
  return [...votes].sort(([one], [other]) => other - one).map(([, vote]) => vote);
}

export const isAgreed = (vote: Vote): boolean => vote.some(({ agreed }) => agreed);

/** The version that stands as the definition of an agreed term. */
export function agreedVersion({ standing, history }: TermView): Voted | undefined {
  if (standing.status !== "agreed") return undefined;
  const version = history[String(standing.version)];
  return version && { ...version, version: standing.version };
}

/** What was agreed in an earlier session, while this one has not decided on it. */
export function earlierVersion({ standing, history }: TermView): Voted | undefined {
  const version =
    standing.status === "to-confirm" ? standing.version : standing.status === "voting" ? standing.confirms : undefined;
  const earlier = version === undefined ? undefined : history[String(version)];
  return earlier && version !== undefined ? { ...earlier, version } : undefined;
}

const isSame = (one: DraftText, other: DraftText): boolean =>
  one.text === other.text && one.usage === other.usage && one.example === other.example;

/** Drafts in sight that were not yet voted on in this wording. */
export function freshDrafts(term: TermView): readonly ContentId[] {
  const voted = Object.values(term.history);
  return (Object.keys(term.drafts) as ContentId[]).sort().filter((id) => {
    const draft = term.drafts[id];
    return draft && !draft.hidden && !voted.some((version) => version.draft === id && isSame(version.wording, draft));
  });
}
