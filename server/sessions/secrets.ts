import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import {
  type ContentId,
  type EditKey,
  type JoinCode,
  joinCodeAlphabet,
  joinCodeLength,
  type MemberId,
  type Pseudonym,
  type SideId,
} from "../../shared/ids.ts";

/** 128 bits as 22 characters of base64url. */
const idLength = 22;

export const randomToken = (): string => randomBytes(16).toString("base64url");

const keyed = (key: string, purpose: string, value: string): string =>
  createHmac("sha256", key).update(`${purpose}\0${value}`).digest("base64url");

export const hashOfSecret = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

/** Compares in constant time. */
export function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** 22 letters to the power of 9: 1.2 × 10^12 codes. */
export function newJoinCode(): JoinCode {
  // 242 = 11 × 22: bytes above would favour the first letters.
  const letters: string[] = [];
  while (letters.length < joinCodeLength) {
    for (const byte of randomBytes(joinCodeLength)) {
      if (byte < 242 && letters.length < joinCodeLength) letters.push(joinCodeAlphabet.charAt(byte % 22));
    }
  }
  return letters.join("") as JoinCode;
}

/** Everything that is derived from the session's own key. The key is a row of the vault and dies with the session. */
export function sessionSecrets(sessionKey: string) {
  const sealOf = (member: MemberId, side: SideId) => keyed(sessionKey, "seal", `${member} ${side}`);
  return {
    /** [AN2] Names content by its author's edit key, and tells nothing about either. */
    contentId: (editKey: EditKey) => keyed(sessionKey, "content", editKey).slice(0, idLength) as ContentId,
    /** Proof of having joined as this member; no list of members is needed for it. */
    sealOf,
    isSeal: (seal: string, member: MemberId) =>
      (["a", "b", "neutral"] as const).some((side) => isSame(seal, sealOf(member, side))),
    screenKey: keyed(sessionKey, "screen", "").slice(0, idLength),
    /** Name in the vault under which a removed person is remembered. */
    removal: (member: MemberId) => `removed/${keyed(sessionKey, "removed", member).slice(0, idLength)}`,
    /** Uniform bits for the person's badge. */
    badgeBits: (member: MemberId) =>
      createHmac("sha256", sessionKey).update(`badge\0${member}`).digest().readUInt32BE(),
  };
}
export type SessionSecrets = ReturnType<typeof sessionSecrets>;

/** [AN3] A member's name within one scope. Without the secret it cannot be made again. */
export const pseudonymOf = (scopeSecret: string, member: MemberId): Pseudonym =>
  keyed(scopeSecret, "member", member).slice(0, idLength) as Pseudonym;
