/**
 * Branded identifiers, and for each who may see it.
 * All are 22 characters of base64url (128 bits) unless said otherwise.
 */
declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

/** Names a session in storage and on the wire. Seen by everybody in the session. */
export type SessionId = Brand<"SessionId">;

/** Names one delivery of a webhook, through all its attempts: `msg_` and 22 characters. Seen by the receiver. */
export type DeliveryId = Brand<"DeliveryId">;

/** Nine unambiguous characters that people type to join. Seen by everybody in the room. */
export type JoinCode = Brand<"JoinCode">;

/** Names one entry of the agenda; the same stage can stand in it twice. Seen by everybody. */
export type AgendaKey = Brand<"AgendaKey">;

/**
 * Names a post, restatement, definition, draft or answer. It is a keyed hash of the
 * author's edit key, so it tells nothing, and whoever holds the key can name the content.
 * Seen by everybody who may see the content.
 */
export type ContentId = Brand<"ContentId">;

/** The right to edit and delete one piece of content. Held by the author's device only. */
export type EditKey = Brand<"EditKey">;

/** Names a person on the person's own device; proves with the seal that they joined. Never stored by the server. */
export type MemberId = Brand<"MemberId">;

/** A keyed hash of a member under the secret of one scope. Never leaves the server. */
export type Pseudonym = Brand<"Pseudonym">;

/** One ballot, deal or collection whose secret dies when it closes, such as `voting-1`. */
export type ScopeId = Brand<"ScopeId">;

/** Random, for deduplication of retries; kept without the sender. Seen by the sender. */
export type CommandId = Brand<"CommandId">;

/** A random name such as “Calm Heron” by which the facilitator can remove a person. Never beside content. */
export type Badge = Brand<"Badge">;

/** Names a facilitator link in the list of those that were made; opens nothing. Seen by the holder of the main link. */
export type LinkId = Brand<"LinkId">;

export type SideId = "a" | "b" | "neutral";
/** The sides whose agreement counts. */
export type TwoSide = Exclude<SideId, "neutral">;

export const sideIds = ["a", "b", "neutral"] as const satisfies readonly SideId[];
export const twoSides = ["a", "b"] as const satisfies readonly TwoSide[];

export const otherSide = (side: TwoSide): TwoSide => (side === "a" ? "b" : "a");

/** No 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V: nobody has to ask which one it was. */
export const joinCodeAlphabet = "3467ACDEFGHJKMNPQRTWXY";
export const joinCodeLength = 9;
/** Codes had one character less at first, and their sessions are still there. */
const formerJoinCodeLength = 8;

/** `"acd efg hjk"` as typed → the canonical code, or null where it cannot be one. */
export function parseJoinCode(typed: string): JoinCode | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "");
  if (code.length !== joinCodeLength && code.length !== formerJoinCodeLength) return null;
  return [...code].every((char) => joinCodeAlphabet.includes(char)) ? (code as JoinCode) : null;
}

/** The code in groups of three, as it is shown and read aloud; a former one in groups of four. */
export const formatJoinCode = (code: string): string =>
  (code.match(code.length > formerJoinCodeLength ? /.{1,3}/g : /.{1,4}/g) ?? []).join(" ");
