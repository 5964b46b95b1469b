import fc from "fast-check";
import { expect, it } from "vitest";
import { hardQuestions } from "../../shared/stages/hard-questions/index.ts";
import { hardQuestionsRoom, type Room } from "../support/hardQuestionsRoom.ts";
import { audiences, everybody, type Name } from "../support/stageRoom.ts";

const people: readonly Name[] = [...everybody, "n1"];
const steps = ["choosing", "answering", "upvoting", "shown"] as const;
const keys = Array.from({ length: 8 }, (_, n) => `k${n}`);
const settings = { questions: ["One?", "Two?", "Three?"], top: 2 };

const acts = fc.record({
  what: fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom("answer" as const, "upvote" as const) },
    { weight: 5, arbitrary: fc.constantFrom("next" as const, "ask" as const) },
    { weight: 8, arbitrary: fc.constantFrom(...(["edit", "delete", "hide", "show", "back"] as const)) },
  ),
  who: fc.constantFrom(...people),
  key: fc.constantFrom(...keys),
  question: fc.constantFrom("One?", "Two?", "Another?"),
  on: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
});
type Act = typeof acts extends fc.Arbitrary<infer One> ? One : never;

/** Each text is a mark of its own, so that it can be found wherever it turns up. */
const textOf = (n: number) => `«${n}»`;
const textsIn = (seen: unknown) => new Set(JSON.stringify(seen).match(/«\d+»/g));

function perform(room: Room, { what, who, key, question, on }: Act, n: number): string {
  const step = steps.indexOf(room.state().step);
  switch (what) {
    case "answer":
      return room.answers(who, key, textOf(n));
    case "edit":
      return room.edits(who, key, textOf(n));
    case "delete":
      return room.deletes(who, key);
    case "upvote":
      return room.upvotes(who, key, on);
    case "hide":
      return room.hides(key);
    case "show":
      return room.shows(key);
    case "ask":
      return room.asks(question);
    case "next":
      return room.moves(steps[step + 1] ?? "shown");
    case "back":
      return room.moves(steps[step - 1] ?? "choosing");
  }
}

/** For random histories: `observe` looks after each act. */
const always = (watch: () => (room: Room, act: Act, answer: string, n: number) => void) =>
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 80, size: "max" }), (history) => {
      const room = hardQuestionsRoom(settings);
      const observe = watch();
      history.forEach((act, n) => {
        observe(room, act, perform(room, act, n), n);
      });
    }),
    { numRuns: 60 },
  );

it("[HQ4] [HQ8] [HQ13] [HQ14] whatever happens, the room sees the answers in sight to its question and no other text", () =>
  always(() => {
    const latest = new Map<string, { text: string; to: string | undefined }>();
    const hidden = new Set<string>();
    const unseen = new Map<string, string | undefined>();
    return (room, { what, key }, answer, n) => {
      const state = room.state();
      const at = state.step === "choosing" ? undefined : state.at;
      if (answer === "done" && what === "answer" && !latest.has(key)) latest.set(key, { text: textOf(n), to: at });
      else if (answer === "done" && what === "edit") latest.set(key, { text: textOf(n), to: latest.get(key)?.to });
      if (answer === "done" && latest.get(key)?.text === textOf(n) && !hidden.has(key)) {
        unseen.set(textOf(n), latest.get(key)?.to);
      }
      if (answer === "done" && what === "delete") latest.delete(key);
      if (answer === "done" && what === "hide") hidden.add(key);
      if (answer === "done" && (what === "show" || what === "delete")) hidden.delete(key);
      const isOpen = state.step === "upvoting" || state.step === "shown";
      if (isOpen) for (const [text, to] of [...unseen]) if (to === at) unseen.delete(text);

      const inSight = [...latest].flatMap(([known, { text, to }]) =>
        isOpen && to === at && !hidden.has(known) ? [text] : [],
      );
      expect(textsIn(room.view("participant"))).toEqual(new Set(inSight));
      expect(textsIn(room.view("screen"))).toEqual(new Set(inSight));
      const forFacilitator = textsIn(room.view("facilitator"));
      const reported = textsIn(room.result());
      for (const [text] of unseen) {
        expect(forFacilitator).not.toContain(text);
        expect(reported).not.toContain(text);
      }
      for (const known of hidden) expect(reported).not.toContain(latest.get(known)?.text);
    };
  }));

it("[HQ2] [HQ8] no answer is lost but by its author, whatever is asked in between", () =>
  always(() => {
    const kept = new Set<string>();
    return (room, { what, key }, answer) => {
      if (answer === "done" && what === "answer") kept.add(key);
      if (answer === "done" && what === "delete") kept.delete(key);
      const { shown, unseen } = room.state().answers;
      expect(new Set([...Object.keys(shown), ...Object.keys(unseen)]).size).toBe(kept.size);
    };
  }));

it("[HQ10] [HQ11] no pseudonym outlives its scope, and none is ever in a view", () =>
  always(() => (room) => {
    const scope = hardQuestions.scope(room.state());
    const scopes = JSON.stringify(room.state()).match(/upvoting-\d+(?=\/)/g) ?? [];
    expect(scopes.filter((named) => named !== scope)).toEqual([]);
    for (const audience of audiences) expect(JSON.stringify(room.view(audience))).not.toMatch(/upvoting-\d/);
  }));

it("[HQ10] while the ballot is open no view but a person's own depends on a vote", () =>
  always(() => {
    let before: string[] = [];
    return (room, { what }) => {
      const seen = [...audiences.map((audience) => room.view(audience)), room.result()].map((one) =>
        JSON.stringify(one),
      );
      if (what === "upvote" && before.length > 0) expect(seen).toEqual(before);
      before = seen;
    };
  }));

it("[HQ9] [HQ11] an answer has at most one vote of each person", () =>
  always(() => (room) => {
    for (const { tally } of room.state().asked) {
      for (const votes of Object.values<number>(tally?.votes ?? {})) {
        expect(votes).toBeGreaterThan(0);
        expect(votes).toBeLessThanOrEqual(tally?.voters ?? 0);
      }
      expect(tally?.voters ?? 0).toBeLessThanOrEqual(people.length);
    }
  }));

it("[HQ16] two people of one side who change places change nobody's view but their own", () => {
  const swapped = (name: Name): Name => (name === "a1" ? "a2" : name === "a2" ? "a1" : name);
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 80, size: "max" }), (history) => {
      const [room, other] = [hardQuestionsRoom(settings), hardQuestionsRoom(settings)];
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

it("[HQ6] [HQ9] a command that comes twice has no further effect", () =>
  always(() => (room, act, _, n) => {
    if (["next", "back", "delete"].includes(act.what)) return;
    const [before, events] = [room.state(), room.events.length];
    perform(room, act, n);
    expect(room.events).toHaveLength(events);
    expect(room.state()).toBe(before);
  }));

it("[HQ18] replaying the stored events gives the live state", () =>
  always(() => (room) => {
    const stored = JSON.parse(JSON.stringify({ started: room.started, events: room.events })) as Room;
    expect(stored.events.reduce(room.evolve, stored.started)).toEqual(room.state());
  }));

it("[HQ17] in whatever order answers arrive, what is kept and sent after the reveal is the same to the byte", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...everybody], { minLength: everybody.length }), (order) => {
      const [room, other] = [hardQuestionsRoom(settings), hardQuestionsRoom(settings)];
      for (const [one, names] of [[room, everybody] as const, [other, order] as const]) {
        one.moves("answering");
        for (const name of names) one.answers(name, name);
        one.moves("upvoting");
        for (const name of names) one.upvotes(name, "b1");
        one.moves("shown");
      }
      expect(JSON.stringify(other.state())).toBe(JSON.stringify(room.state()));
      for (const audience of audiences) {
        expect(JSON.stringify(other.view(audience))).toBe(JSON.stringify(room.view(audience)));
      }
    }),
  );
});
