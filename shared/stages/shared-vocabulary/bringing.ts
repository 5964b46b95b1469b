import { listed, only, shuffled } from "../../anonymity/byId.ts";
import { accept, type Decision, refuse } from "../../decision.ts";
import type { ContentId } from "../../ids.ts";
import type { Context } from "../stage.ts";
import type { SideVerdict, VerdictBySide } from "./agreement.ts";
import type { BroughtTally, BroughtTerm, BroughtVerdict, BroughtVersion } from "./brought.ts";
import { isSameWording, wordingOf } from "./drafts.ts";
import { termKey } from "./duplicates.ts";
import {
  type Collected,
  type CommandOf,
  type Draft,
  type EventOf,
  type Meaning,
  most,
  type Standing,
  type Term,
  type Version,
  type VocabularyEvent,
  type VocabularySettings,
  type VocabularyState,
} from "./schema.ts";
import { tableOf, withTerm } from "./table.ts";
import { labels } from "./view.ts";

type Decided = Decision<VocabularyEvent>;
type State = VocabularyState;
type NewId = Context["newId"];

const verdictOf = ({ accepted, because, counts }: BroughtVerdict): SideVerdict => ({
  accepted,
  ...(because && { because }),
  ...(counts && { shown: counts }),
});

const tallyOf = ({ a, b, neutral }: BroughtTally): VerdictBySide => ({
  a: verdictOf(a),
  b: verdictOf(b),
  ...(neutral && { neutral: verdictOf(neutral) }),
});

const draftOf = ({ definition, usage, example }: Pick<BroughtVersion, "definition" | "usage" | "example">) =>
  wordingOf({ text: definition, usage, example });

function versionOf(brought: BroughtVersion, newId: NewId): Version {
  const { version, vote = version, tally, passed, agreed, on, objections } = brought;
  return {
    version,
    vote,
    draft: newId(),
    wording: draftOf(brought),
    ...(tally && { bySide: tallyOf(tally) }),
    passed,
    agreed,
    ...(on && { on }),
    reasons: shuffled(objections.map((reason) => [newId(), reason] as const)),
  };
}

const nextAfter = (numbers: readonly number[]): number => Math.max(0, ...numbers) + 1;

/** The versions that came along, oldest first, and the one that was agreed: where it is not among them, it is the last. */
function historyOf(brought: BroughtTerm, newId: NewId): { history: readonly Version[]; agreed?: Version } {
  const history = [...brought.history]
    .sort((one, other) => one.version - other.version)
    .map((version) => versionOf(version, newId));
  const { status, definition, usage, example, on, tally } = brought;
  if (status !== "agreed" || definition === undefined || on === undefined) return { history };
  const wording = wordingOf({ text: definition, usage, example });
  const known = history.findLast((version) => {
    const isNamed = brought.version === undefined || version.version === brought.version;
    return isNamed && version.agreed && version.on === on && isSameWording(version.wording, wording);
  });
  if (known) return { history, agreed: known };
  const numbers = history.map(({ version }) => version);
  const isFree = brought.version !== undefined && brought.version >= nextAfter(numbers);
  const agreed = versionOf(
    {
      version: isFree && brought.version !== undefined ? brought.version : nextAfter(numbers),
      vote: nextAfter(history.map(({ vote }) => vote)),
      definition,
      usage,
      example,
      tally,
      passed: true,
      agreed: true,
      on,
      objections: [],
    },
    newId,
  );
  return { history: [...history, agreed], agreed };
}

/** What an act brings in, while it is put together. */
interface Arriving {
  /** New terms, and those that were there with what was merged into them. */
  readonly terms: Map<ContentId, Term>;
  readonly meanings: Map<ContentId, Meaning>;
  readonly drafts: Map<ContentId, Draft>;
  /** Which meanings and drafts are there, by what they say. */
  readonly known: Set<string>;
}

const meaningKey = ({ term, label, text }: Meaning): string => JSON.stringify([term, label, text]);
const draftKey = ({ term, text, usage, example }: Draft): string => JSON.stringify([term, text, usage, example]);

/** What a term meant to people, and its drafts; none that is there already comes a second time. */
function addTexts(arriving: Arriving, id: ContentId, brought: BroughtTerm, newId: NewId): void {
  const { meanings, drafts, known } = arriving;
  for (const label of labels) {
    for (const text of brought.meant[label] ?? []) {
      const meaning: Meaning = { term: id, text, label };
      if (!known.has(meaningKey(meaning))) meanings.set(newId(), meaning);
      known.add(meaningKey(meaning));
    }
  }
  const agreed = arriving.terms.get(id)?.history.filter((version) => version.agreed) ?? [];
  const { definition, usage, example } = brought;
  for (const wording of [...(definition === undefined ? [] : [{ definition, usage, example }]), ...brought.drafts].map(
    draftOf,
  )) {
    const draft: Draft = { term: id, ...wording };
    const isAgreed = agreed.some((version) => isSameWording(version.wording, wording));
    if (!isAgreed && !known.has(draftKey(draft))) drafts.set(newId(), draft);
    known.add(draftKey(draft));
  }
}

/** [VO38] What the room has voted on itself, or parked, stays as it is; what came along is a draft then. */
function merged(there: Term, brought: BroughtTerm, isOther: (wording: string) => boolean, newId: NewId): Term {
  const wordings = [there.term, ...there.also];
  const also = [brought.term, ...brought.also].filter((one, at, all) => {
    return all.indexOf(one) === at && !wordings.includes(one) && !isOther(one);
  });
  const term: Term = { ...there, also: [...there.also, ...also], adopted: true };
  if (there.history.length > 0 || there.standing.status !== "open") return term;
  const { history, agreed } = historyOf(brought, newId);
  const standing: Standing = agreed ? { status: "to-confirm", version: agreed.version } : term.standing;
  return { ...term, history, standing };
}

function added(brought: BroughtTerm, newId: NewId): Term {
  const { history, agreed } = historyOf(brought, newId);
  return {
    term: brought.term,
    also: brought.also.filter((one, at, all) => one !== brought.term && all.indexOf(one) === at),
    from: [],
    adopted: true,
    onTable: false,
    standing: agreed ? { status: "to-confirm", version: agreed.version } : { status: "open" },
    history,
  };
}

/** [VO36] Terms to be confirmed need no place; open ones take the places that are free, in the order in which they came. */
function seated(state: State, terms: Map<ContentId, Term>, places: number): Map<ContentId, Term> {
  let free = places - tableOf({ terms: { ...state.terms, ...Object.fromEntries(terms) }, hidden: state.hidden }).length;
  return new Map(
    [...terms].map(([id, term]): [ContentId, Term] => {
      if (term.onTable) return [id, term];
      if (term.standing.status === "to-confirm") return [id, { ...term, onTable: true }];
      free -= 1;
      return [id, { ...term, onTable: free >= 0 }];
    }),
  );
}

const keysOf = ({ term, also }: Pick<Term, "term" | "also">): readonly string[] => [term, ...also].map(termKey);

/** [VO34] The one event that brings all of them in, or why none of them comes. */
export function bring(
  state: State,
  { terms: brought, duplicates }: Pick<CommandOf<"bring-terms">, "terms" | "duplicates">,
  { onTable: places }: VocabularySettings,
  newId: NewId,
): Decision<EventOf<"terms-brought">> {
  const arriving: Arriving = {
    terms: new Map(),
    meanings: new Map(),
    drafts: new Map(),
    known: new Set([
      ...Object.values<Meaning>(state.meanings).map(meaningKey),
      ...Object.values<Draft>(state.drafts).map(draftKey),
    ]),
  };
  const byKey = new Map(listed(state.terms).flatMap(([id, term]) => keysOf(term).map((key) => [key, id] as const)));
  for (const one of brought) {
    const at = keysOf(one).flatMap((key) => byKey.get(key) ?? [])[0];
    if (at !== undefined && duplicates === "refuse") return refuse("duplicate");
    const there = at && (arriving.terms.get(at) ?? state.terms[at]);
    const id = there && at ? at : newId();
    // A wording that is another term stays that one's.
    const isOther = (wording: string) => (byKey.get(termKey(wording)) ?? id) !== id;
    const term = there ? merged(there, one, isOther, newId) : added(one, newId);
    arriving.terms.set(id, term);
    for (const key of keysOf(term)) if (!byKey.has(key)) byKey.set(key, id);
    addTexts(arriving, id, one, newId);
  }
  const isTooMuch =
    Object.keys({ ...state.terms, ...Object.fromEntries(arriving.terms) }).length + Object.keys(state.held).length >
      most.proposals ||
    Object.keys(state.meanings).length + arriving.meanings.size > most.definitions ||
    Object.keys(state.drafts).length + Object.keys(state.heldDrafts).length + arriving.drafts.size > most.drafts;
  if (isTooMuch) return refuse("too-many-items");
  const terms = seated(state, arriving.terms, places);
  const votes = [...terms.values()].flatMap(({ history }) => history.map(({ vote }) => vote));
  return accept({
    type: "terms-brought",
    terms: shuffled([...terms]),
    meanings: shuffled([...arriving.meanings]),
    drafts: shuffled([...arriving.drafts]),
    votes: Math.max(state.votes, ...votes),
  });
}

export const bringingRules = {
  "bring-terms": (
    state: State,
    command: CommandOf<"bring-terms">,
    settings: VocabularySettings,
    { newId }: Context,
  ): Decided => (state.step === "propose" ? bring(state, command, settings, newId) : refuse("wrong-step")),
};

/** [VO39] Which terms came, what those were that something was merged into, and which texts came along. */
export function unbringing(before: State, after: State): VocabularyEvent | null {
  const touched = listed(after.terms).filter(([id, term]) => before.terms[id] !== term);
  const fresh = <Value>(now: Collected["meanings" | "drafts"], then: { readonly [id: ContentId]: Value }) =>
    listed<unknown>(now).flatMap(([id]) => (then[id] ? [] : [id]));
  const changed = touched.flatMap(([id]) => {
    const was = before.terms[id];
    if (!was) return [];
    const { also, adopted, onTable, standing, history } = was;
    return [[id, { also, adopted, onTable, standing, history }] as const];
  });
  return {
    type: "terms-unbrought",
    added: touched.flatMap(([id]) => (before.terms[id] ? [] : [id])),
    changed: shuffled(changed),
    texts: [...fresh(after.meanings, before.meanings), ...fresh(after.drafts, before.drafts)],
  };
}

function unbrought(state: State, { added, changed, texts }: EventOf<"terms-unbrought">): State {
  const kept = listed(changed).reduce((now, [id, was]) => withTerm(now, id, (term) => ({ ...term, ...was })), state);
  // [VO5] A term that was somebody's proposal goes, where that was taken back since.
  const withdrawn = Object.keys(changed).filter((id) => {
    const term = kept.terms[id as ContentId];
    return term?.from.length === 0 && !term.adopted;
  }) as ContentId[];
  const gone = [...added, ...withdrawn];
  const isLeft = (_: unknown, id: ContentId) => !texts.includes(id);
  return {
    ...kept,
    terms: only(kept.terms, (_, id) => !gone.includes(id)),
    meanings: only(state.meanings, isLeft),
    drafts: only(state.drafts, isLeft),
    hidden: only(state.hidden, (_, id) => !gone.includes(id) && !texts.includes(id)),
  };
}

export function withBrought(state: State, { terms, meanings, drafts, votes }: EventOf<"terms-brought">): State {
  const ours = Object.fromEntries(listed(drafts).map(([id, draft]) => [id, { ...draft, byFacilitator: true }]));
  return {
    ...state,
    terms: { ...state.terms, ...terms },
    meanings: { ...state.meanings, ...meanings },
    drafts: { ...state.drafts, ...ours },
    votes,
  };
}

export const bringingChanges = {
  "terms-brought": withBrought,
  "terms-unbrought": (state: State, event: EventOf<"terms-unbrought">): State => unbrought(state, event),
};
