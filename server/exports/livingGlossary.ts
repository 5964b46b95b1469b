import { termKey } from "../../shared/stages/shared-vocabulary/duplicates.ts";
import type { Glossary } from "./glossary.ts";
import type { AgreedTerm, Meant, OpenTerm, Tally, UnsettledTerm, Version } from "./terms.ts";

/** A later session, as a glossary of its own sides. */
export interface Later {
  readonly now: Glossary;
  /** What it had from the session before it, as if nobody had touched that yet. */
  readonly brought: Glossary;
  /** Its sides are the other way round than those of the glossary that is followed. */
  readonly isTurned: boolean;
}

type Kind = "agreed" | "open" | "parked";
type Term = AgreedTerm | OpenTerm | UnsettledTerm;
interface Said {
  readonly kind: Kind;
  readonly term: Term;
}
type ByKey = Map<string, Said[]>;

const kinds = ["agreed", "open", "parked"] as const;

type Pair<Value> = { readonly a?: Value; readonly b?: Value };
const turnedPair = <Of extends Pair<unknown>>({ a, b, ...rest }: Of): Of =>
  ({ ...(b !== undefined && { a: b }), ...(a !== undefined && { b: a }), ...rest }) as Of;
const turnedTally = (tally: Tally | undefined) => tally && { tally: turnedPair(tally) };
const turnedTerm = <Of extends Term>(term: Of): Of => ({
  ...term,
  meant: turnedPair(term.meant),
  history: term.history.map((version) => ({ ...version, ...turnedTally(version.tally) })),
  ...("tally" in term && turnedTally(term.tally)),
});

/** [RL9] What belongs to a side stays with it where a session has the two the other way round. */
const turned = (glossary: Glossary): Glossary => ({
  ...glossary,
  agreed: glossary.agreed.map(turnedTerm),
  open: glossary.open.map(turnedTerm),
  parked: glossary.parked.map(turnedTerm),
});

function byKey(glossary: Glossary): ByKey {
  const found: ByKey = new Map();
  for (const kind of kinds) {
    for (const term of glossary[kind]) {
      const key = termKey(term.term);
      found.set(key, [...(found.get(key) ?? []), { kind, term }]);
    }
  }
  return found;
}

/** Drafts, meanings and objections stand in no order. */
const sorted = (texts: readonly unknown[]): readonly string[] => texts.map((text) => JSON.stringify(text)).sort();
const sortedMeant = (meant: Meant) =>
  Object.fromEntries(Object.entries(meant).map(([label, texts]) => [label, sorted(texts ?? [])]));

/** Of a term, what a room can change; the same text for the same. */
const fingerprint = (said: readonly Said[]): string =>
  JSON.stringify(
    said.map(({ kind, term }) => ({
      kind,
      term: term.term,
      also: sorted(term.also),
      meant: sortedMeant(term.meant),
      history: term.history.map(printed),
      ...("definition" in term && { definition: term.definition, usage: term.usage, example: term.example }),
      ...("drafts" in term && { drafts: sorted(term.drafts), objections: sorted(term.objections) }),
      ...("status" in term && { status: term.status }),
    })),
  );
const printed = ({ objections, session: _, ...version }: Version): string =>
  JSON.stringify([version, sorted(objections)]);

const votesOn = (said: readonly Said[] = []): number => Math.max(0, ...said.map(({ term }) => term.history.length));

/** [RL8] Whether a session has done something to a term, or has it from one that had and is not here. */
const isNews = (key: string, now: readonly Said[], brought: ByKey, held: ByKey): boolean => {
  const before = brought.get(key);
  return !before || fingerprint(now) !== fingerprint(before) || votesOn(now) > votesOn(held.get(key));
};

/** An agreement that a session did not know of is not undone by it, unless it has agreed on the term itself. */
const stays = ({ kind }: Said, key: string, now: readonly Said[], brought: ByKey): boolean =>
  kind === "agreed" && !brought.has(key) && now.every((said) => said.kind !== "agreed");

function take(held: ByKey, { now, brought }: Later): void {
  const [theirs, came] = [byKey(now), byKey(brought)];
  for (const [key, said] of theirs) {
    if (!isNews(key, said, came, held)) continue;
    const left = (held.get(key) ?? []).filter((one) => stays(one, key, said, came));
    held.set(key, [...left, ...said]);
    // What has been merged into it is no term of its own any more.
    for (const also of said.flatMap(({ term }) => term.also)) {
      const merged = termKey(also);
      if (merged !== key && !theirs.has(merged)) held.delete(merged);
    }
  }
}

/** In which session each version was voted on, as far as the sessions that are here tell. */
function whereVoted(first: Later, later: readonly Later[]): (key: string, version: Version) => string | undefined {
  const where = new Map<string, string>();
  for (const { now, brought } of [first, ...later]) {
    const before = byKey(brought);
    for (const [key, said] of byKey(now)) {
      const known = new Set((before.get(key) ?? []).flatMap(({ term }) => term.history.map(printed)));
      for (const version of said.flatMap(({ term }) => term.history)) {
        const name = `${key} ${printed(version)}`;
        if (!known.has(printed(version)) && !where.has(name)) where.set(name, now.session);
      }
    }
  }
  return (key, version) => where.get(`${key} ${printed(version)}`);
}

/** Days compare as texts do; a session that has not met yet is the newest. */
const dayOf = ({ now }: Later): string => now.on ?? "9999-12-31";

/**
 * [RL8] The glossary of a session as the series stands that goes on from it: of each term what the
 * session says that changed it last, by the day on which it met, and with each version where it was
 * voted on. `later` has sessions before those that go on from them. The names of the sides are the first one's.
 */
export function livingGlossary(first: Omit<Later, "isTurned">, later: readonly Later[]): Glossary {
  if (later.length === 0) return first.now;
  const turnedBack = later.map((one) =>
    one.isTurned ? { ...one, now: turned(one.now), brought: turned(one.brought) } : one,
  );
  const held = byKey(first.now);
  for (const one of [...turnedBack].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))) {
    take(held, one);
  }
  const where = whereVoted({ ...first, isTurned: false }, turnedBack);
  const placed = <Of extends Term>(term: Of): Of => ({
    ...term,
    history: term.history.map((version) => {
      const session = where(termKey(term.term), version);
      return { ...version, ...(session !== undefined && { session }) };
    }),
  });
  const inOrder = [...held].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, said]) => said);
  const ofKind = <Of extends Term>(kind: Kind): Of[] =>
    inOrder.flatMap((said) => (said.kind === kind ? [placed(said.term as Of)] : []));
  return {
    ...first.now,
    later: later.map(({ now }) => ({ session: now.session, ...(now.on && { on: now.on }) })),
    agreed: ofKind<AgreedTerm>("agreed"),
    open: ofKind<OpenTerm>("open"),
    parked: ofKind<UnsettledTerm>("parked"),
  };
}
