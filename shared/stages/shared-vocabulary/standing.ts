import { termKey } from "./duplicates.ts";

/** What a session, or a stage of it, says of terms; each as its own shape has it. */
export interface Terms<Agreed, Open, Parked> {
  readonly agreed: readonly Agreed[];
  readonly open: readonly Open[];
  readonly parked: readonly Parked[];
}

type Named = { readonly term: string };
type Found<Agreed, Open, Parked> =
  | { readonly kind: "agreed"; readonly key: string; readonly term: Agreed }
  | { readonly kind: "open"; readonly key: string; readonly term: Open }
  | { readonly kind: "parked"; readonly key: string; readonly term: Parked };

/**
 * [EX5] Of a term that several stages worked on, what holds now: the last agreement, and beside it
 * only what is younger. An agreement holds until another one takes its place. By name.
 */
export function standing<Agreed extends Named, Open extends Named, Parked extends Named>(
  oldestFirst: readonly Terms<Agreed, Open, Parked>[],
): Terms<Agreed, Open, Parked> {
  let held: readonly Found<Agreed, Open, Parked>[] = [];
  for (const { agreed, open, parked } of oldestFirst) {
    const now: Found<Agreed, Open, Parked>[] = [
      ...agreed.map((term) => ({ kind: "agreed" as const, key: termKey(term.term), term })),
      ...open.map((term) => ({ kind: "open" as const, key: termKey(term.term), term })),
      ...parked.map((term) => ({ kind: "parked" as const, key: termKey(term.term), term })),
    ];
    const touched = new Set(now.map(({ key }) => key));
    const renewed = new Set(now.flatMap(({ kind, key }) => (kind === "agreed" ? [key] : [])));
    held = [...held.filter(({ kind, key }) => !(kind === "agreed" ? renewed : touched).has(key)), ...now];
  }
  const byName = [...held].sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  return {
    agreed: byName.flatMap((it) => (it.kind === "agreed" ? [it.term] : [])),
    open: byName.flatMap((it) => (it.kind === "open" ? [it.term] : [])),
    parked: byName.flatMap((it) => (it.kind === "parked" ? [it.term] : [])),
  };
}
