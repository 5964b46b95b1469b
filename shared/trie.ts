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
  for (let depth = 0; isBranch(node); depth += 1) node = node[slotOf(id, depth)] ?? {};
  return Object.hasOwn(node, id) ? node[id] : undefined;
}

/** The trie with `value` at `id`. */
export const withValue = <Id extends string, Value>(trie: Trie<Id, Value>, id: Id, value: Value): Trie<Id, Value> =>
  trieOf(put(nodeOf(trie), id, value, 0));

function put<Value>(node: Node<Value>, id: string, value: Value, depth: number): Node<Value> {
  if (!isBranch(node)) return parted({ ...node, [id]: value }, depth);
  const slot = slotOf(id, depth);
  return node.with(slot, put(node[slot] ?? {}, id, value, depth + 1));
}

function parted<Value>(leaf: Leaf<Value>, depth: number): Node<Value> {
  if (Object.keys(leaf).length <= largestLeaf || depth >= deepest) return leaf;
  const parts: Record<string, Value>[] = Array.from({ length: slots }, () => ({}));
  for (const [id, value] of Object.entries(leaf)) (parts[slotOf(id, depth)] ?? {})[id] = value;
  return parts.map((part) => parted(part, depth + 1));
}

export const valuesOf = <Value>(trie: Trie<string, Value>): Value[] => listed(nodeOf(trie));
const listed = <Value>(node: Node<Value>): Value[] => (isBranch(node) ? node.flatMap(listed) : Object.values(node));

export const sizeOf = (trie: Trie<string, unknown>): number => counted(nodeOf(trie));
const counted = (node: Node<unknown>): number =>
  isBranch(node) ? node.reduce<number>((sum, part) => sum + counted(part), 0) : Object.keys(node).length;

export const mapValues = <Id extends string, From, To>(
  trie: Trie<Id, From>,
  change: (value: From) => To,
): Trie<Id, To> => trieOf(mapped(nodeOf(trie), change));
const mapped = <From, To>(node: Node<From>, change: (value: From) => To): Node<To> =>
  isBranch(node)
    ? node.map((part) => mapped(part, change))
    : Object.fromEntries(Object.entries(node).map(([id, value]) => [id, change(value)]));
