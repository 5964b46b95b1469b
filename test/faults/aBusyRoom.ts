import { nanoid } from "nanoid";
import { connect, newEditKey } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { AgendaKey, ContentId, EditKey, MemberId, SideId } from "../../shared/ids.ts";
import { inKeyOrder } from "../../shared/json.ts";
import type { Ack, SessionCreated } from "../../shared/protocol/messages.ts";
import { until } from "../support/until.ts";
import { type Effect, entryTitle, History, sessionTitle, written } from "./history.ts";

type Line = ReturnType<typeof connect>;

export interface Guest {
  readonly name: string;
  readonly line: Line;
}

interface Post {
  readonly name: string;
  readonly editKey: EditKey;
  version: number | null;
  busy: boolean;
}

export interface BusyRoomOptions {
  /** Where a guest, by number, reaches the server; there are eight. */
  readonly urlOf?: (guest: number) => string;
  /** The client library of a guest's page, where it is not today's. */
  readonly connectOf?: (guest: number) => typeof connect;
  /** ms without an answer after which a command is sent again. */
  readonly answerWithinMs?: number;
}

/** How many posts one person writes at the most, so that a long run stays within the stage's limit. */
const mostPosts = 40;
/** The agenda holds 40 entries, the template's included. */
const mostEntries = 30;
const plain = { settings: {}, atZero: "wait", autoStart: false, warnMs: 30_000 } as const;
/** More than a loaded machine takes to come back from a fault. */
const patienceMs = 60_000;

/**
 * A session full of people who write, change, delete and vote as fast as they are answered,
 * through the client library that the app uses too. All that they send, hear and see is recorded.
 */
export async function aBusyRoom(
  url: string,
  random: () => number,
  { urlOf = () => url, connectOf = () => connect, answerWithinMs = 1_000 }: BusyRoomOptions = {},
) {
  const created = await fetch(`${url}/api/sessions`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ template: "essentials", title: "Busy", sides: { a: "Sales", b: "Operations" } }),
  });
  const { code, secret } = (await created.json()) as SessionCreated;
  const history = new History();
  const dice = (sides: number) => Math.floor(random() * sides);
  const lastSeen = new Map<string, string>();
  const lies: string[] = [];
  const figures = { acknowledged: 0, sentAgain: 0 };

  function enter(name: string, index: number, credentials: Parameters<typeof connect>[0]["credentials"]): Guest {
    const line = connectOf(index)({ url: urlOf(index), credentials, storage: memoryStorage(), answerWithinMs });
    let before = line.outbox;
    line.subscribe(() => {
      // Each time that a command goes out it stands in the outbox anew.
      for (const entry of line.outbox) {
        const was = before.find(({ id }) => id === entry.id);
        if (entry.state === "sending" && was && was !== entry) figures.sentAgain += 1;
      }
      before = line.outbox;
      const isSending = line.outbox.some(({ state }) => state === "sending");
      if (isSending && line.state.kind !== "open") lies.push(`${name} is ${line.state.kind}, and yet sending`);
      if (!line.view) return;
      const seen = JSON.stringify([line.view, line.me]);
      if (lastSeen.get(name) === seen) return;
      lastSeen.set(name, seen);
      history.seen(name, credentials.as, line.view, line.me);
    });
    return { name, line };
  }

  const facilitator = enter("facilitator", 0, { as: "facilitator", code, secret });
  await until("the facilitator is in", () => facilitator.line.view, patienceMs);
  const sides: readonly SideId[] = ["a", "b", "a", "b", "a", "b"];
  const people = sides.map((side, index) =>
    enter(`${side}${index}`, index + 1, { as: "participant", code, member: nanoid(22) as MemberId, side }),
  );
  const screenKey = await until("the screen's key", () => facilitator.line.welcome?.screenKey);
  const screen = enter("screen", people.length + 1, { as: "screen", code, key: screenKey });
  const everybody = [facilitator, screen, ...people];
  const isHere = ({ line }: Guest) => line.state.kind === "open" && line.view !== null;
  const allHere = () =>
    until("everybody is in", () => everybody.every(isHere), patienceMs).catch(async (error: Error) => {
      const answer = await fetch(`${url}/readyz`).then(({ status }) => status, String);
      const missing = everybody.filter((guest) => !isHere(guest)).map(({ name, line }) => `${name} ${line.state.kind}`);
      throw new Error(`${error.message}: ${missing.join(", ")}; the server answers ${answer}`);
    });
  await allHere();

  const stepOf = ({ line }: Guest) => (line.view?.stage ? `${line.view.stage.key} ${line.view.stage.view.step}` : "");
  const positions: string[] = [];

  /** A facilitator's command makes sense only now, so it is given again where there was no line at that moment. */
  async function command(effect: Effect | null, send: () => Promise<Ack>): Promise<void> {
    if (effect) history.sent("facilitator", effect);
    const ack = await until(
      "the facilitator's command is taken",
      async () => {
        await until("the facilitator is in", () => isHere(facilitator), patienceMs);
        const answer = await send();
        return answer.ok || !answer.refusal.retry ? answer : null;
      },
      patienceMs,
    );
    if (!ack.ok) throw new Error(`the facilitator was refused: ${ack.refusal.code}`);
    figures.acknowledged += 1;
    if (effect) void history.answered("facilitator", effect, Promise.resolve(ack));
  }

  /** Presses Next, and waits until everybody has seen it. */
  async function next(effect: Effect | null = null): Promise<void> {
    const before = stepOf(facilitator);
    const { stage } = facilitator.line.view ?? {};
    // As in the app: pressed twice from the same step, it goes on once.
    const from = stage ? { at: stage.key, step: stage.view.step } : {};
    await command(effect, () => facilitator.line.send({ type: "next", from }));
    const moved = () => everybody.every((guest) => stepOf(guest) !== before && stepOf(guest) !== "");
    await until("everybody has seen the next step", moved, patienceMs);
    positions.push(stepOf(facilitator));
  }

  let entries = 0;
  let titles = 0;
  async function facilitate(): Promise<void> {
    if (dice(4) === 0 && entries < mostEntries) {
      entries += 1;
      const title = entryTitle(entries);
      await command({ kind: "entry", title }, () =>
        facilitator.line.send({ type: "agenda-add", item: { stage: "temperature", title, ...plain } }),
      );
    } else {
      titles += 1;
      const number = titles;
      await command({ kind: "title", number }, () =>
        facilitator.line.send({
          type: "set-title",
          title: sessionTitle(number),
          sides: { a: "Sales", b: "Operations" },
        }),
      );
    }
  }

  const posts = new Map(people.map(({ name }) => [name, [] as Post[]]));
  const at = () => facilitator.line.view?.at as AgendaKey;

  /** One thing that somebody writes, changes or takes back; the texts of one person are on their way together. */
  async function write({ name, line }: Guest): Promise<void> {
    const mine = posts.get(name) ?? [];
    const idle = mine.filter(({ busy, version }) => !busy && version !== null);
    const old = idle[dice(idle.length)];
    if (!old && mine.length >= mostPosts) return;
    const isNew = !old || (dice(3) > 0 && mine.length < mostPosts);
    const post = isNew ? { name: `${name}.${mine.length}`, editKey: newEditKey(), version: 0, busy: true } : old;
    if (isNew) mine.push(post);
    post.busy = true;
    // The first one stays: a stage without a text could not be revealed.
    const isDeletion = !isNew && post !== mine[0] && dice(5) === 0;
    const version = isDeletion ? null : (post.version ?? 0) + 1;
    const effect: Effect = { kind: "text", name: post.name, version };
    const said = written(post.name, version ?? 0);
    history.sent(name, effect);
    const { editKey } = post;
    const answer = isDeletion
      ? line.send({ type: "delete-post" }, { at: at(), editKey, forget: true })
      : line.send({ type: isNew ? "add-post" : "edit-post", text: said }, { at: at(), editKey, own: { text: said } });
    const ack = await history.answered(name, effect, answer);
    if (ack.ok) figures.acknowledged += 1;
    if (ack.ok) post.version = version;
    else if (isNew) post.version = null;
    post.busy = false;
  }

  /** What each person's ballot holds, by the answers to what they sent. */
  const ballots = new Map(people.map(({ name }) => [name, new Map<ContentId, number>()]));

  async function vote({ name, line }: Guest): Promise<void> {
    const { stage } = line.view ?? {};
    if (stage?.id !== "pain-points" || !("posts" in stage.view)) return;
    const items = Object.keys(stage.view.posts) as ContentId[];
    const item = items[dice(Math.min(items.length, 4))];
    if (!item) return;
    const dots = dice(3);
    const ack = await line.send({ type: "set-dots", item, dots }, { at: at() });
    if (ack.ok) figures.acknowledged += 1;
    if (ack.ok) ballots.get(name)?.set(item, dots);
  }

  return {
    history,
    /** Moments at which a connection said something of itself that was not so. */
    lies,
    /** Commands so far that were acknowledged, and at the least how often one was sent again. */
    figures,
    everybody,
    people,
    facilitator,
    ballots,
    /** The steps that the room has been in, in order, and the lobby. */
    get positions() {
      return ["", ...positions];
    },
    allHere,
    next,
    /** Everybody is at it until it is told to stop; resolves when all that was sent is answered. */
    async busy(doing: "writing" | "voting", faults: () => Promise<void>): Promise<void> {
      let isOver = false;
      const act = doing === "writing" ? write : vote;
      const turn = () => new Promise((resolve) => setTimeout(resolve, dice(15)));
      const keepOn = async (work: () => Promise<void>) => {
        while (!isOver) {
          await work();
          await turn();
        }
      };
      const atWork = [
        ...people.flatMap((guest) => [keepOn(() => act(guest)), keepOn(() => act(guest))]),
        keepOn(facilitate),
      ];
      try {
        await faults();
      } finally {
        isOver = true;
      }
      await allHere();
      await Promise.all(atWork);
      // What was refused for good stays with its author.
      const isAnswered = ({ line }: Guest) => line.outbox.every(({ state }) => state === "refused");
      await until("nothing waits in an outbox", () => everybody.every(isAnswered), patienceMs);
    },
    /** Waits until all see what the facilitator sees, as far as it is for all. */
    async settled(): Promise<void> {
      await allHere();
      const inOrder = (value: unknown) => JSON.stringify(inKeyOrder(value as never));
      const shared = ({ line: { view } }: Guest) =>
        inOrder([
          view?.title ?? "",
          view?.agenda.map(({ key, title = "" }) => [key, title]) ?? [],
          view?.clock ?? "",
          view?.at ?? "",
          view?.stage?.view.step ?? "",
        ]);
      const areSame = () =>
        new Set(everybody.map(shared)).size === 1 && new Set(people.map(({ line }) => inOrder(line.view))).size === 1;
      await until("everybody sees the same", areSame, patienceMs);
    },
    /** As when devices notice that the network is back. */
    wake(): void {
      for (const { line } of everybody) line.wake();
    },
    leave(): void {
      for (const { line } of everybody) line.close();
    },
  };
}
export type BusyRoom = Awaited<ReturnType<typeof aBusyRoom>>;
