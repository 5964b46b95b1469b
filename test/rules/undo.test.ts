import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContentId, SideId } from "../../shared/ids.ts";
import type { StageCommand } from "../../shared/protocol/messages.ts";
import type { AgendaDraft } from "../../shared/session/agenda.ts";
import { evolveAll } from "../../shared/session/evolve.ts";
import { audiences } from "../../shared/stages/registry.ts";
import type { BroughtTerm } from "../../shared/stages/shared-vocabulary/brought.ts";
import { aCore, facilitator, someone } from "../support/aCore.ts";
import { agreedEarlier, openEarlier } from "../support/broughtTerms.ts";

type Core = ReturnType<typeof aCore>;
const id = (name: string) => name.padEnd(22, "_") as ContentId;
const people = (["a", "a", "a", "b", "b", "b"] as SideId[]).map((side, n) => someone(`${side}${n}`, side));
const sam = people[0] as (typeof people)[number];

/** What every audience sees, less the offer itself. */
const seen = (core: Core) =>
  audiences.map((audience) => {
    const { undo: _, ...view } = core.view(audience);
    return JSON.parse(JSON.stringify(view)) as unknown;
  });
const offer = (core: Core) => core.view("facilitator").undo;
const undo = (core: Core): string => core.do({ type: "undo", id: offer(core)?.id ?? id("none") });
const acts = (core: Core, command: StageCommand) => core.inStage(command, facilitator);

function room(...drafts: AgendaDraft[]): Core {
  const core = aCore(drafts);
  core.present = { a: 3, b: 3, neutral: 0 };
  core.do({ type: "next" });
  return core;
}

const posts = ["p0", "p1", "p2", "p3", "p4", "p5"] as const;
function grouping(): Core {
  const core = room({ stage: "pain-points" });
  posts.forEach((post, n) => {
    const author = people[n] as (typeof people)[number];
    core.inStage({ type: "add-post", text: `text of ${post}` }, author, id(post));
  });
  core.do({ type: "next" });
  return core;
}
/** Two groups with names, and two posts that stand alone. */
function grouped(): { core: Core; g: ContentId; h: ContentId } {
  const core = grouping();
  const [g, h] = (["p0", "p2"] as const).map((first, n) => {
    acts(core, { type: "group", post: id(`p${n * 2 + 1}`), onto: id(first) });
    const group = painPoints(core).posts[id(first)]?.group as ContentId;
    acts(core, { type: "rename-group", group, name: `Group ${n}` });
    return group;
  }) as [ContentId, ContentId];
  return { core, g, h };
}
const painPoints = (core: Core) => {
  const { stage } = core.view("participant");
  if (stage?.id !== "pain-points" || stage.view.step !== "grouping") throw new Error("not grouping");
  return stage.view;
};

describe("pain points that the facilitator has brought in", () => {
  const bring: StageCommand = {
    type: "bring-posts",
    posts: [{ text: "Dates move", side: "a" }, { text: "Nobody answers" }],
  };

  it.each([
    ["while people write", () => room({ stage: "pain-points" })],
    ["on the wall", grouping],
  ])("[UN1] [UN2] [PP32] %s: taken back, they leave every view as it was", (_, start) => {
    const core = start();
    const before = seen(core);
    expect(acts(core, bring)).toBe("accepted");
    expect(offer(core)?.act).toBe("bring-posts");
    expect(undo(core)).toBe("accepted");
    expect(seen(core)).toEqual(before);
    expect(acts(core, bring)).toBe("accepted");
  });

  it("[UN3] [PP32] one that somebody has put into a group since stays, and what others wrote too", () => {
    const core = grouping();
    acts(core, bring);
    const [moved, gone] = Object.entries(painPoints(core).posts).filter(([, { byFacilitator }]) => byFacilitator);
    core.inStage({ type: "group", post: moved?.[0] as ContentId, onto: id("p0") }, sam);
    expect(undo(core)).toBe("accepted");
    const left = painPoints(core).posts;
    expect(left[moved?.[0] as ContentId]?.group).toBeDefined();
    expect(left[gone?.[0] as ContentId]).toBeUndefined();
    for (const post of posts) expect(left[id(post)]).toBeDefined();
  });
});

describe("an act on the wall of pain points", () => {
  it.each<[string, (g: ContentId, h: ContentId) => StageCommand]>([
    ["two posts put together", () => ({ type: "group", post: id("p4"), onto: id("p5") })],
    ["a post put into a group", (g) => ({ type: "group", post: id("p4"), onto: g })],
    ["a post taken out", () => ({ type: "ungroup", post: id("p0") })],
    ["a group renamed", (g) => ({ type: "rename-group", group: g, name: "Better" })],
    ["a name taken away", (g) => ({ type: "rename-group", group: g, name: "" })],
    ["two groups merged", (g, h) => ({ type: "merge-groups", from: g, into: h })],
    ["a group split", (g) => ({ type: "split-group", group: g })],
  ])("[UN1] [UN2] [PP25] %s: taken back, it leaves every view as it was", (_, commandOf) => {
    const { core, g, h } = grouped();
    const before = seen(core);
    const command = commandOf(g, h);
    expect(acts(core, command)).toBe("accepted");
    expect(offer(core)?.act).toBe(command.type);
    expect(seen(core)).not.toEqual(before);
    expect(undo(core)).toBe("accepted");
    expect(seen(core)).toEqual(before);
  });

  it("[UN2] is taken back once: a second press, or a second facilitator's, is refused", () => {
    const { core, g } = grouped();
    acts(core, { type: "split-group", group: g });
    const first = offer(core)?.id as ContentId;
    expect(core.do({ type: "undo", id: first })).toBe("accepted");
    expect(core.do({ type: "undo", id: first })).toBe("not-found");
    expect(offer(core)).toBeUndefined();
  });

  it("[UN1] is offered to facilitators, and what a participant does is not theirs to take back", () => {
    const { core } = grouped();
    acts(core, { type: "hide", post: id("p5") });
    core.inStage({ type: "group", post: id("p4"), onto: id("p3") }, sam);
    expect(offer(core)).toBeUndefined();
    acts(core, { type: "group", post: id("p5"), onto: id("p3") });
    for (const audience of ["participant", "screen"] as const) expect(core.view(audience)).not.toHaveProperty("undo");
    expect(core.do({ type: "undo", id: offer(core)?.id as ContentId }, sam)).toBe("not-allowed");
  });

  it("[UN4] the next act takes the place of the last one, and an act that changed nothing does not", () => {
    const { core, g, h } = grouped();
    acts(core, { type: "merge-groups", from: g, into: h });
    const merged = offer(core);
    acts(core, { type: "rename-group", group: h, name: "Group 1" });
    expect(offer(core)).toEqual(merged);
    acts(core, { type: "hide", post: id("p5") });
    expect(offer(core)).toBeUndefined();
    expect(core.do({ type: "undo", id: merged?.id as ContentId })).toBe("not-found");
  });

  it.each(["next", "back"] as const)("[UN4] %s ends the offer", (move) => {
    const { core, g } = grouped();
    acts(core, { type: "split-group", group: g });
    core.do({ type: move });
    expect(offer(core)).toBeUndefined();
    expect(evolveAll(core.initial, core.events)).toEqual(core.state);
  });

  it("[UN3] [PP25] what somebody moved or named since stays as they left it", () => {
    const { core, g, h } = grouped();
    acts(core, { type: "merge-groups", from: g, into: h });
    core.inStage({ type: "ungroup", post: id("p0") }, sam);
    core.inStage({ type: "rename-group", group: h, name: "Named since" }, sam);
    expect(undo(core)).toBe("accepted");
    const { posts: now, groups } = painPoints(core);
    expect(now[id("p0")]?.group).toBeUndefined();
    expect(now[id("p1")]?.group).toBe(g);
    expect(groups).toEqual({ [g]: { name: "Group 0" }, [h]: { name: "Named since" } });
  });

  it("[UN3] [PP25] a group that the act made stays where somebody has named it since", () => {
    const core = grouping();
    acts(core, { type: "group", post: id("p4"), onto: id("p5") });
    const made = painPoints(core).posts[id("p4")]?.group as ContentId;
    core.inStage({ type: "rename-group", group: made, name: "Quotes" }, sam);
    expect(undo(core)).toBe("accepted");
    expect(painPoints(core).posts[id("p5")]?.group).toBe(made);
    expect(painPoints(core).groups).toEqual({ [made]: { name: "Quotes" } });
  });
});

it.each<[string, StageCommand["type"]]>([
  ["taken out of a group", "ungroup"],
  ["put into another one", "group"],
])("[UN3] [PP25] a post %s goes back to it, also where the author of the rest has deleted that since", (_, type) => {
  const { core, g, h } = grouped();
  const command = type === "ungroup" ? { type, post: id("p0") } : { type: "group" as const, post: id("p0"), onto: h };
  acts(core, command as StageCommand);
  writes(core, { what: "delete", post: "p1", text: "one" });
  expect(undo(core)).toBe("accepted");
  expect(painPoints(core).posts[id("p0")]?.group).toBe(g);
  expect(painPoints(core).groups[g]).toEqual({ name: "Group 0" });
});

const aPost = fc.constantFrom(...posts);
/** What a facilitator or a participant tries on the board; numbers pick among the groups that are there. */
const boardAct = fc.record({
  what: fc.constantFrom("group", "join", "ungroup", "rename", "merge", "split"),
  post: aPost,
  onto: aPost,
  pick: fc.nat(3),
  pick2: fc.nat(3),
});
type BoardAct = typeof boardAct extends fc.Arbitrary<infer One> ? One : never;
/** What an author does with their own post. */
const writing = fc.record({
  what: fc.constantFrom("edit", "delete"),
  post: aPost,
  text: fc.constantFrom("one", "two"),
});
type Writing = typeof writing extends fc.Arbitrary<infer One> ? One : never;

function onBoard(core: Core, { what, post, onto, pick, pick2 }: BoardAct): StageCommand {
  const groups = Object.keys(painPoints(core).groups).sort() as ContentId[];
  const [one, other] = [pick, pick2].map((n) => groups[n % Math.max(1, groups.length)] ?? id("none"));
  switch (what) {
    case "group":
      return { type: "group", post: id(post), onto: id(onto) };
    case "join":
      return { type: "group", post: id(post), onto: one as ContentId };
    case "ungroup":
      return { type: "ungroup", post: id(post) };
    case "rename":
      return { type: "rename-group", group: one as ContentId, name: pick2 > 0 ? `name ${pick2}` : "" };
    case "merge":
      return { type: "merge-groups", from: one as ContentId, into: other as ContentId };
    default:
      return { type: "split-group", group: one as ContentId };
  }
}
const writes = (core: Core, { what, post, text }: Writing) =>
  core.inStage(
    what === "edit" ? { type: "edit-post", text } : { type: "delete-post" },
    people[posts.indexOf(post)] as (typeof people)[number],
    id(post),
  );

describe("taking back, in any history", () => {
  const histories = fc.record({
    before: fc.array(boardAct, { maxLength: 8 }),
    act: boardAct,
    writings: fc.array(writing, { maxLength: 5 }),
    since: fc.array(boardAct, { maxLength: 4 }),
  });

  it("[UN2] [UN3] an act and its undo leave every view as it would be without both, whatever authors write in between", () =>
    fc.assert(
      fc.property(histories, ({ before, act, writings }) => {
        const [core, without] = [grouping(), grouping()];
        for (const one of before) for (const each of [core, without]) acts(each, onBoard(each, one));
        acts(core, onBoard(core, act));
        const offered = offer(core)?.id !== offer(without)?.id;
        for (const one of writings) for (const each of [core, without]) writes(each, one);
        if (offered) expect(undo(core)).toBe("accepted");
        expect(seen(core)).toEqual(seen(without));
        expect(evolveAll(core.initial, core.events)).toEqual(core.state);
      }),
    ));

  it("[UN3] no post is lost, nor left in a group that is gone, whatever others do on the board in between", () =>
    fc.assert(
      fc.property(histories, ({ before, act, writings, since }) => {
        const core = grouping();
        for (const one of before) acts(core, onBoard(core, one));
        acts(core, onBoard(core, act));
        for (const one of writings) writes(core, one);
        for (const one of since) core.inStage(onBoard(core, one), sam);
        const texts = () => Object.entries(painPoints(core).posts).map(([post, { text }]) => [post, text]);
        const kept = texts();
        if (offer(core)) expect(undo(core)).toBe("accepted");
        expect(texts()).toEqual(kept);
        const { posts: now, groups } = painPoints(core);
        for (const post of Object.values(now)) if (post.group) expect(groups).toHaveProperty([post.group]);
      }),
    ));
});

describe("an act on the terms", () => {
  const terms = (core: Core) => {
    const { stage } = core.view("facilitator");
    if (stage?.id !== "shared-vocabulary" || stage.view.step !== "propose") throw new Error("not proposing");
    return stage.view.terms;
  };
  const named = (core: Core, wording: string) =>
    Object.entries(terms(core)).find(([, { term }]) => term === wording)?.[0] as ContentId;
  function proposing(): Core {
    const core = room({ stage: "shared-vocabulary", settings: { terms: ["Done", "Urgent"] } });
    for (const [n, term] of ["Go-live", "Finished", "Priority"].entries()) {
      core.inStage({ type: "propose", term }, people[n] as (typeof people)[number], id(term));
    }
    acts(core, { type: "reveal-proposals" });
    return core;
  }

  it.each<[string, (core: Core) => StageCommand]>([
    ["merged into one that the facilitator put there", (core) => merge(core, "Finished", "Done")],
    ["merged into a proposal", (core) => merge(core, "Done", "Finished")],
    ["merged, one on the table", (core) => merge(core, "Urgent", "Priority")],
    ["renamed", (core) => ({ type: "rename-term", term: named(core, "Priority"), to: "Urgency" })],
    ["brought in", () => bringing(openEarlier("Invoice", { meant: { a: ["paid"] } }), agreedEarlier("Ready"))],
    [
      "that others were merged into",
      () => bringing(agreedEarlier("done"), openEarlier("Finish", { also: ["Finished"] })),
    ],
  ])("[UN2] [VO33] [VO39] a term %s is as it was after the undo", (_, commandOf) => {
    const core = proposing();
    const before = seen(core);
    const command = commandOf(core);
    expect(acts(core, command)).toBe("accepted");
    expect(offer(core)?.act).toBe(command.type);
    expect(seen(core)).not.toEqual(before);
    expect(undo(core)).toBe("accepted");
    expect(seen(core)).toEqual(before);
    expect(evolveAll(core.initial, core.events)).toEqual(core.state);
  });

  it("[UN3] [VO33] what was written about the term goes back to it, also what nobody has seen yet", () => {
    const core = proposing();
    for (const term of ["Finished", "Priority"])
      acts(core, { type: "set-on-table", term: named(core, term), on: true });
    core.do({ type: "next" });
    const [finished, done] = [id("Finished"), doneIn(core)];
    core.inStage({ type: "define", term: finished, text: "tested by us" }, sam, id("d1"));
    core.inStage({ type: "define", term: done, text: "paid for" }, sam, id("d2"));
    core.do({ type: "back" });
    const before = core.state.stages;
    acts(core, { type: "merge-terms", from: finished, into: done });
    undo(core);
    expect(core.state.stages).toEqual(before);
  });

  it("[UN3] [VO33] a term whose last proposal was deleted since does not come back", () => {
    const [core, without] = [proposing(), proposing()];
    acts(core, merge(core, "Finished", "Done"));
    for (const each of [core, without]) {
      each.inStage({ type: "delete-proposal" }, people[1] as (typeof people)[number], id("Finished"));
      each.inStage({ type: "propose", term: "Invoice" }, sam, id("Invoice"));
    }
    undo(core);
    expect(named(core, "Finished")).toBeUndefined();
    expect(seen(core)).toEqual(seen(without));
  });

  it("[UN3] [VO39] a proposal that was deleted since does not come back with the undo", () => {
    const [core, without] = [proposing(), proposing()];
    acts(core, bringing(openEarlier("finished", { drafts: [{ definition: "tested" }] })));
    for (const each of [core, without]) {
      each.inStage({ type: "delete-proposal" }, people[1] as (typeof people)[number], id("Finished"));
    }
    undo(core);
    expect(named(core, "Finished")).toBeUndefined();
    expect(seen(core)).toEqual(seen(without));
  });

  const bringing = (...terms: BroughtTerm[]): StageCommand => ({ type: "bring-terms", terms, duplicates: "merge" });
  const merge = (core: Core, from: string, into: string): StageCommand => ({
    type: "merge-terms",
    from: named(core, from),
    into: named(core, into),
  });
  const doneIn = (core: Core): ContentId => {
    const { stage } = core.view("facilitator");
    if (stage?.id !== "shared-vocabulary" || stage.view.step !== "define") throw new Error("not defining");
    return Object.entries(stage.view.terms).find(([, { term }]) => term === "Done")?.[0] as ContentId;
  };
});
