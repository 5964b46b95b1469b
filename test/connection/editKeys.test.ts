import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  editKeyAt,
  editKeysOf,
  laneCount,
  newRing,
  ringElsewhere,
  slotCount,
} from "../../client/connection/editKeys.ts";
import { memberOfLink, returnPart } from "../../client/connection/returnLink.ts";
import { sha256 } from "../../client/connection/sha256.ts";
import { mostEditKeys } from "../../shared/protocol/messages.ts";
import { aKey } from "../support/aConnection.ts";

const at = aKey("pain-points");
const member = { member: aKey("member") as never, side: "b", seal: "s".repeat(43), ring: newRing() } as const;

describe("edit keys", () => {
  it("are made with SHA-256 as Node has it", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abc XYZ-_019"), maxLength: 200 }), (text) => {
        expect(Buffer.from(sha256(text)).toString("hex")).toBe(createHash("sha256").update(text).digest("hex"));
      }),
    );
  });

  it("[PW6] of one person are found on each of their devices, and never the same on two", () => {
    const first = newRing();
    const second = ringElsewhere(first.key, () => 0.99);
    const keys = editKeysOf(second, at);
    const made = [first, second].flatMap((ring) =>
      Array.from({ length: slotCount }, (_, slot) => editKeyAt(ring, at, slot)),
    );
    expect(new Set(made).size).toBe(2 * slotCount);
    expect(keys).toEqual(expect.arrayContaining(made));
    expect(keys).toHaveLength(laneCount * slotCount);
    expect(laneCount * slotCount).toBeLessThanOrEqual(mostEditKeys);
  });

  it("[PW6] of two people or two stages have nothing in common, and look like any other key", () => {
    const ring = newRing();
    const keys = [editKeysOf(ring, at), editKeysOf(ring, aKey("other")), editKeysOf(newRing(), at)].flat();
    expect(new Set(keys).size).toBe(3 * laneCount * slotCount);
    for (const key of keys) expect(key).toMatch(/^[\w-]{22}$/);
  });
});

describe("the return link", () => {
  it("[PW6] makes a further device the same person, in a lane of its own", () => {
    const back = memberOfLink(returnPart(member) ?? "");
    expect(back).toMatchObject({ member: member.member, side: "b", seal: member.seal, linked: true });
    expect(back?.ring?.key).toBe(member.ring.key);
    expect(back?.ring?.lane).toBeGreaterThan(0);
  });

  it("[PW6] is not made before the server has let the person in", () => {
    const { seal: _, ...newcomer } = member;
    expect(returnPart(newcomer)).toBeUndefined();
  });

  it.each(["", "me=", "me=a.b.c.d", "secret", `me=${"x".repeat(22)}.c.${"s".repeat(43)}.${"k".repeat(22)}`])(
    "[PW6] is nobody where it is broken: %s",
    (hash) => expect(memberOfLink(hash)).toBeNull(),
  );
});
