import type { ContentId } from "../ids.ts";

export type ById<Value> = { readonly [id: ContentId]: Value };

const smallerFirst = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

/** Entries by id. Ids are random, so this is a shuffle, the same for everybody, in which nothing of the order of arrival is left [AN6]. */
export const listed = <Value>(byId: ById<Value>): (readonly [ContentId, Value])[] =>
  (Object.entries<Value>(byId) as [ContentId, Value][]).sort(smallerFirst);

/** What `list` holds, by id and in the order of ids. */
export const shuffled = <Value>(list: readonly (readonly [ContentId, Value])[]): ById<Value> =>
  Object.fromEntries([...list].sort(smallerFirst));

export const mapped = <From, To>(byId: ById<From>, change: (value: From, id: ContentId) => To): ById<To> =>
  Object.fromEntries(listed(byId).map(([id, value]) => [id, change(value, id)]));

export const only = <Value>(byId: ById<Value>, keep: (value: Value, id: ContentId) => boolean): ById<Value> =>
  Object.fromEntries(listed(byId).filter(([id, value]) => keep(value, id)));
