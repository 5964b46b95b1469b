/**
 * What a view is made of. There is no `null`: in a patch `null` deletes (RFC 7386),
 * so an absent value is an absent key.
 */
export type Json = string | number | boolean | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}
