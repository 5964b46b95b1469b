import fc from "fast-check";
import { expect, it } from "vitest";
import type { ContentId } from "../../shared/ids.ts";
import { painPoints } from "../../shared/stages/pain-points/index.ts";
import { idsOf, itemsOf } from "../../shared/stages/pain-points/items.ts";
import { flatOf } from "../../shared/trie.ts";
import {
  audiences,
  everybody,
  evolve,
  id,
  type Name,
  painPointsRoom,
  type Room,
  type Step,
  shown,
} from "../support/painPointsRoom.ts";

const people: readonly Name[] = [...everybody, "n1"];
const steps: readonly Step[] = ["writing", "grouping", "voting", "ranking", "placing", "placed"];
const keys = Array.from({ length: 8 }, (_, n) => `p${n}`);

const acts = fc.record({
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom("add" as const, "group" as const, "dots" as const, "place" as const) },
    { weight: 3, arbitrary: fc.constantFrom("next" as const) },
    {
      weight: 8,
      arbitrary: fc.constantFrom(
        ...(["edit", "delete", "ungroup", "rename", "merge", "split", "hide", "show", "back", "budget"] as const),
      ),
    },
  ),
  who: fc.constantFrom(...people),
  post: fc.constantFrom(...keys),
  onto: fc.constantFrom(...keys, "g1", "g2", "g3", "g4", "g5"),
  into: fc.constantFrom("g1", "g2", "g3", "g4", "g5"),
  count: fc.integer({ min: 0, max: 6 }),
});
type Act = typeof acts extends fc.Arbitrary<infer One> ? One : never;

/** Each text is a mark of its own, so that it can be found wherever it turns up. */
const mark = (n: number) => `«${n}»`;
const marksIn = (seen: unknown) => new Set(JSON.stringify(seen).match(/«\d+»/g));

function perform(room: Room, { what, who, post, onto, into, count }: Act, n: number): string {
  const step = steps.indexOf(room.state().step);
  switch (what) {
    case "add":
      return room.adds(who, post, mark(n));
    case "edit":
      return room.edits(who, post, mark(n));
    case "delete":
      return room.deletes(who, post);
    case "group":
      return room.groups(who, post, onto);
    case "ungroup":
      return room.does(who, { type: "ungroup", post: id(post) });
    case "rename":
      return room.does(who, { type: "rename-group", group: id(into), name: count > 2 ? `name ${count}` : "" });
    case "merge":
      return room.does(who, { type: "merge-groups", from: id(onto), into: id(into) });
    case "split":
      return room.does(who, { type: "split-group", group: id(into) });
    case "hide":
      return room.hides(post);
    case "show":
      return room.shows(post);
    case "dots":
      return room.dots(who, onto, count);
    case "place":
      return room.places(who, onto, count * 16);
    case "next":
      return room.moves(steps[step + 1] ?? "placed");
    case "back":
      return room.moves(steps[step - 1] ?? "writing");
    case "budget":
      room.set({ budget: count + 1, perItem: Math.max(1, count - 1) });
      return "done";
  }
}

/** For random histories: `observe` looks after each act. */
const always = (watch: () => (room: Room, act: Act, answer: string, n: number) => void) =>
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 80, size: "max" }), (history) => {
      const room = painPointsRoom();
      const observe = watch();
      history.forEach((act, n) => {
        observe(room, act, perform(room, act, n), n);
      });
    }),
  );

it("[PP1] [PP7] [PP13] whatever happens, the room sees the posts in sight and no other text, and none while it writes", () =>
  always(() => {
    const latest = new Map<string, string>();
    const hidden = new Set<string>();
    const unseen = new Set<string>();
    return (room, { what, post }, answer, n) => {
      const isNew = what === "edit" || (what === "add" && !latest.has(post));
      if (answer === "done" && isNew) {
        latest.set(post, mark(n));
        unseen.add(mark(n));
      }
      if (answer === "done" && what === "delete") latest.delete(post);
      if (answer === "done" && what === "hide") hidden.add(post);
      if (answer === "done" && (what === "show" || what === "delete")) hidden.delete(post);
      const isWriting = room.state().step === "writing";
      if (!isWriting) unseen.clear();

      const inSight = [...latest].flatMap(([key, text]) => (isWriting || hidden.has(key) ? [] : [text]));
      expect(marksIn(room.view("participant"))).toEqual(new Set(inSight));
      expect(marksIn(room.view("screen"))).toEqual(new Set(inSight));
      expect(marksIn(room.view("facilitator"))).toEqual(new Set(isWriting ? [] : latest.values()));
      const reported = marksIn(room.result());
      for (const text of unseen) expect(reported).not.toContain(text);
      for (const key of hidden) expect(reported).not.toContain(latest.get(key));
    };
  }));

it("[PP5] a post's side is shown as it was at its reveal, as long as the post is there", () =>
  always(() => {
    const labels = new Map<ContentId, string>();
    return (room, { what, post }, answer) => {
      if (answer === "done" && what === "delete") labels.delete(id(post));
      const { step } = room.state();
      const posts = flatOf(room.state().posts);
      for (const key of idsOf(posts)) {
        const label = posts[key]?.side ?? "unlabelled";
        if (step !== "writing" && !labels.has(key)) labels.set(key, label);
        if (labels.has(key)) expect(label).toBe(labels.get(key));
      }
    };
  }));

it("[PP8] [PP14] every post in sight is in exactly one item, and every dot is on an item", () =>
  always(() => (room) => {
    const { groups } = room.state();
    const posts = flatOf(room.state().posts);
    for (const key of idsOf(posts)) {
      const group = posts[key]?.group;
      if (group) expect(groups).toHaveProperty([group]);
    }
    if (room.state().step === "writing") return;
    const view = shown(room);
    const found = itemsOf(view);
    expect(found.flatMap((item) => item.posts.map((post) => post.id)).sort()).toEqual(Object.keys(view.posts));
    expect(found.map((item) => item.id)).toEqual(expect.arrayContaining(Object.keys(view.groups)));
    for (const name of people) {
      for (const item of Object.keys(room.me(name).dots ?? {})) expect(found.map((one) => one.id)).toContain(item);
    }
  }));

it("[PP16] [PP17] dots left are never negative, nor dots placed above the highest budget and limit there were", () =>
  always(() => {
    let [budget, perItem] = [5, 3];
    return (room, { what, count }) => {
      if (what === "budget") [budget, perItem] = [Math.max(budget, count + 1), Math.max(perItem, count - 1)];
      for (const name of people) {
        const { dots, left } = room.me(name);
        if (dots === undefined || left === undefined) continue;
        const placed = Object.values<number>(dots);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(placed.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(budget);
        for (const count of placed) {
          expect(count).toBeGreaterThan(0);
          expect(count).toBeLessThanOrEqual(perItem);
        }
      }
    };
  }));

it("[PP4] [PP18] [PP19] [PP28] no pseudonym outlives its scope, and none is ever in a view", () =>
  always(() => (room) => {
    const scope = painPoints.scope(room.state());
    const scopes = JSON.stringify(room.state()).match(/(writing|voting|placing)-\d+(?=\/)/g) ?? [];
    expect(scopes.filter((named) => named !== scope)).toEqual([]);
    for (const audience of audiences)
      expect(JSON.stringify(room.view(audience))).not.toMatch(/(writing|voting|placing)-\d/);
  }));

it("[PP27] whatever happens, where something stands is in no view before the last step", () =>
  always(() => (room) => {
    if (room.state().step === "placed") return;
    for (const audience of audiences) {
      expect(JSON.stringify(room.view(audience))).not.toMatch(/"(?:bins|median|divergence|pictures)"/);
    }
  }));

it("[PP22] two people of one side who change places change nobody's view but their own", () => {
  const swapped = (name: Name): Name => (name === "a1" ? "a2" : name === "a2" ? "a1" : name);
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 80, size: "max" }), (history) => {
      const [room, other] = [painPointsRoom(), painPointsRoom()];
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

it("[PP23] replaying the stored events gives the live state", () =>
  always(() => (room) => {
    const stored = JSON.parse(JSON.stringify([room.started, room.events]));
    expect(stored[1].reduce(evolve, stored[0])).toEqual(room.state());
  }));

it("[PP24] in whatever order posts arrive, what is kept and sent after the reveal is the same to the byte", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...everybody], { minLength: everybody.length }), (order) => {
      const [room, other] = [painPointsRoom(), painPointsRoom()];
      for (const name of everybody) room.adds(name, name);
      for (const name of order) other.adds(name, name);
      for (const step of ["grouping", "voting"] as const) for (const one of [room, other]) one.moves(step);
      for (const name of everybody) room.dots(name, name, 1);
      for (const name of order) other.dots(name, name, 1);
      for (const step of ["ranking", "placing"] as const) for (const one of [room, other]) one.moves(step);
      for (const name of everybody) room.places(name, "a1", name.length * 20);
      for (const name of order) other.places(name, "a1", name.length * 20);
      for (const one of [room, other]) one.moves("placed");
      expect(JSON.stringify(other.state())).toBe(JSON.stringify(room.state()));
      for (const audience of audiences) {
        expect(JSON.stringify(other.view(audience))).toBe(JSON.stringify(room.view(audience)));
      }
    }),
  );
});
