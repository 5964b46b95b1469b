import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bySender, inRandomOrder } from "../../server/sessions/shuffle.ts";

const items = fc.array(fc.record({ sender: fc.constantFrom("ann", "bob", "cy"), n: fc.nat() }), { maxLength: 30 });

describe("the order within a commit", () => {
  it("[SY5] keeps what one person sent in order, and loses nothing", () => {
    fc.assert(
      fc.property(items, fc.infiniteStream(fc.double({ min: 0, max: 0.999_999, noNaN: true })), (sent, numbers) => {
        const shuffled = inRandomOrder(
          sent,
          ({ sender }) => sender,
          () => numbers.next().value,
        );
        for (const name of ["ann", "bob", "cy"]) {
          const of = (list: typeof sent) => list.filter(({ sender }) => sender === name);
          expect(of([...shuffled])).toEqual(of(sent));
        }
        expect(shuffled).toHaveLength(sent.length);
      }),
    );
  });

  it("[AN6] gives each of several people the same chance to be first", () => {
    const senders = ["ann", "bob", "cy", "dee"];
    const first: Record<string, number> = {};
    for (let round = 0; round < 8_000; round += 1) {
      const [winner = ""] = inRandomOrder(senders, (name) => name, Math.random);
      first[winner] = (first[winner] ?? 0) + 1;
    }
    // 2,000 each; five standard deviations are 194.
    for (const name of senders) expect(Math.abs((first[name] ?? 0) - 2_000)).toBeLessThan(194);
  });

  it("[AN6] is not the order of the answers, which is by sender; each one's own stay in order", () => {
    fc.assert(
      fc.property(items, (carriedOut) => {
        const answered = bySender(carriedOut, ({ sender }) => sender);
        const senders = answered.map(({ sender }) => sender);
        expect(senders).toEqual(senders.toSorted());
        for (const name of ["ann", "bob", "cy"]) {
          const of = (list: readonly (typeof carriedOut)[number][]) => list.filter(({ sender }) => sender === name);
          expect(of(answered)).toEqual(of(carriedOut));
        }
      }),
    );
  });
});
