import type { Json, JsonObject } from "../json.ts";
import { differing, trieBehind } from "../trie.ts";

/**
 * A difference between two views as a JSON Merge Patch (RFC 7386): objects merge, `null`
 * deletes a key, anything else replaces. Lists that grow are objects keyed by id, so that a
 * patch grows with the change and not with the list [SY2]; arrays are replaced whole.
 */
export type Patch = { readonly [key: string]: Json | Patch | null };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && same(one[key], other[key]));
}

const own = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** What turns `before` into `after`, or null where they are the same. Shared parts cost nothing, and what shows a trie is compared as one. */
export function diff(before: JsonObject, after: JsonObject): Patch | null {
  if (before === after) return null;
  const [trie, next] = [trieBehind(before), trieBehind(after)];
  if (trie && next) {
    const { was, is } = differing(trie, next);
    return differenceOf(was as JsonObject, is as JsonObject);
  }
  return differenceOf(before, after);
}

function differenceOf(before: JsonObject, after: JsonObject): Patch | null {
  const patch: Record<string, Json | Patch | null> = {};
  let changed = false;
  const set = (key: string, value: Json | Patch | null) => {
    patch[key] = value;
    changed = true;
  };
  const keys = Object.keys(after);
  let stayed = 0;
  for (const key of keys) {
    const is = after[key];
    const was = own(before, key);
    if (was !== undefined && is !== undefined) stayed += 1;
    if (is === was || is === undefined) continue;
    if (isObject(was) && isObject(is)) {
      const inner = diff(was, is);
      if (inner) set(key, inner);
    } else if (!same(was, is)) set(key, is);
  }
  const former = Object.keys(before);
  if (former.length > stayed) {
    for (const key of former) if (before[key] !== undefined && own(after, key) === undefined) set(key, null);
  }
  return changed ? patch : null;
}

/** To set it would change the prototype of whoever applies it. */
const isSafe = (key: string): boolean => key !== "__proto__";

/** `value` with `patch` applied; parts that it does not touch stay the same objects. */
export function apply<Value extends JsonObject>(value: Value, patch: Patch): Value {
  const result: Record<string, Json | undefined> = {};
  // Key by key: to copy a thousand at once and delete one of them takes a phone ten times as long.
  for (const key of Object.keys(value)) if (patch[key] !== null && isSafe(key)) result[key] = value[key];
  for (const [key, change] of Object.entries(patch)) {
    if (change === null || !isSafe(key)) continue;
    if (isObject(change)) {
      const was = own(result, key);
      result[key] = apply(isObject(was) ? was : {}, change as Patch);
    } else result[key] = change as Json;
  }
  return result as Value;
}
