import { remembered } from "./remembered.ts";

/**
 * Values by random id, for collections that grow to thousands and change often. A change copies the
 * few nodes on the way to the id and shares all others with the trie before it, where an object
 * would be copied whole. An empty one is `{}`. It is plain JSON, so that a state that holds one is
 * stored as it is. Its shape depends on the ids alone, and tells nothing of the order in which they
 * came [AN6].
 */
export interface Trie<Id extends string, Value> {
  /** Never there: carries the types, and keeps what is inside to this file. */
  readonly [types]?: readonly [Id, Value];
}
declare const types: unique symbol;

/** A small trie is an object, a larger one an array of sixteen, by a character of the id. */
type Node<Value> = Leaf<Value> | Branch<Value>;
type Leaf<Value> = { readonly [id: string]: Value };
type Branch<Value> = readonly Node<Value>[];

const slots = 16;
/** Measured: objects of more random keys are copied several times slower for each. */
const largestLeaf = 8;
/** Ids are random over 22 characters; what has not parted by then stays together. */
const deepest = 22;

const nodeOf = <Id extends string, Value>(trie: Trie<Id, Value>) => trie as Node<Value>;
const trieOf = <Id extends string, Value>(node: Node<Value>) => node as Trie<Id, Value>;
const isBranch = <Value>(node: Node<Value>): node is Branch<Value> => Array.isArray(node);
const slotOf = (id: string, depth: number): number => id.charCodeAt(depth) & (slots - 1);

export function valueAt<Id extends string, Value>(trie: Trie<Id, Value>, id: Id): Value | undefined {
  let node = nodeOf(trie);
  for (let depth = 0; isBranch(node); depth += 1) node = node[slotOf(id, depth)] ?? nothing;
  return Object.hasOwn(node, id) ? node[id] : undefined;
}

/** The trie with `value` at `id`. */
export const withValue = <Id extends string, Value>(trie: Trie<Id, Value>, id: Id, value: Value): Trie<Id, Value> =>
  trieOf(put(nodeOf(trie), id, value, 0));

function put<Value>(node: Node<Value>, id: string, value: Value, depth: number): Node<Value> {
  if (!isBranch(node)) return parted({ ...node, [id]: value }, depth);
  const slot = slotOf(id, depth);
  return node.with(slot, put(node[slot] ?? nothing, id, value, depth + 1));
}

/** The trie without what is at `id`. */
export const withoutId = <Id extends string, Value>(trie: Trie<Id, Value>, id: Id): Trie<Id, Value> =>
  trieOf(cut(nodeOf(trie), id, 0));

function cut<Value>(node: Node<Value>, id: string, depth: number): Node<Value> {
  if (!isBranch(node)) {
    if (!Object.hasOwn(node, id)) return node;
    const { [id]: _, ...others } = node;
    return parted(others, depth);
  }
  const slot = slotOf(id, depth);
  const part = node[slot] ?? nothing;
  const left = cut(part, id, depth + 1);
  if (left === part) return node;
  const parts = node.with(slot, left);
  // What would never have parted is whole again: the shape says nothing of what has gone.
  const fits = !parts.some(isBranch) && counted(parts) <= largestLeaf;
  return fits ? flattened(parts) : parts;
}

/** What does not depend on the order of `entries`. */
export const trieFrom = <Id extends string, Value>(entries: Iterable<readonly [Id, Value]>): Trie<Id, Value> =>
  trieOf(parted(Object.fromEntries(entries) as Leaf<Value>, 0));

function parted<Value>(leaf: Leaf<Value>, depth: number): Node<Value> {
  if (Object.keys(leaf).length <= largestLeaf || depth >= deepest) return leaf;
  const parts: Record<string, Value>[] = Array.from({ length: slots }, () => ({}));
  for (const [id, value] of Object.entries(leaf)) (parts[slotOf(id, depth)] ?? {})[id] = value;
  return parts.map((part) => parted(part, depth + 1));
}

export const valuesOf = <Value>(trie: Trie<string, Value>): Value[] => listed(nodeOf(trie));
const listed = <Value>(node: Node<Value>): Value[] => (isBranch(node) ? node.flatMap(listed) : Object.values(node));

const pairs = <Value>(node: Node<Value>): [string, Value][] =>
  isBranch(node) ? node.flatMap(pairs) : Object.entries(node);
const flattened = <Value>(node: Node<Value>): Leaf<Value> => (isBranch(node) ? Object.fromEntries(pairs(node)) : node);

/** All entries as an object, sorted by id. It is made once of each trie. */
export const flatOf = remembered((trie: Trie<string, unknown>) =>
  Object.fromEntries(pairs(nodeOf(trie)).sort(([one], [other]) => (one < other ? -1 : 1))),
) as <Id extends string, Value>(trie: Trie<Id, Value>) => { readonly [id in Id]: Value };

export const sizeOf = (trie: Trie<string, unknown>): number => counted(nodeOf(trie));
const counted = (node: Node<unknown>): number => (isBranch(node) ? sumOf(node) : Object.keys(node).length);
const sumOf = remembered((branch: Branch<unknown>): number =>
  branch.reduce<number>((sum, part) => sum + counted(part), 0),
);

export const mapValues = <Id extends string, From, To>(
  trie: Trie<Id, From>,
  change: (value: From) => To,
): Trie<Id, To> => trieOf(mapped(nodeOf(trie), change));
const mapped = <From, To>(node: Node<From>, change: (value: From) => To): Node<To> =>
  isBranch(node)
    ? node.map((part) => mapped(part, change))
    : Object.fromEntries(Object.entries(node).map(([id, value]) => [id, change(value)]));

const nothing: Leaf<never> = Object.freeze({});

/**
 * What `make` makes of each value, without those of which it makes nothing. It is remembered for
 * each node, so that after a change the few nodes are made that the change has copied.
 */
export function derived<Id extends string, From, To>(
  make: (value: From) => To | undefined,
): (trie: Trie<Id, From>) => Trie<Id, To> {
  const made: (node: Node<From>) => Node<To> = remembered((node: Node<From>): Node<To> => {
    if (isBranch(node)) {
      const parts = node.map(made);
      return parts.every((part) => part === nothing) ? nothing : parts;
    }
    const all = Object.entries(node).flatMap(([id, value]): [string, To][] => {
      const to = make(value);
      return to === undefined ? [] : [[id, to]];
    });
    return all.length > 0 ? Object.fromEntries(all) : nothing;
  });
  return (trie) => trieOf(made(nodeOf(trie)));
}

/** Finds the entries with a tag by way of those nodes alone that hold one. */
export function tagged<Id extends string, Value, Tag>(
  tagOf: (value: Value) => Tag | undefined,
): (trie: Trie<Id, Value>, tag: Tag) => [Id, Value][] {
  const tags: (node: Node<Value>) => ReadonlySet<Tag> = remembered((node: Node<Value>) => {
    const all = isBranch(node) ? node.flatMap((part) => [...tags(part)]) : Object.values(node).map(tagOf);
    return new Set(all.filter((tag) => tag !== undefined));
  });
  const find = (node: Node<Value>, tag: Tag): [string, Value][] =>
    isBranch(node)
      ? node.flatMap((part) => (tags(part).has(tag) ? find(part, tag) : []))
      : Object.entries(node).filter(([, value]) => tagOf(value) === tag);
  return (trie, tag) => find(nodeOf(trie), tag) as [Id, Value][];
}

/** Where two tries differ: the values of either. Nodes that they share are not looked into. */
export function differing<Id extends string, Value>(
  before: Trie<Id, Value>,
  after: Trie<Id, Value>,
): { readonly was: { readonly [id in Id]: Value }; readonly is: { readonly [id in Id]: Value } } {
  const was: [string, Value][] = [];
  const is: [string, Value][] = [];
  const only = (of: Leaf<Value>, other: Leaf<Value>) =>
    Object.entries(of).filter(([id, value]) => !Object.hasOwn(other, id) || other[id] !== value);
  const walk = (one: Node<Value>, other: Node<Value>): void => {
    if (one === other) return;
    if (isBranch(one) && isBranch(other)) {
      for (const [slot, part] of one.entries()) walk(part, other[slot] ?? nothing);
      return;
    }
    const [leaf, otherLeaf] = [flattened(one), flattened(other)];
    was.push(...only(leaf, otherLeaf));
    is.push(...only(otherLeaf, leaf));
  };
  walk(nodeOf(before), nodeOf(after));
  const objectOf = (all: [string, Value][]) => Object.fromEntries(all) as { readonly [id in Id]: Value };
  return { was: objectOf(was), is: objectOf(is) };
}

const behind = new WeakMap<object, Trie<string, unknown>>();

/** The trie that an object shows, where it is one of `asObject`. */
export const trieBehind = (object: object): Trie<string, unknown> | undefined => behind.get(object);

/**
 * The trie as an object by id in the order of ids, to be read like any other. It is not made before
 * somebody reads it: a view of thousands that differs from the last one by a few goes out as a patch,
 * for which the two tries are enough.
 */
export const asObject = remembered((trie: Trie<string, unknown>): object => {
  const whole = () => flatOf(trie);
  const object = new Proxy(
    {},
    {
      get: (target, id) => (typeof id === "string" ? valueAt(trie, id) : undefined) ?? Reflect.get(target, id),
      has: (target, id) => Object.hasOwn(whole(), id) || Reflect.has(target, id),
      ownKeys: () => Object.keys(whole()),
      getOwnPropertyDescriptor: (_, id) => Object.getOwnPropertyDescriptor(whole(), id),
      set: () => false,
      defineProperty: () => false,
      deleteProperty: () => false,
    },
  );
  behind.set(object, trie);
  return object;
}) as <Id extends string, Value>(trie: Trie<Id, Value>) => { readonly [id in Id]: Value };
