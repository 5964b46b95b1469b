import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { unseal } from "../../server/log/sealing.ts";
import type { Sighting } from "./sightings.ts";

/** Events as they were sealed, each with its key: what somebody would look for who could tell every key from other bytes. */
export const sealedSoFar: { readonly key: Buffer; readonly sealed: Buffer }[] = [];

/** Of what is longer than this, SQLite lays the rest elsewhere, and nobody finds it in one piece. */
export const longestInOnePiece = 1_000;

/** Which of these stand in the bytes, by their first four bytes at each place. */
function whichStandIn(bytes: Buffer, wanted: ReadonlyMap<string, Buffer>): ReadonlySet<string> {
  const byStart = new Map<number, [string, Buffer][]>();
  for (const [name, piece] of wanted) {
    const start = piece.readUInt32LE(0);
    byStart.set(start, [...(byStart.get(start) ?? []), [name, piece]]);
  }
  const found = new Set<string>();
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    const these = byStart.get(bytes.readUInt32LE(at));
    if (!these) continue;
    for (const [name, piece] of these) if (bytes.subarray(at, at + piece.length).equals(piece)) found.add(name);
  }
  return found;
}

export const bytesOf = (dataDir: string): Buffer =>
  Buffer.concat(
    ["parley.sqlite", "parley.sqlite-wal"]
      .map((name) => path.join(dataDir, name))
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file)),
  );

/**
 * Posts in events that were deleted and can still be read out of these bytes, free pages and the
 * write-ahead log among them, in the order in which they were stored.
 */
export function remainsIn(bytes: Buffer): ReadonlyMap<string, Sighting> {
  const keys = new Map(sealedSoFar.map(({ key }) => [key.toString("hex"), key]));
  const events = new Map(sealedSoFar.map(({ sealed }, at) => [String(at), sealed]));
  const [keysThere, eventsThere] = [whichStandIn(bytes, keys), whichStandIn(bytes, events)];
  const found = new Map<string, Sighting>();
  sealedSoFar.forEach(({ key, sealed }, order) => {
    if (!keysThere.has(key.toString("hex")) || !eventsThere.has(String(order))) return;
    for (const [, text = ""] of unseal(key, sealed).matchAll(/\\"text\\":\\"([^"\\]+)\\"/g)) {
      if (!found.has(text)) found.set(text, { text, id: "", order: found.size, atMs: 0 });
    }
  });
  return found;
}
