import fc from "fast-check";
import { expect, it } from "vitest";
import type { ContentId } from "../../shared/ids.ts";
import { twoWorlds } from "../../shared/stages/two-worlds/index.ts";
import { audiences, everybody, id, type Name, sideOf } from "../support/stageRoom.ts";
import { type Room, twoWorldsRoom, written } from "../support/twoWorldsRoom.ts";

const people: readonly Name[] = [...everybody, "n1"];
const steps = ["writing", "compare", "results"] as const;
/** The last ones are there already in a room where everybody has written. */
const keys = [...Array.from({ length: 6 }, (_, n) => `k${n}`), "guess-a1", "guess-b1", "guess-b2"];

const acts = fc.record({
  what: fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom("own" as const, "guess" as const, "mark" as const) },
    { weight: 4, arbitrary: fc.constant("all-mark" as const) },
    { weight: 3, arbitrary: fc.constantFrom("next" as const) },
    {
      weight: 8,
      arbitrary: fc.constantFrom(...(["edit", "delete", "hide", "show", "back", "focus", "leave"] as const)),
    },
  ),
  who: fc.constantFrom(...people),
  key: fc.constantFrom(...keys),
  as: fc.constantFrom("right" as const, "right" as const, "surprised" as const, "none" as const),
  on: fc.constantFrom("a" as const, "b" as const),
});
type Act = typeof acts extends fc.Arbitrary<infer One> ? One : never;

/** Each text is a mark of its own, so that it can be found wherever it turns up. */
const textOf = (n: number) => `«${n}»`;
const textsIn = (seen: unknown) => new Set(JSON.stringify(seen).match(/«\d+»/g));

function perform(room: Room, { what, who, key, as, on }: Act, n: number): string {
  const step = steps.indexOf(room.state().step);
  switch (what) {
    case "own":
      return room.says(who, key, textOf(n));
    case "guess":
      return room.guesses(who, key, who === "n1" ? on : undefined, textOf(n));
    case "edit":
      return room.edits(who, key, textOf(n));
    case "delete":
      return room.deletes(who, key);
    case "mark":
      return room.marks(who, key, as);
    case "all-mark":
      for (const name of people) if (sideOf(name) === sideOf(who)) room.marks(name, key, as);
      return "done";
    case "hide":
      return room.hides(key);
    case "show":
      return room.shows(key);
    case "focus":
      return room.does("facilitator", { type: "focus", on });
    case "next":
      return room.moves(steps[step + 1] ?? "results");
    case "back":
      return room.moves(steps[step - 1] ?? "writing");
    case "leave":
      room.only(as === "none" ? people : people.filter((name) => name !== who));
      return "done";
  }
}

/** For random histories: `observe` looks after each act. */
const always = (watch: () => (room: Room, act: Act, answer: string, n: number) => void, start = twoWorldsRoom) =>
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 80, size: "max" }), (history) => {
      const room = start();
      const observe = watch();
      history.forEach((act, n) => {
        observe(room, act, perform(room, act, n), n);
      });
    }),
    { numRuns: 60 },
  );

it("[TW1] [TW7] [TW14] whatever happens, the room sees the texts in sight and no other, and none while it writes", () =>
  always(() => {
    const latest = new Map<string, string>();
    const hidden = new Set<string>();
    const unseen = new Set<string>();
    return (room, { what, key }, answer, n) => {
      const isNew = what === "edit" || ((what === "own" || what === "guess") && !latest.has(key));
      if (answer === "done" && isNew) {
        latest.set(key, textOf(n));
        unseen.add(textOf(n));
      }
      if (answer === "done" && what === "delete") latest.delete(key);
      if (answer === "done" && what === "hide") hidden.add(key);
      if (answer === "done" && (what === "show" || what === "delete")) hidden.delete(key);
      const isWriting = room.state().step === "writing";
      if (!isWriting) unseen.clear();

      const inSight = [...latest].flatMap(([known, text]) => (isWriting || hidden.has(known) ? [] : [text]));
      expect(textsIn(room.view("participant"))).toEqual(new Set(inSight));
      expect(textsIn(room.view("screen"))).toEqual(new Set(inSight));
      expect(textsIn(room.view("facilitator"))).toEqual(new Set(isWriting ? [] : latest.values()));
      const reported = textsIn(room.result());
      for (const text of unseen) expect(reported).not.toContain(text);
      for (const known of hidden) expect(reported).not.toContain(latest.get(known));
    };
  }));

it("[TW6] what a text stands under is as it was at its reveal, as long as the text is there", () =>
  always(() => {
    const labels = new Map<string, string>();
    return (room, { what, key }, answer) => {
      if (answer === "done" && what === "delete") labels.delete(id(key));
      for (const [known, { about }] of Object.entries(room.state().texts.shown)) {
        const label = JSON.stringify(about);
        if (!labels.has(known)) labels.set(known, label);
        expect(label).toBe(labels.get(known));
      }
    };
  }, written));

it("[TW5] [TW10] [TW11] no pseudonym outlives its scope, and none is ever in a view", () =>
  always(() => (room) => {
    const scope = twoWorlds.scope(room.state());
    const scopes = JSON.stringify(room.state()).match(/(writing|marking)-\d+(?=\/)/g) ?? [];
    expect(scopes.filter((named) => named !== scope)).toEqual([]);
    for (const audience of audiences) expect(JSON.stringify(room.view(audience))).not.toMatch(/(writing|marking)-\d/);
  }));

it("[TW12] no marks on guesses about a side are told that fewer than three people gave", () => {
  let told = 0;
  always(
    () => (room) => {
      const { tally, texts } = room.state();
      if (tally?.people.a !== undefined) told += 1;
      for (const side of ["a", "b"] as const) expect(tally?.people[side] ?? 3).toBeGreaterThanOrEqual(3);
      for (const guess of Object.keys(tally?.marks ?? {}) as ContentId[]) {
        const about = texts.shown[guess]?.about;
        if (about) expect(tally?.people).toHaveProperty(about.side ?? "together");
      }
    },
    written,
  );
  expect(told).toBeGreaterThan(0);
});

it("[TW10] while the ballot is open no view but a person's own depends on a mark", () =>
  always(() => {
    let before: string[] = [];
    return (room, { what }) => {
      const seen = [...audiences.map((audience) => room.view(audience)), room.result()].map((one) =>
        JSON.stringify(one),
      );
      if (what.endsWith("mark") && before.length > 0) expect(seen).toEqual(before);
      before = seen;
    };
  }, written));

it("[TW16] two people of one side who change places change nobody's view but their own", () => {
  const swapped = (name: Name): Name => (name === "a1" ? "a2" : name === "a2" ? "a1" : name);
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 80, size: "max" }), (history) => {
      const [room, other] = [written(), written()];
      history.forEach((act, n) => {
        const answer = perform(room, act, n);
        expect(perform(other, { ...act, who: swapped(act.who) }, n)).toBe(answer);
        for (const audience of audiences) {
          expect(JSON.stringify(other.view(audience))).toBe(JSON.stringify(room.view(audience)));
        }
        expect(other.result()).toEqual(room.result());
        for (const name of people) expect(other.me(swapped(name))).toEqual(room.me(name));
      });
    }),
  );
});

it("[TW3] [TW9] a command that comes twice has no further effect", () =>
  always(() => (room, act, _, n) => {
    if (["next", "back", "leave", "delete"].includes(act.what)) return;
    const [before, events] = [room.state(), room.events.length];
    perform(room, act, n);
    expect(room.events).toHaveLength(events);
    expect(room.state()).toBe(before);
  }));

it("[TW18] replaying the stored events gives the live state", () =>
  always(
    () => (room) => {
      const stored = JSON.parse(JSON.stringify({ started: room.started, events: room.events })) as Room;
      expect(stored.events.reduce(room.evolve, stored.started)).toEqual(room.state());
    },
    written,
  ));

it("[TW17] in whatever order texts arrive, what is kept and sent after the reveal is the same to the byte", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...everybody], { minLength: everybody.length }), (order) => {
      const [room, other] = [twoWorldsRoom(), twoWorldsRoom()];
      for (const [one, names] of [[room, everybody] as const, [other, order] as const]) {
        for (const name of names) {
          one.says(name, `own-${name}`);
          one.guesses(name, `guess-${name}`);
        }
        one.moves("compare");
        for (const name of names) one.marks(name, name.startsWith("a") ? "guess-b1" : "guess-a1", "right");
        one.moves("results");
      }
      expect(JSON.stringify(other.state())).toBe(JSON.stringify(room.state()));
      for (const audience of audiences) {
        expect(JSON.stringify(other.view(audience))).toBe(JSON.stringify(room.view(audience)));
      }
    }),
  );
});
