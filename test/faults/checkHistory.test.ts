import { describe, expect, it } from "vitest";
import { violations } from "./checkHistory.ts";
import type { Effect, Happening, Sight } from "./history.ts";

const positions = ["", "k writing", "k grouping", "k voting", "k ranking"];

const sent = (effect: Effect): Happening => ({ kind: "sent", by: "ann", effect });
const answered = (effect: Effect, ok = true): Happening => ({ kind: "answered", by: "ann", effect, ok });
const given = (effect: Effect): Happening[] => [sent(effect), answered(effect)];
const seen = (by: string, sight: Partial<Sight>): Happening => ({
  kind: "seen",
  by,
  as: "participant",
  sight: {
    position: "",
    title: 0,
    entries: [],
    texts: {},
    anywhere: Object.keys(sight.texts ?? {}),
    showsTally: false,
    ...sight,
  },
});

const entry = (number: number): Effect => ({ kind: "entry", title: `Entry ${number}` });
const reveal: Effect = { kind: "reveal" };
const text = (version: number | null): Effect => ({ kind: "text", name: "p", version });
const board = { position: "k grouping", texts: { p: [1] } };

const found = (...happenings: (Happening | Happening[])[]) => violations(happenings.flat(), positions);

describe("the checker of histories", () => {
  it("finds nothing where everything is as it should be", () => {
    const happenings = [
      seen("ann", {}),
      ...given(entry(1)),
      seen("bob", { entries: ["Entry 1"] }),
      ...given(text(1)),
      seen("ann", { position: "k writing", entries: ["Entry 1"] }),
      sent(reveal),
      seen("bob", { ...board, entries: ["Entry 1"] }),
      seen("ann", { ...board, entries: ["Entry 1"] }),
      ...given(text(2)),
      seen("ann", { ...board, texts: { p: [2] }, entries: ["Entry 1"] }),
      seen("bob", { ...board, texts: { p: [2] }, entries: ["Entry 1"] }),
    ];
    expect(found(happenings)).toEqual([]);
  });

  it("finds an accepted command that is not there, is there twice, or was refused and is there", () => {
    expect(found(given(entry(1)), seen("bob", {}))).not.toEqual([]);
    expect(found(given(entry(1)), seen("bob", { entries: ["Entry 1", "Entry 1"] }))).not.toEqual([]);
    expect(found(sent(entry(1)), answered(entry(1), false), seen("bob", { entries: ["Entry 1"] }))).not.toEqual([]);
    const twice = seen("bob", { position: "k grouping", texts: { p: [1, 1] } });
    expect(found(given(text(1)), sent(reveal), twice)).not.toEqual([]);
    expect(found(given(text(1)), given(text(null)), sent(reveal), seen("bob", board))).not.toEqual([]);
  });

  it("finds an earlier version that won over a later one", () => {
    expect(found(given(text(1)), given(text(2)), sent(reveal), seen("bob", board))).not.toEqual([]);
  });

  it("finds two clients that saw things in different orders", () => {
    const both = { entries: ["Entry 1", "Entry 2"] };
    const [one, two] = [{ entries: ["Entry 1"] }, { entries: ["Entry 2"] }];
    const commands = [...given(entry(1)), ...given(entry(2))];
    expect(found(commands, seen("ann", one), seen("ann", both), seen("bob", one), seen("bob", both))).toEqual([]);
    expect(found(commands, seen("ann", one), seen("ann", both), seen("bob", two), seen("bob", both))).not.toEqual([]);
  });

  it("finds a client that saw time go backwards, or a step in which the room never was", () => {
    const before = seen("bob", { entries: [] });
    const after = seen("bob", { entries: ["Entry 1"] });
    expect(found(given(entry(1)), before, after)).toEqual([]);
    expect(found(given(entry(1)), after, before, after)).not.toEqual([]);
    expect(found(seen("bob", { position: "k voting" }))).toEqual([]);
    expect(found(seen("bob", { position: "j voting" }))).not.toEqual([]);
  });

  it("finds what was seen before it was sent, before the reveal, while people write, or during the vote", () => {
    expect(found(seen("bob", { entries: ["Entry 1"] }), given(entry(1)))).not.toEqual([]);
    expect(found(given(text(1)), seen("bob", board), sent(reveal))).not.toEqual([]);
    expect(found(given(text(1)), sent(reveal), seen("bob", board))).toEqual([]);
    const leak = seen("bob", { position: "k writing", anywhere: ["p"] });
    expect(found(given(text(1)), sent(reveal), leak, seen("bob", board))).not.toEqual([]);
    expect(found(seen("bob", { position: "k voting", showsTally: true }))).not.toEqual([]);
    expect(found(seen("bob", { position: "k ranking", showsTally: true }))).toEqual([]);
  });
});
