import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { written } from "../../shared/anonymity/reveal.ts";
import type { Pseudonym } from "../../shared/ids.ts";
import { perspectiveSwap } from "../../shared/stages/perspective-swap/index.ts";
import type { StepId } from "../../shared/stages/perspective-swap/schema.ts";
import { mayRate } from "../../shared/stages/perspective-swap/understood.ts";
import { sideOf } from "../support/dealtRoom.ts";
import {
  audiences,
  evolve,
  id,
  painPoint,
  perspectiveSwapRoom,
  type Room,
  seen,
  short,
} from "../support/perspectiveSwapRoom.ts";

const names = ["a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4", "n1"];
const itemNames = ["a-1", "b-1", "u-1", "a-2"];

/** One thing that may happen. `pick` chooses among what is there, so that most acts are possible ones. */
type Act = readonly [kind: Kind, who: string, pick: number];
const weights = {
  restate: 8,
  edit: 4,
  delete: 1,
  rate: 4,
  propose: 4,
  hide: 2,
  unhide: 1,
  join: 1,
  leave: 1,
  next: 3,
  back: 2,
} as const;
type Kind = keyof typeof weights;
const kinds = (Object.entries(weights) as [Kind, number][]).flatMap(([kind, weight]) => Array<Kind>(weight).fill(kind));
const history: fc.Arbitrary<Act[]> = fc.array(
  fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(...names), fc.nat({ max: 999 })),
  { minLength: 30, maxLength: 60 },
);

const of = <Value>(list: readonly Value[], pick: number): Value | undefined => list[pick % list.length];

interface Happened {
  readonly kind: Act[0];
  /** What was typed, under which key, and whether that text was hidden at the time. */
  readonly typed?: { readonly key: string; readonly text: string; readonly hidden: boolean };
  /** The step before. */
  readonly from: StepId;
}
type Look = (room: Room, happened: Happened) => void;

/** Plays a history from the first round on. What is typed carries the number of its act, so that it can be looked for. */
function play(acts: readonly Act[], look: Look, as?: (name: string) => string): Room {
  const room = perspectiveSwapRoom(
    { top: 4 },
    itemNames.map((name) => painPoint(name)),
    as,
  );
  room.goes(1);
  const keys: string[] = [];
  const isHidden = (key: string) => id(key) in room.view("participant").hidden;
  acts.forEach(([kind, who, pick], index) => {
    const from = room.state().step;
    const item = of(itemNames, pick) ?? "";
    const old = of(keys, pick) ?? "none";
    // Not in the order of arrival.
    const fresh = `key-${(index * 7919) % 997}`;
    const text = `secret ${index}.`;
    const key = kind === "edit" ? old : fresh;
    const hidden = isHidden(key);
    const write = (): string => {
      if (kind === "restate") return room.restates(who, item, key, text);
      if (kind === "propose") return room.proposes(who, item, key, text);
      const answer = room.does(who, { type: "edit-restatement", text }, key);
      return answer === "done" ? answer : room.does(who, { type: "edit-proposal", text }, key);
    };
    switch (kind) {
      case "restate":
      case "propose":
      case "edit":
        if (write() !== "done") return;
        keys.push(key);
        look(room, { kind, from, typed: { key, text, hidden } });
        return;
      case "delete":
        room.does(who, { type: "delete-restatement" }, old);
        room.does(who, { type: "delete-proposal" }, old);
        break;
      case "rate":
        room.rates(who, item, pick % 5);
        break;
      case "hide":
        room.hides(old);
        break;
      case "unhide":
        room.shows(old);
        break;
      case "join":
        room.joins(who);
        break;
      case "leave":
        room.leaves(who);
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
    { numRuns: 60 },
  );

// Random histories take their time on a busy machine; how long is not what is tested.
describe("in any history", { timeout: 60_000 }, () => {
  it("[PS11] [PS13] [PS18] nothing that is typed is in anybody's view before its round is closed by Next", () => {
    always(() => {
      const waiting = new Map<string, StepId>();
      return (room, { kind, typed, from }) => {
        if (typed && !typed.hidden) waiting.set(typed.text, from);
        if (kind === "next" && room.state().step !== from) {
          for (const [text, round] of waiting) if (round === from) waiting.delete(text);
        }
        const all = JSON.stringify([seen(room), names.map(room.me), room.result()]);
        expect([...waiting.keys()].filter((text) => all.includes(text))).toEqual([]);
      };
    });
  });

  it("[PS20] what is hidden is in no view but the facilitator's", () => {
    always(() => (room) => {
      const { restatements, proposals } = room.state();
      const hidden = [...Object.values(restatements.shown), ...Object.values(proposals.shown)].filter(
        (text) => text.hidden,
      );
      const forRoom = JSON.stringify([room.view("participant"), room.view("screen"), room.result()]);
      expect(hidden.filter(({ text }) => forRoom.includes(text))).toEqual([]);
    });
  });

  it("[PS9] [PS12] no view, and no state once its round is closed, holds a pseudonym", () => {
    always(() => (room) => {
      const views = JSON.stringify([
        audiences.map((audience) => room.view(audience)),
        names.map(room.me),
        room.result(),
      ]);
      expect(views).not.toMatch(/(restate|heard)-\d+\//);
      const scopes = JSON.stringify(room.state()).match(/(restate|heard)-\d+(?=\/)/g) ?? [];
      expect(scopes.filter((scope) => scope !== room.scope())).toEqual([]);
    });
  });

  it("[DE1] [DE7] cards across the sides are never of one's own, and every deal has settled", () => {
    always(() => (room) => {
      const state = room.state();
      if (state.step !== "restate") return;
      for (const name of room.people()) {
        if (state.dealing === "other-side") {
          expect(room.cards(name).filter((item) => short(item).startsWith(name.charAt(0)))).toEqual([]);
        }
      }
      const present = room.people().map((name) => ({
        pseudonym: `${room.scope()}/${name}` as Pseudonym,
        side: sideOf(name),
      }));
      expect(perspectiveSwap.reconcile?.(state, present, room.settings(), () => 0)).toEqual([]);
    });
  });

  it("[PS14] scores come from people who may give them", () => {
    always(() => (room) => {
      for (const event of room.events) {
        if (event.type !== "rated") continue;
        const item = room.state().items.find((one) => one.id === event.item);
        expect(item && mayRate(event.side, item)).not.toBe(false);
      }
    });
  });

  it("[PS13] no text is lost but by its author's hand", () => {
    const undeleted = history.map((acts) => acts.filter(([kind]) => kind !== "delete"));
    always(() => {
      const texts = new Map<string, string>();
      return (room, { typed }) => {
        if (typed) texts.set(typed.key, typed.text);
        const { restatements, proposals } = room.state();
        for (const [key, text] of texts) {
          const kept = written(restatements, id(key)) ?? written(proposals, id(key));
          expect(kept?.text).toBe(text);
        }
      };
    }, undeleted);
  });

  it("[PS24] replaying the events gives the live state, and so does a snapshot of it", () => {
    always(() => (room) => {
      expect(room.events.reduce(evolve, room.started)).toEqual(room.state());
      expect(JSON.parse(JSON.stringify(room.state()))).toStrictEqual(room.state());
    });
  });

  it("[PS22] two people of one side who change places change no view but their own", () => {
    const swapped = (name: string) => ({ b1: "b2", b2: "b1", a1: "a4", a4: "a1" })[name] ?? name;
    fc.assert(
      fc.property(history, (acts) => {
        const views = (room: Room) => audiences.map((audience) => JSON.stringify(room.view(audience)));
        const [one, other]: string[][][] = [[], []];
        play(acts, (room) => one?.push(views(room)));
        play(acts, (room) => other?.push(views(room)), swapped);
        expect(other).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });

  it("[PS23] every list of texts stands in the order of ids", () => {
    always(() => (room) => {
      const { restatements, proposals } = room.state();
      const views = audiences.flatMap((audience) => Object.values(room.view(audience).items));
      const lists = [
        restatements.shown,
        proposals.shown,
        ...views.flatMap((item) => [item.restatements, item.proposals]),
      ];
      const unsorted = lists.map(Object.keys).filter((keys) => keys.join() !== [...keys].sort().join());
      expect(unsorted).toEqual([]);
    });
  });
});
