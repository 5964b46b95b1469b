import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from "node:crypto";
import { newContentKey, seal, unseal } from "../log/sealing.ts";

const spki = { format: "der", type: "spki" } as const;

const publicKeyOf = (text: string): KeyObject => createPublicKey({ key: Buffer.from(text, "base64url"), ...spki });

/**
 * [ND4] What servers tell each other goes through the database, which may write it to a file on the way: so
 * each seals its words with a key that it has in memory alone, and hands it to the others sealed for each of
 * them (X25519). When the process ends, nobody can read what it said.
 */
export class SealedTalk {
  readonly #own: KeyObject;
  readonly publicKey: string;
  readonly #key = newContentKey();
  readonly #keysOf = new Map<string, Buffer>();

  constructor() {
    const { publicKey, privateKey } = generateKeyPairSync("x25519");
    this.#own = createPrivateKey(privateKey.export({ format: "pem", type: "pkcs8" }));
    this.publicKey = publicKey.export(spki).toString("base64url");
  }

  #between(publicKey: string): Buffer {
    const secret = diffieHellman({ privateKey: this.#own, publicKey: publicKeyOf(publicKey) });
    return Buffer.from(hkdfSync("sha256", secret, "", "parley nodes", 32));
  }

  /** This server's key, for the one with that public key alone. */
  keyFor(publicKey: string): string {
    return seal(this.#between(publicKey), this.#key.toString("base64url")).toString("base64url");
  }

  /** Takes the key of another server. Throws where it is not for this one. */
  takeKey(node: string, publicKey: string, sealed: string): void {
    const key = unseal(this.#between(publicKey), Buffer.from(sealed, "base64url"));
    this.#keysOf.set(node, Buffer.from(key, "base64url"));
  }

  knows(node: string): boolean {
    return this.#keysOf.has(node);
  }

  forget(node: string): void {
    this.#keysOf.delete(node);
  }

  seal(text: string): string {
    return seal(this.#key, text).toString("base64url");
  }

  /** Null where the key of that server is not known yet, or the words are not its own. */
  open(node: string, sealed: string): string | null {
    const key = this.#keysOf.get(node);
    if (!key) return null;
    try {
      return unseal(key, Buffer.from(sealed, "base64url"));
    } catch {
      return null;
    }
  }
}
