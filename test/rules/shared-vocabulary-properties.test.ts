import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entries } from "../../shared/anonymity/ballot.ts";
import type { ContentId } from "../../shared/ids.ts";
import type { VocabularyState } from "../../shared/stages/shared-vocabulary/schema.ts";
import { openVote } from "../../shared/stages/shared-vocabulary/table.ts";
import { agreedEarlier, openEarlier } from "../support/broughtTerms.ts";
import { audiences, evolve, id, type Name, type Room, sixPeople, vocabularyRoom } from "../support/vocabularyRoom.ts";

const people = ["a1", "a2", "a3", "b1", "b2", "b3", "n1"] as const satisfies readonly Name[];
const steps = ["propose", "define", "agree"] as const;

/** What somebody tries. Numbers pick, from what is there, whom and what it is about. */
interface Act {
  readonly does: keyof typeof acts;
  readonly who: Name;
  readonly pick: number;
  readonly pick2: number;
}

const nth = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % Math.max(1, items.length)];
const ids = (byId: object): ContentId[] => Object.keys(byId).sort() as ContentId[];
const termAt = (room: Room, pick: number) => nth(ids(room.state().terms), pick) ?? id("none");
const draftAt = (room: Room, pick: number) => nth(ids(room.state().drafts), pick) ?? id("none");
const chair = "facilitator";

/** `said` is new each time, so that it can be looked for. */
const acts = {
  propose: (room: Room, { who }: Act, said: string) => room.does(who, { type: "propose", term: said }, said),
  "propose-again": (room: Room, { who, pick }: Act, said: string) =>
    room.does(who, { type: "propose", term: `term ${pick % 3}` }, said),
  "edit-proposal": (room: Room, { who, pick }: Act, said: string) =>
    room.does(
      who,
      { type: "edit-proposal", term: said },
      nth([...ids(room.state().held), ...ids(room.state().terms)], pick),
    ),
  "delete-proposal": (room: Room, { who, pick }: Act) =>
    room.does(who, { type: "delete-proposal" }, nth([...ids(room.state().held), ...ids(room.state().terms)], pick)),
  add: (room: Room, _: Act, said: string) => room.does(chair, { type: "propose", term: said }),
  reveal: (room: Room) => room.reveals(),
  merge: (room: Room, { pick, pick2 }: Act) =>
    room.does(chair, { type: "merge-terms", from: termAt(room, pick), into: termAt(room, pick2) }),
  rename: (room: Room, { pick }: Act, said: string) =>
    room.does(chair, { type: "rename-term", term: termAt(room, pick), to: said }),
  table: (room: Room, { pick, pick2 }: Act) =>
    room.does(chair, { type: "set-on-table", term: termAt(room, pick), on: pick2 % 4 > 0 }),
  hide: (room: Room, { pick, pick2 }: Act) => {
    const { terms, drafts, meanings } = room.state();
    const reasons = Object.values(terms).flatMap(({ history }) => history.flatMap(({ reasons }) => ids(reasons)));
    const any = [...ids(terms), ...ids(drafts), ...ids(meanings), ...reasons];
    return room.does(chair, { type: "hide", id: nth(any, pick), hidden: pick2 % 2 === 0 });
  },
  bring: (room: Room, { pick, pick2 }: Act, said: string) =>
    room.does(chair, {
      type: "bring-terms",
      terms: [
        agreedEarlier(said, { definition: `agreed ${said}`, meant: { a: [`meant ${said}`] } }),
        openEarlier(`term ${pick % 3}`, { definition: `draft ${said}` }),
      ],
      duplicates: pick2 % 2 === 0 ? "merge" : "refuse",
    }),
  confirm: (room: Room, { pick }: Act) => room.does(chair, { type: "confirm", term: termAt(room, pick) }),
  define: (room: Room, { who, pick }: Act, said: string) =>
    room.does(who, { type: "define", term: termAt(room, pick), text: said }, said),
  "all-define": (room: Room, _: Act, said: string) => {
    for (const name of sixPeople) room.defines(name, "Done", `${said} of ${name}`);
    return "done" as const;
  },
  "edit-definition": (room: Room, { who, pick }: Act, said: string) => {
    const { written, meanings } = room.state();
    return room.does(who, { type: "edit-definition", text: said }, nth([...ids(written), ...ids(meanings)], pick));
  },
  "delete-definition": (room: Room, { who, pick }: Act) =>
    room.does(who, { type: "delete-definition" }, nth(ids(room.state().written), pick)),
  focus: (room: Room, { pick }: Act) => room.does(chair, { type: "focus", term: termAt(room, pick) }),
  draft: (room: Room, { who, pick }: Act, said: string) =>
    room.does(who, { type: "draft", term: termAt(room, pick), text: said, usage: `use ${said}` }, said),
  "edit-draft": (room: Room, { who, pick }: Act, said: string) =>
    room.does(who, { type: "edit-draft", text: said }, draftAt(room, pick)),
  "own-draft": (room: Room, { pick }: Act, said: string) =>
    room.does(chair, { type: "draft", term: termAt(room, pick), text: said }),
  "show-drafts": (room: Room, { pick }: Act) => room.does(chair, { type: "show-drafts", term: termAt(room, pick) }),
  open: (room: Room, { pick, pick2 }: Act) => {
    const term = termAt(room, pick);
    const drafts = ids(room.state().drafts).filter((draft) => room.state().drafts[draft]?.term === term);
    return room.does(chair, { type: "open-vote", term, drafts: drafts.slice(0, 1 + (pick2 % 3)) });
  },
  vote: (room: Room, { who, pick, pick2 }: Act, said: string) => {
    const draft = nth(openVote(room.state())?.voting.drafts ?? [], pick) ?? id("none");
    return room.does(who, {
      type: "vote",
      draft,
      choice: nth(["agree", "agree", "live-with", "object"], pick2),
      reason: said,
    });
  },
  close: (room: Room) => room.does(chair, { type: "close-vote", term: openVote(room.state())?.term ?? id("none") }),
  park: (room: Room, { pick }: Act) => room.does(chair, { type: "park", term: termAt(room, pick) }),
  reopen: (room: Room, { pick }: Act) => room.does(chair, { type: "reopen", term: termAt(room, pick) }),
  move: (room: Room, { pick }: Act) => {
    const to = steps[steps.indexOf(room.state().step) + (pick % 4 === 0 ? -1 : 1)];
    return to ? room.moves(to) : "done";
  },
  leave: (room: Room, { pick }: Act) => {
    room.only(people.filter((_, at) => at !== pick % people.length));
    return "done" as const;
  },
};

const anAct = (names: readonly (keyof typeof acts)[]): fc.Arbitrary<Act> =>
  fc.record({ does: fc.constantFrom(...names), who: fc.constantFrom(...people), pick: fc.nat(99), pick2: fc.nat(99) });
const some = (most: number, ...names: (keyof typeof acts)[]) =>
  fc.array(anAct(names), { maxLength: most, size: "max" });
const any = some(40, ...(Object.keys(acts) as (keyof typeof acts)[]));
const then = (...does: (keyof typeof acts)[]) =>
  fc.constant(does.map((does): Act => ({ does, who: "a1", pick: 1, pick2: 1 })));

/** Acts in the order of a meeting, with anything in between, or anything at all. */
const history = fc.oneof(
  any,
  fc
    .tuple(
      some(8, "propose", "propose-again", "edit-proposal", "add", "reveal", "merge", "hide"),
      then("add", "bring", "table", "move"),
      some(14, "define", "all-define", "edit-definition", "delete-definition", "leave"),
      then("move", "own-draft"),
      some(12, "draft", "own-draft", "show-drafts", "focus", "edit-draft", "hide", "open", "confirm"),
      then("open"),
      some(14, "vote"),
      some(6, "close", "vote", "open", "confirm"),
      any,
    )
    .map((parts) => parts.flat()),
);

const play = (room: Room, given: readonly Act[], after: (said: string) => void = () => {}): void => {
  for (const [at, act] of given.entries()) {
    // Letters only, and each as long as every other: no text is part of another one or its plural.
    const said = `said${[...String(1000 + at)].map((digit) => "abcdefghik"[Number(digit)]).join("")}`;
    acts[act.does](room, act, said);
    after(said);
  }
};
const roomFor = (as?: (name: Name) => Name) => vocabularyRoom({ terms: ["Done"] }, as ? { as } : {});

/** Texts that nobody may see yet. */
function unseen(state: VocabularyState): string[] {
  const { held, written, heldDrafts } = state;
  const ballot = openVote(state)?.voting.ballot ?? {};
  const reasons = entries(ballot).flatMap(({ choice }) => Object.values(choice).flatMap(({ reason }) => reason ?? []));
  const texts = [...Object.values(written), ...Object.values(heldDrafts)].map(({ text }) => text);
  const terms = Object.values<string>(held).filter((term) => !term.startsWith("term "));
  return [...terms, ...texts, ...reasons];
}

const seen = (room: Room): string[] => [
  ...audiences.map((audience) => JSON.stringify(room.view(audience))),
  JSON.stringify(room.result()),
];

describe("whatever happens", () => {
  it("[VO1] no text is in a view or in the result before it is shown", () => {
    fc.assert(
      fc.property(history, (given) => {
        const room = roomFor();
        play(room, given, () => {
          const sent = seen(room).join();
          expect(unseen(room.state()).filter((text) => sent.includes(text))).toEqual([]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("[VO11] [VO23] pseudonyms are in no view, and in the state only while their scope is open", () => {
    fc.assert(
      fc.property(history, (given) => {
        const room = roomFor();
        play(room, given, () => {
          expect(seen(room).join()).not.toMatch(/(define|vote)-\d+\//);
          const others = new RegExp(`(?!${room.scope() ?? "none"}/)(define|vote)-\\d+/`);
          expect(JSON.stringify(room.state())).not.toMatch(others);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("[VO1] what the room sees does not change when two people of a side change places", () => {
    const swapped = (name: Name): Name => (name === "a1" ? "a2" : name === "a2" ? "a1" : name);
    fc.assert(
      fc.property(history, (given) => {
        const [room, other] = [roomFor(), roomFor(swapped)];
        play(room, given);
        play(other, given);
        expect(seen(other)).toEqual(seen(room));
        expect(other.counts()).toEqual(room.counts());
      }),
      { numRuns: 100 },
    );
  });

  it("[VO25] replaying the stored events gives the live state", () => {
    fc.assert(
      fc.property(history, (given) => {
        const room = roomFor();
        play(room, given);
        const stored = JSON.parse(JSON.stringify(room.events)) as typeof room.events;
        expect(stored.reduce(evolve, room.started)).toEqual(room.state());
      }),
      { numRuns: 100 },
    );
  });

  it("[VO16] a term is agreed only on a version that both sides accept, and versions are never lost", () => {
    fc.assert(
      fc.property(history, (given) => {
        const room = roomFor();
        let most = 0;
        play(room, given, () => {
          const terms = Object.values(room.state().terms);
          const versions = terms.flatMap(({ history }) => history);
          expect(versions.length).toBeGreaterThanOrEqual(most);
          most = versions.length;
          // What came along was agreed by another room.
          const ours = versions.filter(({ wording }) => !wording.text.startsWith("agreed "));
          for (const { agreed, passed, bySide } of ours) {
            if (agreed) expect([passed, bySide?.a.accepted, bySide?.b.accepted]).toEqual([true, true, true]);
          }
          for (const { standing, history } of terms) {
            if (standing.status !== "agreed") continue;
            expect(history.find(({ version }) => version === standing.version)).toMatchObject({ agreed: true });
            // Only a vote of this room makes an agreement of it.
            expect(history.find(({ version }) => version === standing.version)?.bySide).toBeDefined();
          }
        });
      }),
      { numRuns: 100 },
    );
  });
});
