import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { voterCount } from "../../shared/anonymity/ballot.ts";
import { written } from "../../shared/anonymity/reveal.ts";
import { feelings } from "../../shared/stages/scenario/feelings.ts";
import type { BeatNumber, StepId } from "../../shared/stages/scenario/schema.ts";
import { aStory, audiences, evolve, id, type Room, scenarioRoom, seen } from "../support/scenarioRoom.ts";

const names = ["a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4", "n1"];
/** An act is done by one of these; more than one acts before the room moves on. */
const weights = {
  act: 6,
  feel: 4,
  place: 6,
  say: 5,
  sense: 3,
  edit: 4,
  delete: 2,
  swap: 2,
  hide: 2,
  unhide: 1,
  people: 2,
  next: 5,
  back: 3,
} as const;
type Kind = keyof typeof weights;
type Act = readonly [kind: Kind, who: string, pick: number];
const kinds = (Object.entries(weights) as [Kind, number][]).flatMap(([kind, weight]) => Array<Kind>(weight).fill(kind));
const history: fc.Arbitrary<Act[]> = fc.array(
  fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(...names), fc.nat({ max: 999 })),
  { minLength: 30, maxLength: 70 },
);

interface Happened {
  readonly kind: Kind;
  readonly from: StepId;
  /** What was typed, under which key, and whether that text was hidden at the time. */
  readonly typed?: { readonly key: string; readonly text: string; readonly hidden: boolean };
}
type Look = (room: Room, happened: Happened) => void;

/** What is typed carries the number of its act, so that it can be looked for. */
function play(acts: readonly Act[], look: Look, as?: (name: string) => string): Room {
  const room = scenarioRoom({ scenario: { own: aStory() } }, as);
  room.goes(1);
  const keys: string[] = [];
  acts.forEach(([kind, who, pick], index) => {
    const from = room.state().step;
    const old = keys[pick % Math.max(1, keys.length)] ?? "none";
    // Not in the order of arrival.
    const fresh = `key-${(index * 7919) % 997}`;
    const text = `secret ${index}.`;
    const key = kind === "edit" ? old : fresh;
    const hidden = id(key) in room.view("participant").hidden;
    const typing = { say: () => room.says(who, fresh, text), sense: () => room.senses(who, fresh, text) };
    switch (kind) {
      case "say":
      case "sense":
      case "edit": {
        const answer = kind === "edit" ? room.rewords(who, old, text) : typing[kind]();
        if (answer !== "done") return;
        keys.push(key);
        look(room, { kind, from, typed: { key, text, hidden } });
        return;
      }
      case "act":
        room.acts(who, pick % 3);
        break;
      case "swap":
        room.acts(who, pick % 3, old);
        break;
      case "feel":
        room.feels(who, feelings[pick % feelings.length] ?? "");
        break;
      case "place":
        room.places(who, pick % 101);
        break;
      case "delete":
        room.deletes(who, old);
        break;
      case "hide":
        room.hides(old);
        break;
      case "unhide":
        room.shows(old);
        break;
      case "people":
        room.only(...names.filter((_, at) => (pick >> at) % 2 === 0));
        break;
      default:
        room.goes(kind === "next" ? 1 : -1);
    }
    look(room, { kind, from });
  });
  return room;
}

/** `look` is made anew for each history, so that it can remember. */
const always = (look: () => Look, histories = history) =>
  fc.assert(
    fc.property(histories, (acts) => {
      play(acts, look());
    }),
    { numRuns: 40 },
  );

const texts = (room: Room) => Object.values(room.state().beats).map(({ words }) => words);

// Random histories take their time on a busy machine; how long is not what is tested.
describe("in any history", { timeout: 60_000 }, () => {
  it("[SN7] [SN12] nothing that is typed is in anybody's view before its beat is revealed by Next", () => {
    always(() => {
      const waiting = new Map<string, StepId>();
      return (room, { kind, typed, from }) => {
        if (typed && !typed.hidden) waiting.set(typed.text, from);
        if (kind === "next" && room.state().step !== from) {
          for (const [text, step] of waiting) if (step === from) waiting.delete(text);
        }
        const all = JSON.stringify([seen(room), names.map(room.me), room.result()]);
        expect([...waiting.keys()].filter((text) => all.includes(text))).toEqual([]);
      };
    });
  });

  it("[SN7] while a beat is answered no view depends on what was answered to it", () => {
    always(() => {
      let before: string | undefined;
      return (room, { kind }) => {
        if (!room.state().step.startsWith("answering-")) return;
        const now = JSON.stringify([room.view("facilitator"), room.view("screen")]);
        if (before && ["act", "feel", "place", "say", "sense", "swap"].includes(kind)) expect(now).toBe(before);
        before = now;
      };
    });
  });

  it("[SN4] nobody gets what the other side knows before the beat is revealed", () => {
    always(() => (room) => {
      const { step } = room.state();
      for (const beat of [1, 2, 3]) {
        const revealed = step === `revealed-${beat}` || room.result().beats.some(({ number }) => number === beat);
        if (revealed) continue;
        const forRoom = JSON.stringify([room.view("participant"), room.view("screen"), room.result()]);
        expect(forRoom).not.toContain(`knows ${beat}.`);
        expect(JSON.stringify(room.me("a1"))).not.toContain(`only b knows ${beat}.`);
        expect(JSON.stringify(room.me("b1"))).not.toContain(`only a knows ${beat}.`);
      }
    });
  });

  it("[SN15] what is hidden is in no view but the facilitator's", () => {
    always(() => (room) => {
      const hidden = texts(room)
        .flatMap(({ shown }) => Object.values(shown))
        .filter((text) => text.hidden);
      const forRoom = JSON.stringify([room.view("participant"), room.view("screen"), room.result()]);
      expect(hidden.filter(({ text }) => forRoom.includes(text))).toEqual([]);
    });
  });

  it("[SN8] [SN13] no view, and no state once its scope is closed, holds a pseudonym", () => {
    always(() => (room) => {
      const views = JSON.stringify([
        audiences.map((audience) => room.view(audience)),
        names.map(room.me),
        room.result(),
      ]);
      expect(views).not.toMatch(/answering-\d-\d/);
      const scopes = JSON.stringify(room.state()).match(/answering-\d-\d+(?=\/)/g) ?? [];
      expect(scopes.filter((scope) => scope !== room.scope())).toEqual([]);
    });
  });

  it("[SN9] a side has a label only for three people, and those without a side are nobody or three where it has", () => {
    always(() => (room) => {
      for (const { placements, acts } of room.result().beats) {
        const counts = Object.entries(placements.spreads).map(([label, { count }]) => [label, count] as const);
        const isNamed = counts.some(([label]) => label !== "together");
        for (const [, count] of counts) if (isNamed) expect(count).toBeGreaterThanOrEqual(3);
        expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(placements.count);
        const apart = "a" in placements.spreads && "b" in placements.spreads;
        expect(placements.divergence !== undefined).toBe(apart);
        for (const chosen of Object.values(acts)) expect(chosen).toHaveLength(3);
      }
    });
  });

  it("[SN6] everybody is counted at most once for each part", () => {
    always(() => (room) => {
      const { state } = room;
      const { ballot } = { ballot: {}, ...state() };
      expect(voterCount(ballot)).toBeLessThanOrEqual(names.length);
      for (const { answered, acts, feelings: felt, placements } of room.result().beats) {
        const sum = (of: readonly number[]) => of.reduce((total, one) => total + one, 0);
        const all = [
          sum(Object.values(acts).map(sum)),
          sum(Object.values(felt).map((counts) => sum(Object.values(counts)))),
          placements.count,
        ];
        for (const count of all) expect(count).toBeLessThanOrEqual(answered);
      }
    });
  });

  it("[SN12] [SN13] no own words are lost but by their author's hand", () => {
    const undeleted = history.map((acts) => acts.filter(([kind]) => kind !== "delete" && kind !== "swap"));
    always(() => {
      const typedAs = new Map<string, string>();
      return (room, { typed }) => {
        if (typed) typedAs.set(typed.key, typed.text);
        for (const [key, text] of typedAs) {
          const kept = texts(room).flatMap((of) => written(of, id(key)) ?? []);
          expect(kept.map((one) => one.text)).toEqual([text]);
        }
      };
    }, undeleted);
  });

  it("[SN9] own words keep the label that they had when they were first revealed, or that they had none", () => {
    always(() => {
      const labels = new Map<string, string>();
      return (room) => {
        for (const { shown } of texts(room)) {
          for (const [
            key,
            {
              about: { side = "none" },
            },
          ] of Object.entries(shown)) {
            expect(side).toBe(labels.get(key) ?? side);
            labels.set(key, side);
          }
        }
      };
    });
  });

  it("[SN18] two people of one side who change places change no view but their own", () => {
    const swapped = (name: string) => ({ b1: "b2", b2: "b1", a1: "a4", a4: "a1" })[name] ?? name;
    fc.assert(
      fc.property(history, (acts) => {
        const views = (room: Room) => JSON.stringify([audiences.map((audience) => room.view(audience)), room.result()]);
        const [one, other]: string[][] = [[], []];
        play(acts, (room) => one?.push(views(room)));
        play(acts, (room) => other?.push(views(room)), swapped);
        expect(other).toEqual(one);
      }),
      { numRuns: 40 },
    );
  });

  it("[SN19] all own words stand in the order of their ids", () => {
    always(() => (room) => {
      const lists = texts(room).map(({ shown }) => Object.keys(shown));
      for (const audience of audiences) {
        const view = room.view(audience);
        if ("answers" in view) lists.push(Object.keys(view.answers.words));
      }
      expect(lists.filter((keys) => keys.join() !== [...keys].sort().join())).toEqual([]);
    });
  });

  it("[SN20] replaying the events gives the live state, and so does a snapshot of it", () => {
    always(() => (room) => {
      expect(room.events.reduce(evolve, room.started)).toEqual(room.state());
      expect(JSON.parse(JSON.stringify(room.state()))).toStrictEqual(room.state());
    });
  });

  it("[SN20] a command that comes twice changes nothing the second time", () => {
    always(() => (room, { kind, typed, from }) => {
      const beat = Number(from.split("-")[1]) as BeatNumber;
      const write = { say: "write-act", sense: "write-feeling" } as const;
      const again = [
        ...(typed && (kind === "say" || kind === "sense")
          ? [() => room.does("a1", { type: write[kind], beat, text: typed.text }, typed.key)]
          : []),
        () => room.places("n1", 7),
        () => room.acts("n1", 0),
      ];
      for (const send of again) {
        send();
        const once = JSON.stringify(room.state());
        send();
        expect(JSON.stringify(room.state())).toBe(once);
      }
    });
  });
});
