import { type ById, listed } from "../../anonymity/byId.ts";
import type { Day } from "../../day.ts";
import type { ContentId, SideId } from "../../ids.ts";
import type { VerdictBySide } from "./agreement.ts";
import { wordingOf } from "./drafts.ts";
import { termKey } from "./duplicates.ts";
import type { Collected, Draft, Meaning, Term, VocabularyState } from "./schema.ts";
import { earlierAgreement, labels, versionsInSight } from "./view.ts";

/** What a term meant to people before they agreed: by side where that is safe, else `together`. */
export type Meant = { readonly [Label in SideId | "together"]?: readonly string[] };

/** A draft as it was voted on. */
export type GlossaryVersion = {
  /** From 1, for each term. */
  readonly version: number;
  /** Drafts of one vote have the same number. */
  readonly vote: number;
  readonly definition: string;
  readonly usage?: string;
  readonly example?: string;
  /** Absent where an imported file did not tell how the sides voted. */
  readonly bySide?: VerdictBySide;
  readonly passed: boolean;
  readonly agreed: boolean;
  readonly on?: Day;
  readonly objections: readonly string[];
};

type AboutTerm = {
  readonly id: ContentId;
  readonly term: string;
  /** Other wordings that were merged into it. */
  readonly also: readonly string[];
  readonly meant: Meant;
  /** Oldest first. */
  readonly history: readonly GlossaryVersion[];
};

/** An agreed term; the parts of the version that was agreed. */
export type GlossaryEntry = AboutTerm & {
  readonly definition: string;
  readonly usage?: string;
  readonly example?: string;
  readonly bySide?: VerdictBySide;
  readonly version: number;
  readonly on: Day;
  /** Agreed in an earlier session; this one has not voted on it. */
  readonly unconfirmed?: true;
};

/** A term without an agreement, with the objections of its last vote and the drafts that the room has seen. */
export type UnsettledTerm = AboutTerm & {
  readonly drafts: readonly { readonly text: string; readonly usage?: string; readonly example?: string }[];
  readonly objections: readonly string[];
};

export type VocabularyResult = {
  readonly agreed: readonly GlossaryEntry[];
  readonly open: readonly (UnsettledTerm & { readonly status: "open" | "voting" })[];
  readonly parked: readonly UnsettledTerm[];
};

type Texts = { readonly meanings: ByTerm<Meaning>; readonly drafts: ByTerm<Draft> };
type ByTerm<Text> = ReadonlyMap<ContentId, readonly Text[]>;

/** Gone through once for all terms: once for each would be some million texts in a large glossary. */
function inSightByTerm<Text extends { readonly term: ContentId }>(texts: ById<Text>, { hidden }: Collected) {
  const byTerm = new Map<ContentId, Text[]>();
  for (const [id, text] of listed(texts)) {
    if (hidden[id]) continue;
    const others = byTerm.get(text.term);
    if (others) others.push(text);
    else byTerm.set(text.term, [text]);
  }
  return byTerm;
}

const meantBy = (meanings: readonly Meaning[]): Meant =>
  Object.fromEntries(
    labels.flatMap((label) => {
      const texts = meanings.flatMap((meaning) => (meaning.label === label ? [meaning.text] : []));
      return texts.length > 0 ? [[label, texts]] : [];
    }),
  );

function historyOf(state: Collected, term: Term): GlossaryVersion[] {
  return versionsInSight(term, state.hidden).map((version) => {
    const { text, usage, example } = version.wording;
    return {
      version: version.version,
      vote: version.vote,
      definition: text,
      ...(usage && { usage }),
      ...(example && { example }),
      ...(version.bySide && { bySide: version.bySide }),
      passed: version.passed,
      agreed: version.agreed,
      ...(version.on && { on: version.on }),
      objections: listed(version.reasons).flatMap(([id, reason]) => (state.hidden[id] ? [] : [reason])),
    };
  });
}

const about = (state: Collected, { meanings }: Texts, id: ContentId, term: Term): AboutTerm => ({
  id,
  term: term.term,
  also: term.also,
  meant: meantBy(meanings.get(id) ?? []),
  history: historyOf(state, term),
});

function unsettled(state: Collected, texts: Texts, id: ContentId, term: Term): UnsettledTerm {
  const known = about(state, texts, id, term);
  const last = known.history.at(-1)?.vote;
  return {
    ...known,
    drafts: (texts.drafts.get(id) ?? []).map(wordingOf),
    objections: known.history.flatMap(({ vote, objections }) => (vote === last ? objections : [])),
  };
}

/** [VO35] The agreement that stands: this session's, or an earlier one that nobody has taken back. */
function entry(state: Collected, texts: Texts, id: ContentId, term: Term): GlossaryEntry[] {
  const { standing } = term;
  const named = standing.status === "agreed" ? standing.version : earlierAgreement(term)?.version;
  const agreed = term.history.find(({ version }) => version === named);
  if (!agreed?.on) return [];
  const { text, usage, example } = agreed.wording;
  const { version, bySide, on } = agreed;
  return [
    {
      ...about(state, texts, id, term),
      definition: text,
      ...(usage && { usage }),
      ...(example && { example }),
      ...(bySide && { bySide }),
      version,
      on,
      ...(standing.status !== "agreed" && { unconfirmed: true }),
    },
  ];
}

/** [VO28] The glossary: terms that are or were worked on, or came along, in the order of their names. */
export function result(state: VocabularyState): VocabularyResult {
  const texts = { meanings: inSightByTerm(state.meanings, state), drafts: inSightByTerm(state.drafts, state) };
  const worked = listed(state.terms)
    .filter(([id, { onTable, carried, history }]) => !state.hidden[id] && (onTable || carried || history.length > 0))
    .map(([id, term]) => ({ id, term, key: termKey(term.term) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.id < other.id ? -1 : 1));
  return {
    agreed: worked.flatMap(({ id, term }) => entry(state, texts, id, term)),
    open: worked.flatMap(({ id, term }) => {
      const { status } = term.standing;
      if (earlierAgreement(term)) return [];
      return status === "open" || status === "voting" ? [{ ...unsettled(state, texts, id, term), status }] : [];
    }),
    parked: worked.flatMap(({ id, term }) =>
      term.standing.status === "parked" ? [unsettled(state, texts, id, term)] : [],
    ),
  };
}
