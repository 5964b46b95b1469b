import { describe, expect, it } from "vitest";
import type { ExportedSession } from "../../server/exports/exports.ts";
import { valueAt } from "../../shared/trie.ts";
import { closeRoom } from "../support/closeRoom.ts";
import { commitmentsRoom } from "../support/commitmentsRoom.ts";
import {
  aSession,
  close,
  commitments,
  hardQuestions,
  painPoints,
  scenario,
  swap,
  twoWorlds,
  vocabulary,
} from "../support/exportedSession.ts";
import { exportedText, readableNames } from "../support/exportedText.ts";
import { hardQuestionsRoom } from "../support/hardQuestionsRoom.ts";
import { id, painPointsRoom } from "../support/painPointsRoom.ts";
import { perspectiveSwapRoom } from "../support/perspectiveSwapRoom.ts";
import { scenarioRoom } from "../support/scenarioRoom.ts";
import { twoWorldsRoom } from "../support/twoWorldsRoom.ts";
import { type Name, sixPeople, vocabularyRoom } from "../support/vocabularyRoom.ts";

const afternoon = Date.UTC(2026, 10, 24, 13, 37, 42);

/** Pain points of these people, in this order; one is hidden, and one is reworded after the reveal. */
function complained(people: readonly Name[]) {
  const room = painPointsRoom();
  for (const name of people) room.adds(name, `key-${name}`, `Seen: pain of ${name}`);
  room.moves("grouping");
  room.groups("facilitator", "key-a2", "key-a1");
  room.adds("a1", "key-hidden", "Unseen: not shown yet");
  room.hides("key-b3");
  room.moves("voting");
  for (const name of people) room.dots(name, "key-b1", 1);
  room.moves("ranking");
  return room.result();
}

/** The pain points said by the other side, by these people in this order. */
function swapped(people: readonly Name[], ranked: ReturnType<typeof complained>["ranked"]) {
  const room = perspectiveSwapRoom({ top: 4 }, ranked);
  room.moves("restate");
  for (const name of people) {
    for (const card of room.cards(name))
      room.restates(name, card, `key-${name}-${card}`.slice(0, 22), `Seen: I, ${name}`);
  }
  room.moves("heard");
  for (const name of people) for (const item of room.me(name).mayRate ?? []) room.rates(name, item, 3);
  room.moves("proposals");
  for (const name of people) room.proposes(name, "key-b1", `key-p-${name}`, `Seen: idea of ${name}`);
  room.moves("results");
  room.moves("proposals");
  room.proposes("a1", "key-b1", "key-p-late", "Unseen: a late idea");
  return room.result();
}

/** Two beats answered by these people in this order: one is revealed and asked again, and one is open. */
function told(people: readonly Name[]) {
  const room = scenarioRoom();
  room.moves("answering-1");
  for (const name of people) {
    room.acts(name, 1);
    room.senses(name, `key-s-${name}`, `Seen: they feel ${name}`);
    room.places(name, name.startsWith("a") ? 20 : 80);
  }
  room.says("n1", "key-s-hidden", "Unseen: hidden words");
  room.moves("revealed-1");
  room.hides("key-s-hidden");
  room.moves("answering-2");
  room.says("a1", "key-s-open", "Unseen: words about an open beat");
  room.moves("revealed-1");
  room.moves("answering-1");
  room.rewords("a1", "key-s-a1", "Unseen: words that were changed");
  return room.result();
}

/** One term agreed and one being voted on, with what these people wrote in this order. */
function worded(people: readonly Name[]) {
  const room = vocabularyRoom({ terms: ["Done", "Urgent"] });
  room.at(afternoon);
  room.moves("define");
  for (const name of people) room.defines(name, "Done", `Seen: meaning of ${name}`, `key-${name}`);
  room.moves("agree");
  for (const term of ["Done", "Urgent"]) {
    const draft = room.drafts(term, `Seen: draft of ${term}`);
    room.opens(term, draft);
    for (const name of people) room.votes(name, draft, "agree");
    room.votes("b3", draft, "object", term === "Done" ? "Seen: a reason" : "Unseen: a reason in an open vote");
    if (term === "Done") room.closes(term);
  }
  room.suggests("a1", "Urgent", "Unseen: a draft that is held", "key-held");
  return room.result();
}

/** Two commitments, signed by Olga and voted on by these people in this order; what is hidden has a name too. */
function committed(people: readonly Name[]) {
  const room = commitmentsRoom({ seeds: ["Seen: calls", "Seen: queue"] });
  room.proposes("a1", "Unseen: a proposal that is not on the list", "key-proposal");
  room.moves("signing");
  room.signs("b1", "Seen: calls", "Olga");
  room.signs("a1", "Seen: queue", "UnseenName");
  room.hides(id("UnseenName"));
  room.moves("confidence");
  for (const name of people) {
    room.holdsUp(name, "Seen: calls", 3);
    room.wants(name, "Seen: calls", `Seen: ${name} wants more time`, `key-${name}`);
  }
  room.moves("settled");
  room.moves("confidence");
  room.wants("a1", "Seen: calls", "Unseen: said in an open ballot", "key-late");
  return room.result();
}

/** A close with a takeaway of each of these people, and one that is hidden. */
function parted(people: readonly Name[]) {
  const room = closeRoom();
  for (const name of people) room.takes(name, `Seen: takeaway of ${name}`, `key-${name}`);
  room.takes("n1", "Unseen: an insult", "key-hidden");
  room.moves("closing");
  room.hides("key-hidden");
  return room.result();
}

/** What drives the sides, by these people in this order; the marks of a ballot that Back has left are not told yet. */
function driven(people: readonly Name[]) {
  const room = twoWorldsRoom();
  for (const name of people) {
    room.says(name, `key-own-${name}`, `Seen: what drives ${name}`);
    room.guesses(name, `key-guess-${name}`, undefined, `Seen: guess of ${name}`);
  }
  room.moves("compare");
  room.hides("key-own-b3");
  for (const name of people) room.marks(name, `key-guess-${name.startsWith("a") ? "b1" : "a1"}`, "right");
  room.moves("results");
  room.moves("compare");
  room.moves("writing");
  room.says("a1", "key-late", "Unseen: not revealed yet");
  return room.result();
}

/** Two questions, answered by these people in this order; the answers to the second are not revealed yet. */
function asked(people: readonly Name[]) {
  const room = hardQuestionsRoom({ questions: ["Seen: a question?"] });
  room.moves("answering");
  for (const name of people) room.answers(name, `key-answer-${name}`, `Seen: answer of ${name}`);
  room.moves("upvoting");
  room.hides("key-answer-b3");
  for (const name of people) for (const of of ["a1", "a2"]) room.upvotes(name, `key-answer-${of}`);
  room.moves("shown");
  room.asks("Another question?");
  room.answers("a1", "key-unseen", "Unseen: not revealed yet");
  return room.result();
}

function session(people: readonly Name[] = sixPeople): ExportedSession {
  const pains = complained(people);
  const { commitments: signed, unsigned } = committed(people);
  return aSession(
    twoWorlds(driven(people)),
    painPoints(pains),
    swap(swapped(people, pains.ranked)),
    scenario(told(people)),
    vocabulary(worded(people)),
    hardQuestions(asked(people)),
    commitments(signed, unsigned),
    close(parted(people)),
  );
}

const files = (of: ExportedSession) =>
  Promise.all(readableNames.map(async (name) => [name, await exportedText(name, of)] as const));
const ofSession = await files(session());

describe("anonymity of exports", () => {
  it.each(ofSession)("[EX1] no id, pseudonym or time is in %s", (name, text) => {
    expect(text).toContain(name.startsWith("commitments") ? "Seen: calls" : "Seen: meaning of a1");
    expect(text).toMatch(name.startsWith("commitments") ? /2026-?12-?01/ : /2026-11-24/);
    expect(text).not.toContain("key-");
    // A value of TBX has as many letters as an id.
    expect(text.replaceAll("preferredTerm-admn-sts", "")).not.toMatch(/(?<![\w-])[\w-]{22}(?![\w-])/);
    expect(text).not.toMatch(/\b(?:writing|voting|marking|upvoting|restate|heard|answering|define|vote)-\d/);
    expect(text).not.toMatch(/\d\d:\d\d|1[34]:?37|T13/);
    expect(text).not.toContain(String(afternoon).slice(0, 6));
    for (const seen of [
      "idea of b2",
      "what drives b1",
      "guess of b3",
      "they feel b2",
      "answer of a2",
      "takeaway of b2",
    ]) {
      expect(name.startsWith("report") ? text.includes(`Seen: ${seen}`) : true).toBe(true);
    }
  });

  it.each(ofSession)("[EX1] nothing that the room has not seen is in %s", (_, text) => {
    expect(text).not.toContain("Unseen");
    expect(text).not.toMatch(/(?:pain of|drives|answer of) b3/);
  });

  it.each(ofSession)("[EX1] no name is in %s but that of a signature", (name, text) => {
    expect(text.includes("Olga")).toBe(!name.startsWith("glossary"));
    const signed = text.split("\n").filter((line) => line.includes("Olga"));
    // In JSON, and in the cell of a table, the name stands on a line of its own, beside the commitment.
    const alone = [/^\s*"name": "Olga",?$/, /^Olga$/];
    const elsewhere = signed.filter((line) => !line.includes("Seen: calls") && !alone.some((it) => it.test(line)));
    expect(elsewhere).toEqual([]);
  });

  it("[EX2] the files are the same in whatever order people wrote", async () => {
    const orders: (readonly Name[])[] = [[...sixPeople].reverse(), ["b2", "a3", "b1", "a1", "b3", "a2"]];
    for (const order of orders) expect(await files(session(order))).toEqual(ofSession);
  });

  it("[EX3] what is not labelled is under no side", async () => {
    const room = painPointsRoom();
    room.only(["a1", "b1", "b2", "b3"]);
    for (const name of ["a1", "b1", "b2", "b3"] as const) room.adds(name, name, `pain of ${name}`);
    room.moves("grouping");
    const only = aSession(painPoints(room.result()));
    expect(valueAt(room.state().posts, id("b1"))?.side).toBeUndefined();
    for (const [name, text] of await files(only)) {
      if (!name.startsWith("report")) continue;
      expect(text).toContain("pain of a1");
      // The title of the session stands at the top of each page.
      expect(text.replaceAll(only.title, "").split("pain of a1")[1]).not.toMatch(/Sales|Operations|"side"/);
    }
  });
});
