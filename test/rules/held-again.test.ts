import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Label } from "../../shared/anonymity/labels.ts";
import { voting as votingOnCommitments } from "../support/commitmentsRoom.ts";
import { voting as votingOnPainPoints } from "../support/painPointsRoom.ts";
import { answerAll, itemOn, painPoint, perspectiveSwapRoom } from "../support/perspectiveSwapRoom.ts";
import { answering, answers } from "../support/scenarioRoom.ts";
import { fewOf, isSpanned, rowsOf } from "../support/spanned.ts";
import { everybody, id, type Name } from "../support/stageRoom.ts";
import { twoWorldsRoom, shown as worldsIn } from "../support/twoWorldsRoom.ts";
import { poll, termOf, voting as votingOnADraft } from "../support/vocabularyRoom.ts";

const sales = ["a1", "a2", "a3", "a4", "a5", "a6"] as const;
const operations = ["b1", "b2", "b3", "b4", "b5", "b6"] as const;
const people = [...sales, ...operations] as const;
type Person = (typeof people)[number];

/** What the room sees after a ballot: under which labels, or that it is what it saw before. */
interface Seen {
  readonly under: readonly Label[];
  readonly stands?: boolean;
  /** Who is under none of the labels is in none of the numbers. */
  readonly apart?: true;
  readonly numbers: unknown;
}
/** A question that is put to the room once more after each close. `choice` is 0 or 1. */
interface Question {
  readonly holds: (those: readonly Person[], choice: number) => Seen;
  readonly restarts: () => void;
}

const labelsOf = (bySide: object | undefined): readonly Label[] =>
  bySide ? (Object.keys(bySide) as Label[]) : ["together"];

function dots(): Question {
  const room = votingOnPainPoints();
  return {
    restarts: room.restarts,
    holds(those, choice) {
      room.only(those);
      for (const name of those) room.dots(name, choice === 0 ? "b1" : "b2", 2);
      room.moves("ranking");
      const { tally } = room.view("participant") as { tally: { bySide?: object; stands?: true; dots: object } };
      room.moves("voting");
      return { under: labelsOf(tally.bySide), stands: tally.stands ?? false, numbers: tally.dots };
    },
  };
}

function placements(): Question {
  const room = votingOnPainPoints({ placement: true });
  for (const name of everybody) room.dots(name, "b1", 2);
  room.moves("ranking");
  return {
    restarts: room.restarts,
    holds(those, choice) {
      room.moves("placing");
      room.only(those);
      for (const name of those) room.places(name, "b1", choice === 0 ? 10 : 90);
      room.moves("placed");
      const { pictures } = room.view("screen") as {
        pictures: Record<string, { spreads: object; stands?: true }>;
      };
      const picture = pictures[id("b1")];
      return {
        under: Object.keys(picture?.spreads ?? {}) as Label[],
        stands: picture?.stands ?? false,
        numbers: picture?.spreads,
      };
    },
  };
}

function wereWeHeard(): Question {
  const room = answerAll(
    ((room) => {
      room.moves("restate");
      return room;
    })(perspectiveSwapRoom({}, [painPoint("u-1")])),
  );
  room.moves("heard");
  return {
    restarts: room.restarts,
    holds(those, choice) {
      room.only(...those);
      for (const name of those) room.rates(name, "u-1", choice === 0 ? 1 : 4);
      room.moves("proposals");
      const { understood, stands } = itemOn(room, "u-1") ?? {};
      room.moves("heard");
      return { under: labelsOf(understood?.bySide), stands: stands ?? false, numbers: understood?.distribution };
    },
  };
}

function fistToFive(): Question {
  const room = votingOnCommitments();
  return {
    restarts: room.restarts,
    holds(those, choice) {
      room.only(those);
      for (const name of those) room.holdsUp(name, "calls", choice === 0 ? 1 : 5);
      room.moves("settled");
      const { confidence, stands } = room.shown("calls") ?? {};
      room.moves("confidence");
      return { under: labelsOf(confidence?.bySide), stands: stands ?? false, numbers: confidence?.distribution };
    },
  };
}

/** One guess, by somebody of operations alone, so that it stands without a side and anybody may mark it. */
function marks(): Question {
  const room = twoWorldsRoom();
  room.guesses("b1", "guess");
  room.moves("compare");
  return {
    restarts: room.restarts,
    holds(those, choice) {
      room.only(those);
      for (const name of those) room.marks(name, "guess", choice === 0 ? "right" : "surprised");
      room.moves("results");
      const view = worldsIn(room);
      const tally = view.step === "results" ? view.tally : undefined;
      room.moves("compare");
      return { under: ["together"], stands: tally?.stands?.together ?? false, numbers: tally?.marks };
    },
  };
}

function beat(): Question {
  const room = answering();
  return {
    restarts: room.restarts,
    holds(those, choice) {
      room.only(...those);
      for (const name of those) room.acts(name, choice);
      room.goes(1);
      const { acts, stands } = answers(room);
      room.goes(-1);
      return { under: Object.keys(acts) as Label[], stands: stands?.act ?? false, numbers: acts };
    },
  };
}

function draft(): Question {
  const { room, draft } = votingOnADraft();
  return {
    restarts: room.restarts,
    holds(those, choice) {
      room.only(those);
      poll(room, draft, those.map((name) => `${name} ${choice === 0 ? "agree" : "object"}`).join(", "));
      room.closes("Done");
      const bySide = Object.values(termOf(room, "Done")?.history ?? {}).at(-1)?.bySide;
      room.reopens("Done");
      room.opens("Done", draft);
      const told = Object.entries(bySide ?? {}).filter(([, { shown }]) => shown);
      return {
        under: told.map(([side]) => side as Label),
        stands: told.length === 0,
        apart: true,
        numbers: told.map(([, { shown }]) => shown),
      };
    },
  };
}

const questions: readonly (readonly [name: string, () => Question])[] = [
  ["[PP34] dots", dots],
  ["[PP35] placements", placements],
  ["[PS25] whether a side was heard", wereWeHeard],
  ["[CM23] fist to five", fistToFive],
  ["[TW19] marks on guesses", marks],
  ["[SN21] a beat of a story", beat],
  ["[VO40] a draft", draft],
];

/** Mostly people who come, stay and go in threes, so that something may follow; and one who does as they like. */
const answering12 = fc
  .tuple(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), fc.option(fc.nat(11), { nil: undefined, freq: 2 }))
  .map(([threes, own]) => people.filter((_, at) => (threes[Math.floor(at / 3)] ?? false) !== (at === own)));

describe.each(questions)("%s, once more", (_, question) => {
  it("[AN11] shows new numbers where the same people answer", () => {
    const { holds } = question();
    expect(holds(everybody, 0)).toMatchObject({ under: expect.not.arrayContaining(["neutral"]) });
    const again = holds(everybody, 1);
    expect(again.stands ?? false).toBe(false);
    expect(again.numbers).not.toEqual(holds(everybody, 0).numbers);
  });

  it.each([
    ["one has left", ["a1", "a2", "b1", "b2"]],
    ["one of each has left and another one has come", ["a1", "a2", "a6", "b1", "b2", "b6"]],
    ["one of each has come", [...everybody, "a6", "b6"]],
  ] as const)("[AN11] shows no new numbers where %s", (_, those) => {
    const { holds } = question();
    const before = holds(everybody, 0);
    const again = holds(those, 1);
    expect(again.stands).toBe(true);
    if (again.under.length > 0) expect(again.numbers).toEqual(before.numbers);
  });

  it("[AN12] shows no new numbers where a restart has forgotten who answered", () => {
    const { holds, restarts } = question();
    holds(everybody, 0);
    restarts();
    expect(holds(everybody, 1).stands).toBe(true);
  });

  it("[AN11] tells nothing of one or two people, by any sum or difference of what was shown, that the first did not", () => {
    let followed = 0;
    let stood = 0;
    fc.assert(
      fc.property(fc.array(answering12, { minLength: 2, maxLength: 5 }), (rounds) => {
        const { holds } = question();
        const told: ReadonlyMap<Person, Label>[] = [];
        for (const [at, those] of rounds.entries()) {
          if (those.length === 0) continue;
          const seen = holds(those, at % 2);
          if (seen.stands === true || seen.under.length === 0) {
            stood += 1;
            continue;
          }
          if (told.length > 0) followed += 1;
          const placed = those.flatMap((name): [Person, Label][] => {
            const side = name.startsWith("a") ? "a" : "b";
            if (seen.under.includes(side)) return [[name, side]];
            return seen.apart ? [] : [[name, "together"]];
          });
          told.push(new Map(placed));
        }
        const rows = (of: typeof told) => rowsOf(of, ["a", "b", "together"] as const, people);
        const found = fewOf(people.length).filter((few) => isSpanned(rows(told), few));
        expect(found.filter((few) => !isSpanned(rows(told.slice(0, 1)), few))).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(followed).toBeGreaterThan(0);
    expect(stood).toBeGreaterThan(0);
  });
});

describe("what stands", () => {
  const votes = (room: ReturnType<typeof votingOnPainPoints>, names: readonly Name[], item: string) => {
    for (const name of names) room.dots(name, item, 2);
    room.moves("ranking");
    return (room.view("screen") as { tally: { voters: number; dots: Record<string, number>; stands?: true } }).tally;
  };

  it("[PP34] has the dots of a post on the group that it was put into since", () => {
    const room = votingOnPainPoints();
    expect(votes(room, everybody, "b1").dots[id("b1")]).toBe(12);
    room.moves("voting");
    room.moves("grouping");
    room.groups("facilitator", "b1", "b2");
    const group = room.state().posts && Object.keys((room.view("screen") as { groups: object }).groups)[0];
    room.moves("voting");
    const tally = votes(room, everybody.slice(1), "a1");
    expect(tally).toMatchObject({ voters: 6, stands: true });
    expect(tally.dots).toMatchObject({ [group ?? ""]: 12, [id("a1")]: 0 });
  });

  it("[PP34] says so no longer where nobody has voted since", () => {
    const room = votingOnPainPoints();
    votes(room, everybody, "b1");
    room.moves("voting");
    expect(votes(room, everybody.slice(1), "a1").stands).toBe(true);
    room.moves("voting");
    expect(votes(room, [], "a1")).not.toHaveProperty("stands");
  });
});

describe("a draft that is voted on again", () => {
  const objects = "a1 agree, a2 object, a3 object, b1 agree, b2 agree, b3 agree";
  const lessOne = "a1 agree, a2 object, b1 agree, b2 agree, b3 agree";

  it("[VO40] is agreed or not, whatever numbers are told", () => {
    const { room, draft } = votingOnADraft();
    poll(room, draft, objects);
    room.closes("Done");
    room.opens("Done", draft);
    poll(room, draft, "a1 agree, a2 agree, b1 agree, b2 agree, b3 agree");
    room.closes("Done");
    expect(termOf(room, "Done")?.standing).toEqual({ status: "agreed", version: 2 });
    expect(termOf(room, "Done")?.history["2"]?.bySide).toEqual({
      a: { accepted: true },
      b: { accepted: true, shown: expect.objectContaining({ agree: 3 }) },
    });
  });

  it("[VO40] keeps no reason of a side whose numbers are withheld: one that is missing would be of who has left", () => {
    const { room, draft } = votingOnADraft();
    poll(room, draft, objects);
    room.votes("a2", draft, "object", "too vague");
    room.votes("a3", draft, "object", "too late");
    room.closes("Done");
    const reasons = (version: string) =>
      Object.values(termOf(room, "Done")?.history[version]?.reasons ?? {}).map(({ text }) => text);
    expect(reasons("1").sort()).toEqual(["too late", "too vague"]);
    room.opens("Done", draft);
    poll(room, draft, lessOne);
    room.votes("a2", draft, "object", "too vague");
    room.votes("b1", draft, "object", "not ours");
    room.closes("Done");
    expect(reasons("2")).toEqual(["not ours"]);
  });

  it("[VO40] is the same one with a comma more, and another one in other words", () => {
    for (const [text, isTold] of [
      ["Accepted, by the customer.", false],
      ["accepted by the customer in writing", true],
    ] as const) {
      const { room, draft } = votingOnADraft();
      poll(room, draft, objects);
      room.closes("Done");
      const other = room.drafts("Done", text);
      room.opens("Done", other);
      poll(room, other, "a1 agree, a2 agree, a3 agree, a4 agree, b1 agree, b2 agree, b3 agree");
      room.closes("Done");
      expect(termOf(room, "Done")?.history["2"]?.bySide?.a.shown !== undefined).toBe(isTold);
    }
  });
});
