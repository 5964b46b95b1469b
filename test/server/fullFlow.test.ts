import { afterEach, beforeEach, expect, it } from "vitest";
import type { ContentId } from "../../shared/ids.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, inStep, type Person, type TestSession, write } from "../support/aSession.ts";
import { until } from "../support/until.ts";

let server: TestServer;
let session: TestSession;

beforeEach(async () => {
  server = await aServer();
  session = await aSession(server.url);
});
afterEach(async () => {
  session.close();
  await server.stop();
});

const all = <Result>(people: readonly Person[], act: (person: Person, index: number) => Promise<Result>) =>
  Promise.all(people.map(act));
it("two sides go through the whole exercise, from the first temperature to an agreed term and the picture of the change", async () => {
  const { facilitator } = session;
  const sales = await Promise.all(["a", "a", "a"].map((side) => session.participant(side as "a")));
  const operations = await Promise.all(["b", "b", "b"].map((side) => session.participant(side as "b")));
  const everybody = [...sales, ...operations];
  const screen = await session.screen();

  await facilitator.next();
  await all(everybody, (person) => inStep(person, "temperature", "asking"));
  await all(sales, (person) => accepted(person.act({ type: "read", value: 5 })));
  await all(operations, (person) => accepted(person.act({ type: "read", value: 4 })));
  await facilitator.next();
  const first = await inStep(screen, "temperature", "revealed");
  expect(first.picture?.bySide).toEqual({ a: [0, 0, 0, 0, 3], b: [0, 0, 0, 3, 0] });

  await facilitator.next();
  await all(everybody, (person) => inStep(person, "pain-points", "writing"));
  await all(sales, (person, n) => write(person, { type: "add-post", text: `Quotes take days (${n})` }, "…"));
  await all(operations, (person, n) => write(person, { type: "add-post", text: `Promised but not built (${n})` }, "…"));
  await facilitator.next();
  const board = await inStep(facilitator, "pain-points", "grouping");
  const posts = Object.entries(board.posts) as [ContentId, { text: string; side?: string }][];
  expect(posts.filter(([, { side }]) => side === "a")).toHaveLength(3);
  const [lead, ...others] = posts.filter(([, { text }]) => text.startsWith("Promised")).map(([id]) => id);
  for (const post of others) await accepted(facilitator.act({ type: "group", post, onto: lead as ContentId }));
  await facilitator.next();
  const toVote = await inStep(sales[0] as Person, "pain-points", "voting");
  const groups = Object.keys(toVote.groups) as ContentId[];
  expect(groups).toHaveLength(1);
  await all(everybody, async (person) => {
    await inStep(person, "pain-points", "voting");
    await accepted(person.act({ type: "set-dots", item: groups[0] as ContentId, dots: 3 }));
  });
  const quotes = posts.filter(([, { text }]) => text.startsWith("Quotes")).map(([id]) => id);
  await all(sales, (person, n) => accepted(person.act({ type: "set-dots", item: quotes[n] as ContentId, dots: 1 })));
  await facilitator.next();
  const ranked = await inStep(screen, "pain-points", "ranking");
  expect(ranked.tally.dots[groups[0] as ContentId]).toBe(18);

  await facilitator.next();
  await inStep(facilitator, "perspective-swap", "preparing");
  await facilitator.next();
  await all(everybody, async (person) => {
    const view = await inStep(person, "perspective-swap", "restate");
    const cards = await until("cards are dealt", () => {
      const mine = person.connection.me?.stage as { cards?: Record<ContentId, string> } | undefined;
      return mine?.cards && Object.keys(mine.cards).length > 0 ? (Object.keys(mine.cards) as ContentId[]) : null;
    });
    for (const item of cards) {
      expect(view.items[item]?.side).not.toBe(person.connection.me?.side);
      await write(person, { type: "restate", item, text: "As one of you, I am tired of saying no." }, "…");
    }
  });
  await facilitator.next();
  await all(everybody, async (person) => {
    await inStep(person, "perspective-swap", "heard");
    const { mayRate } = await until("what may be rated", () => {
      const mine = person.connection.me?.stage as { mayRate?: ContentId[] } | undefined;
      return mine?.mayRate ? { mayRate: mine.mayRate } : null;
    });
    for (const item of mayRate) await accepted(person.act({ type: "rate", item, score: 3 }));
  });
  await facilitator.next();
  await all(everybody, async (person) => {
    const view = await inStep(person, "perspective-swap", "proposals");
    const item = Object.keys(view.items)[0] as ContentId;
    await write(person, { type: "propose", item, text: "A phased rollout, agreed before the offer goes out." }, "…");
  });
  await facilitator.next();
  const swapped = await inStep(screen, "perspective-swap", "results");
  const understood = Object.values(swapped.items).map((item) => item.understood?.mean);
  expect(understood).toContain(3);

  await facilitator.next();
  const seller = sales[0] as Person;
  await inStep(seller, "shared-vocabulary", "propose");
  await write(seller, { type: "propose", term: "Done" }, "Done");
  await accepted(facilitator.act({ type: "reveal-proposals" }));
  const [term] = await until("the term is shown", () => {
    const { stage } = facilitator.connection.view ?? {};
    const terms = stage?.id === "shared-vocabulary" ? (Object.keys(stage.view.terms) as ContentId[]) : [];
    return terms.length > 0 && terms;
  });
  await accepted(facilitator.act({ type: "set-on-table", term: term as ContentId, on: true }));
  await facilitator.next();
  await all(everybody, async (person, n) => {
    await inStep(person, "shared-vocabulary", "define");
    const text = n < 3 ? "The customer has signed." : "It runs for the customer without us.";
    await write(person, { type: "define", term: term as ContentId, text }, text);
  });
  await facilitator.next();
  const face = await inStep(screen, "shared-vocabulary", "agree");
  const meanings = face.terms[term as ContentId]?.meanings;
  expect(Object.keys(meanings?.a ?? {})).toHaveLength(3);
  expect(Object.keys(meanings?.b ?? {})).toHaveLength(3);

  const definition = "Live for the customer, and accepted by operations.";
  await accepted(
    facilitator.act({ type: "draft", term: term as ContentId, text: definition, usage: "Say “sold” before that." }),
  );
  const drafts = await until("the draft is there", () => {
    const { stage } = facilitator.connection.view ?? {};
    if (stage?.id !== "shared-vocabulary" || stage.view.step !== "agree") return null;
    const ids = Object.keys(stage.view.terms[term as ContentId]?.drafts ?? {}) as ContentId[];
    return ids.length > 0 && ids;
  });
  const voteOn = async (against: number) => {
    await accepted(facilitator.act({ type: "open-vote", term: term as ContentId, drafts }));
    await all(everybody, async (person, n) => {
      await until("the vote is open", () => (person.connection.me?.stage as { ballot?: object } | undefined)?.ballot);
      const isAgainst = n >= 3 && n < 3 + against;
      await accepted(
        person.act({
          type: "vote",
          draft: drafts[0] as ContentId,
          choice: isAgainst ? "object" : n % 2 ? "agree" : "live-with",
          ...(isAgainst && { reason: "Who accepts it for operations?" }),
        }),
      );
    });
    await accepted(facilitator.act({ type: "close-vote", term: term as ContentId }));
  };
  const statusIs = (status: string) =>
    until(`the term is ${status}`, () => {
      const { stage } = screen.connection.view ?? {};
      if (stage?.id !== "shared-vocabulary" || stage.view.step !== "agree") return null;
      const shown = stage.view.terms[term as ContentId];
      return shown?.standing.status === status && Object.keys(shown.history).length > 0 ? shown : null;
    });
  await voteOn(2);
  const open = await statusIs("open");
  expect(open.history["1"]).toMatchObject({ passed: false, bySide: { a: { accepted: true }, b: { accepted: false } } });
  await voteOn(1);
  const agreed = await statusIs("agreed");
  expect(agreed.history["2"]).toMatchObject({ passed: true, agreed: true });

  await facilitator.next();
  await all(everybody, async (person) => {
    await inStep(person, "close", "asking");
    await accepted(person.act({ type: "read", value: 2 }));
    await write(person, { type: "add-takeaway", text: "Ask before I promise" }, "…");
  });
  await facilitator.next();
  const last = await inStep(screen, "close", "closing");
  expect(last.first?.bySide?.a).toEqual([0, 0, 0, 0, 3]);
  expect(last.picture.bySide?.a).toEqual([0, 3, 0, 0, 0]);
  expect(Object.values(last.takeaways)).toHaveLength(6);
  expect(last.made).toMatchObject({ terms: 1, commitments: 0 });
  expect(last.made.painPoints).toBeGreaterThan(0);

  await accepted(facilitator.do({ type: "end" }));
  await until("everybody sees what the session made", () =>
    everybody.every(({ connection }) => connection.view?.results),
  );
  const answer = await fetch(`${server.url}/api/sessions/${session.code}/exports/glossary.md`, {
    headers: { Authorization: `Bearer ${session.secret}` },
  });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain(definition);
  const refused = await fetch(`${server.url}/api/sessions/${session.code}/exports/glossary.md`);
  expect(refused.status).toBe(403);

  // [RP3] The facilitator takes home the sections that they want.
  const asked = (name: string, sections: string) =>
    fetch(`${server.url}/api/sessions/${session.code}/exports/${name}?sections=${sections}`, {
      headers: { Authorization: `Bearer ${session.secret}` },
    });
  const words = facilitator.connection.view?.results?.find(({ id }) => id === "shared-vocabulary")?.key ?? "";
  const { sections } = (await (await asked("report.json", words)).json()) as { sections: { stage: string }[] };
  expect(sections.map(({ stage }) => stage)).toEqual(["shared-vocabulary"]);
  for (const [name, named] of [
    ["report.json", ""],
    ["report.md", "no-such-section"],
    ["glossary.md", words],
  ] as const) {
    const no = await asked(name, named);
    expect(no.status).toBe(400);
    expect(await no.json()).toMatchObject({ refusal: { code: "unknown-section" } });
  }
}, 60_000);

it("a latecomer lands in every stage, and is dealt in", async () => {
  const { facilitator } = session;
  const here = await Promise.all((["a", "a", "a", "b", "b", "b"] as const).map((side) => session.participant(side)));
  for (let moves = 0; moves < 3; moves += 1) {
    await facilitator.next();
    const late = await session.participant("neutral");
    expect(late.connection.view?.stage).toEqual(
      facilitator.connection.view?.stage?.id && expect.objectContaining({ id: facilitator.connection.view.stage.id }),
    );
    late.leave();
  }
  await all(here, async (person, n) => {
    await inStep(person, "pain-points", "writing");
    await write(person, { type: "add-post", text: `Pain ${n}` }, "…");
  });
  const bothSides = () => {
    const { a, b } = facilitator.connection.view?.present ?? {};
    return a === 3 && b === 3;
  };
  await until("both sides are there", bothSides, 30_000);
  await facilitator.next(5);
  const late = await session.participant("a");
  await inStep(late, "perspective-swap", "restate");
  await until("the latecomer has cards", () => {
    const mine = late.connection.me?.stage as { cards?: object } | undefined;
    return Object.keys(mine?.cards ?? {}).length > 0;
  });
});
