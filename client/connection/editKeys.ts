import { nanoid } from "nanoid";
import type { AgendaKey, EditKey } from "../../shared/ids.ts";
import { sha256 } from "./sha256.ts";

/** From which a person's edit keys are computed, so that another device of theirs finds them again [PW6]. */
export interface KeyRing {
  /** 22 random characters; it never leaves the person's devices. */
  readonly key: string;
  /** Each device numbers its texts in a lane of its own, so that two of them never make the same key. */
  readonly lane: number;
}

export const laneCount = 8;
/** Texts of one device in one stage whose keys can be found again. */
export const slotCount = 24;

/** A new key for content that is about to be written, which no other device can find. */
export const newEditKey = (): EditKey => nanoid(22) as EditKey;

export const newRing = (): KeyRing => ({ key: nanoid(22), lane: 0 });

/** The same person on a further device. */
export const ringElsewhere = (key: string, random: () => number = Math.random): KeyRing => ({
  key,
  lane: 1 + Math.floor(random() * (laneCount - 1)),
});

export function editKeyAt({ key, lane }: KeyRing, at: AgendaKey, slot: number): EditKey {
  const bytes = sha256(`${key} ${at} ${lane} ${slot}`);
  const encoded = btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
  return encoded.slice(0, 22) as EditKey;
}

/** Every key that a device of this person can have made for a text in one stage. */
export const editKeysOf = ({ key }: KeyRing, at: AgendaKey): readonly EditKey[] =>
  Array.from({ length: laneCount * slotCount }, (_, n) =>
    editKeyAt({ key, lane: Math.floor(n / slotCount) }, at, n % slotCount),
  );
