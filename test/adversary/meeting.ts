import type { SideId } from "../../shared/ids.ts";
import { aDevice, type Frame, type Packet, type Seen } from "./device.ts";
import { aTemper, aText, chooser, type Somebody, sidesOf, somebody } from "./people.ts";
import { created, Room } from "./room.ts";
import { type Stolen, theft } from "./thief.ts";
import { choices } from "./votes.ts";

/** What people wrote or chose, by what the adversary is asked about. */
export type Kind =
  | "post"
  | "restatement"
  | "definition"
  | "further definition"
  | "reason"
  | "reading"
  | "reading again"
  | "vote"
  | "vote again";

/** Something that somebody wrote or chose: the truth that an adversary guesses at. */
export interface Deed {
  readonly kind: Kind;
  readonly author: number;
  readonly side: SideId;
  /** A text occurs once; a choice is a number. */
  readonly what: string;
  readonly atMs: number;
}

/** Everything about one meeting: the truth for the referee, and what each adversary has. */
export interface Meeting {
  readonly code: string;
  readonly people: readonly { readonly at: number; readonly side: SideId; readonly member: string }[];
  readonly deeds: readonly Deed[];
  /** How many of each side were present when a kind of deed was shown. */
  readonly present: ReadonlyMap<Kind, Readonly<Record<SideId, number>>>;
  /** The participant who is an adversary. */
  readonly spy: number;
  /** Who left between the two readings, and who came; undefined where nobody did. */
  readonly left?: number;
  readonly came?: number;
  /** Who came when all others had written their posts. */
  readonly cameLast?: number;
  /** Who left between the two votes on one draft. */
  readonly leftVoting?: number;
  /** What was said of each vote on it, oldest first. */
  readonly verdicts: readonly Seen[];
  /** What somebody sees who watches the network, by person. */
  readonly traffic: ReadonlyMap<number, readonly Packet[]>;
  /** When each person's device connected, oldest first. */
  readonly connections: ReadonlyMap<number, readonly number[]>;
  readonly frames: {
    readonly facilitator: readonly Frame[];
    readonly screen: readonly Frame[];
    readonly participant: readonly Frame[];
  };
  readonly exports: string;
  /** Copied while people wrote their posts. */
  readonly midStep: Stolen;
}

export interface MeetingOptions {
  readonly url: string;
  readonly dataDir: string;
  readonly random: () => number;
  /** Whether the temperature is asked again after somebody has left, and after somebody else has come. */
  readonly asksAgain?: boolean;
  readonly takesTheirPlace?: boolean;
  /** Whether a draft is voted on again after somebody has left. */
  readonly votesAgain?: boolean;
  /** Whether one of the two sides is one person. */
  readonly isOneAlone?: boolean;
  /** Whether somebody comes when all others have written their posts, and writes one. */
  readonly oneComesLast?: boolean;
  /** Whether the facilitator downloads the report, which takes a while to be made. */
  readonly takesHome?: boolean;
  /** How long somebody who left counts as present, in ms. */
  readonly graceMs: number;
}

/** Goes through a whole meeting, as people of different tempers do. */
export async function aMeeting({
  url,
  dataDir,
  random,
  asksAgain = false,
  takesTheirPlace = false,
  votesAgain = false,
  takesHome = false,
  isOneAlone = false,
  oneComesLast = false,
  graceMs,
}: MeetingOptions): Promise<Meeting> {
  const choose = chooser(random);
  const { code, secret } = await created(url);
  const facilitator = await aDevice(url, { as: "facilitator", code, secret });
  const screen = await aDevice(url, { as: "screen", code, key: facilitator.welcome.screenKey });
  const room = new Room(facilitator, choose);
  const all = sidesOf(choose, isOneAlone).map((side, at) => ({ side, at, temper: aTemper(choose) }));
  const last = oneComesLast ? all.at(-1) : undefined;
  const comers = all.filter((one) => one !== last);
  const arrive = async (late: boolean) => {
    const these = comers.filter(({ at, temper }) => (at >= 2 && temper.comesLate) === late);
    room.people.push(
      ...(await Promise.all(these.map(({ at, side, temper }) => somebody(url, code, at, side, temper)))),
    );
  };
  await arrive(false);
  const spy = 0;
  let left: number | undefined;
  let came: number | undefined;

  const readings = new Map<number, number>();
  const read = (kind: Kind) =>
    room.all(async (person) => {
      const before = readings.get(person.at);
      const value = before && choose.chance(0.9) ? before : choose.whole(1, 5);
      readings.set(person.at, value);
      await room.does(person, kind, String(value), { type: "read", value });
    });
  await room.move("asking");
  await read("reading");
  room.shown("reading");
  await room.move("revealed");
  if (asksAgain) {
    const leaver = choose.one(room.people.filter(({ at }) => at !== spy));
    leaver.here = false;
    leaver.device.leave();
    left = leaver.at;
    if (takesTheirPlace) {
      came = all.length;
      room.people.push(await somebody(url, code, came, leaver.side, { ...aTemper(choose), comesLate: false }));
    }
    await choose.pause([graceMs + 40, graceMs + 80]);
    await room.move("asking", "back");
    await read("reading again");
    room.shown("reading again");
    await room.move("revealed");
  }

  await room.move("writing");
  const latecomers = choose.pause([20, 200]).then(() => arrive(true));
  const write = async (person: Somebody) => {
    const keys: string[] = [];
    for (let count = 0; count < person.texts; count += 1) {
      const text = aText(choose);
      const key = person.editKey(room.stage.key);
      keys.push(key);
      await room.does(person, "post", text, { type: "add-post", text }, key);
    }
    if (person.edits) {
      const text = aText(choose);
      const last = room.deeds.findLastIndex(({ kind, author }) => kind === "post" && author === person.at);
      await choose.pause(person.pauseMs);
      room.deeds[last] = { ...(room.deeds[last] as Deed), what: text };
      await person.device.send({ type: "edit-post", text }, { at: room.stage.key, editKey: keys.at(-1) ?? "" });
    }
  };
  const early = room.all(write);
  await latecomers;
  await Promise.all([early, ...room.people.filter(({ comesLate, at }) => comesLate && at >= 2).map(write)]);
  if (last) {
    // Until the count of what the others have written has reached everybody.
    await choose.pause([300, 400]);
    const temper = { ...last.temper, texts: 1, edits: false, sleeps: false };
    const person = await somebody(url, code, last.at, last.side, temper);
    room.people.push(person);
    await write(person);
  }
  const midStep = theft(dataDir, code);
  room.shown("post");
  await room.move("grouping");
  await room.move("voting");
  await room.all(async (person) => {
    await choose.pause(person.pauseMs);
    const item = choose.one(Object.keys(room.stage.view.posts));
    await person.device.send({ type: "set-dots", item, dots: choose.whole(1, 3) }, { at: room.stage.key });
  });
  await room.move("ranking");

  await room.move("preparing");
  const across = await facilitator
    .send({ type: "next" })
    .then(() => true)
    .catch(() => false);
  if (!across) {
    await facilitator.send({ type: "set-dealing", to: "anyone" }, { at: room.stage.key });
    await facilitator.send({ type: "next" });
  }
  await facilitator.sees("restate", ({ view }) => view.stage?.view.step === "restate");
  await room.all(async (person) => {
    await choose.pause(person.pauseMs);
    for (const item of Object.keys(person.device.me?.stage?.cards ?? {})) {
      const text = aText(choose);
      await room.does(person, "restatement", text, { type: "restate", item, text }, person.editKey(room.stage.key));
    }
  });
  room.shown("restatement");
  await room.move("results");

  await room.move("propose");
  await room.move("define");
  const terms = Object.keys(room.stage.view.terms);
  await room.all(async (person) => {
    for (const term of choose.chance(0.5) ? terms : terms.slice(0, 1)) {
      const text = aText(choose);
      // Who sends two has written on both terms: the second one is another game, with fewer candidates.
      const kind = term === terms[0] ? "definition" : "further definition";
      await room.does(person, kind, text, { type: "define", term, text }, person.editKey(room.stage.key));
    }
  });
  room.shown("definition");
  await room.move("agree");
  const [term = ""] = terms;
  await facilitator.send({ type: "draft", term, text: "What both sides mean" }, { at: room.stage.key });
  await facilitator.sees("the draft", () => Object.keys(room.stage.view.terms[term].drafts).length > 0);
  const [draft = ""] = Object.keys(room.stage.view.terms[term].drafts);
  const votes = new Map<number, number>();
  const vote = async (kind: "vote" | "vote again") => {
    await facilitator.send({ type: "open-vote", term, drafts: [draft] }, { at: room.stage.key });
    await room.all(async (person) => {
      const before = votes.get(person.at);
      const value = before && choose.chance(0.9) ? before : choose.whole(1, 3);
      votes.set(person.at, value);
      const choice = choices[value - 1];
      const reason = aText(choose);
      const isFirstObjection = choice === "object" && kind === "vote";
      await choose.pause(person.pauseMs);
      const deed = { author: person.at, side: person.side, atMs: performance.now() };
      room.deeds.push({ ...deed, kind, what: String(value) });
      if (isFirstObjection) room.deeds.push({ ...deed, kind: "reason", what: reason });
      const command = { type: "vote", draft, choice, ...(choice === "object" && { reason }) };
      await person.device.send(command, { at: room.stage.key });
    });
    room.shown(kind);
    const isClosed = () => Object.keys(room.stage.view.terms[term].history).length === (kind === "vote" ? 1 : 2);
    await facilitator.send({ type: "close-vote", term }, { at: room.stage.key });
    await facilitator.sees("the verdict", isClosed);
  };
  await vote("vote");
  room.shown("reason");
  let leftVoting: number | undefined;
  if (votesAgain) {
    const leaver = choose.one(room.people.filter(({ at, here }) => here && at !== spy));
    leaver.here = false;
    leaver.device.leave();
    leftVoting = leaver.at;
    await choose.pause([graceMs + 40, graceMs + 80]);
    if (room.stage.view.terms[term].standing.status === "agreed") {
      await facilitator.send({ type: "reopen", term }, { at: room.stage.key });
      await facilitator.sees("that it is open", () => room.stage.view.terms[term].standing.status === "open");
    }
    await vote("vote again");
  }
  const verdicts = Object.values<Seen>(room.stage.view.terms[term].history);
  const shownReasons = Object.values<Seen>(verdicts[0].reasons).map(({ text }) => text);
  await facilitator.send({ type: "end" });
  await facilitator.sees("the end", ({ view }) => view.phase === "ended");
  const headers = { Authorization: `Bearer ${secret}` };
  const exports = await Promise.all(
    (takesHome ? ["report.json", "report.md"] : []).map(async (name) =>
      (await fetch(`${url}/api/sessions/${code}/exports/${name}`, { headers })).text(),
    ),
  );
  const spying = room.people.find(({ at }) => at === spy) as Somebody;
  await screen.sees("the end", ({ view }) => view.phase === "ended");
  await spying.device.sees("the end", ({ view }) => view.phase === "ended");
  for (const { device } of [{ device: facilitator }, { device: screen }, ...room.people]) device.leave();
  return {
    code,
    people: room.people.map(({ at, side, member }) => ({ at, side, member })),
    // A reason that nobody is shown is nobody's to guess at.
    deeds: room.deeds.filter(({ kind, what }) => kind !== "reason" || shownReasons.includes(what)),
    present: room.present,
    spy,
    ...(left !== undefined && { left }),
    ...(came !== undefined && { came }),
    ...(last && { cameLast: last.at }),
    ...(leftVoting !== undefined && { leftVoting }),
    verdicts,
    traffic: new Map(room.people.map(({ at, device }) => [at, device.packets])),
    connections: new Map(room.people.map(({ at, device }) => [at, device.came])),
    frames: { facilitator: facilitator.frames, screen: screen.frames, participant: spying.device.frames },
    exports: exports.join("\n"),
    midStep,
  };
}
