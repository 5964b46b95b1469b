/**
 * What a view is made of. There is no `null`: in a patch `null` deletes (RFC 7386),
 * so an absent value is an absent key.
 */
export type Json = string | number | boolean | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** The same value with the keys of every object in order, so that no order of insertion tells who came first [AN6]. */
export function inKeyOrder<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(inKeyOrder) as Value;
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.keys(value).sort() as (keyof Value)[];
  return Object.fromEntries(keys.map((key) => [key, inKeyOrder(value[key])])) as Value;
}
