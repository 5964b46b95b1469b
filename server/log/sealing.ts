import { createCipheriv, createDecipheriv, randomBytes, randomFillSync } from "node:crypto";
import type { StoredEvent } from "./eventLog.ts";
import { StorageError } from "./storageError.ts";

/**
 * What people wrote is stored sealed with a key of its session, so that destroying 32 bytes
 * forgets all of it. Deleting rows does not: databases leave copies of rows behind where they
 * spread them over pages anew, `secure_delete` of SQLite notwithstanding (seen in one of ten
 * sessions), and so do copies on the way to the disk.
 */
const algorithm = "aes-256-gcm";
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

export const newContentKey = (): Buffer => randomBytes(keyBytes);

/** Nonces of the coming texts: to ask the system for each costs as much as to encrypt a vote. */
const nonces = { bytes: Buffer.alloc(256 * nonceBytes), used: 256 * nonceBytes };

function nextNonce(): Buffer {
  if (nonces.used === nonces.bytes.length) {
    randomFillSync(nonces.bytes);
    nonces.used = 0;
  }
  nonces.used += nonceBytes;
  return nonces.bytes.subarray(nonces.used - nonceBytes, nonces.used);
}

/** nonce, tag, then the text encrypted. */
export function seal(key: Buffer, text: string): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv(algorithm, key, nonce);
  const encrypted = cipher.update(text, "utf8");
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), encrypted]);
}

export function unseal(key: Buffer, sealed: Buffer): string {
  try {
    const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
    decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    const text = decipher.update(sealed.subarray(nonceBytes + tagBytes), undefined, "utf8");
    return text + decipher.final("utf8");
  } catch (cause) {
    throw new StorageError("damaged", "The content of a session is damaged. Restore a backup.", { cause });
  }
}

/** A part of what is stored of a session is not there. */
export const partMissing = (): StorageError =>
  new StorageError("damaged", "A part of a session is missing. Restore a backup.");

type PackedEvent = readonly [version: number, body: string];

/** The events of one append, sealed together. */
export const sealEvents = (key: Buffer, events: readonly Pick<StoredEvent, "version" | "body">[]): Buffer =>
  seal(key, JSON.stringify(events.map(({ version, body }): PackedEvent => [version, body])));

/** `lastSeq` is that of the last of them. */
export function unsealEvents(key: Buffer, lastSeq: number, sealed: Buffer): readonly StoredEvent[] {
  const packed = JSON.parse(unseal(key, sealed)) as PackedEvent[];
  const firstSeq = lastSeq - packed.length + 1;
  return packed.map(([version, body], index) => ({ seq: firstSeq + index, version, body }));
}
