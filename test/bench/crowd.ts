import { nanoid } from "nanoid";
import { type Connection, connect, newEditKey } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { JoinCode, MemberId } from "../../shared/ids.ts";

/** Many participants of many sessions, through the client library, in a process of their own. */
const [url = ""] = process.argv.slice(2);

export interface CrowdOrders {
  /** `each` people for each session, spread over `withinMs`. Answers how long each waited for the stage, in ms. */
  readonly join?: { readonly codes: readonly string[]; readonly each: number; readonly withinMs: number };
  /** Everybody writes a post each `everyMs`, for `forMs`. Answers how long each waited for *saved*, in ms. */
  readonly post?: { readonly everyMs: number; readonly forMs: number };
  /** Everybody rewrites their post as fast as it is saved, for `forMs`. Answers how often. */
  readonly flood?: { readonly forMs: number };
  readonly leave?: true;
}

const people: Connection[] = [];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves when this person sees the stage that the room is in. */
const stageSeen = (connection: Connection) =>
  new Promise<void>((resolve, reject) => {
    const stop = connection.subscribe(() => {
      if (connection.state.kind === "refused") reject(new Error(connection.state.refusal.code));
      if (!connection.view?.stage) return;
      stop();
      resolve();
    });
  });

async function join({ codes, each, withinMs }: NonNullable<CrowdOrders["join"]>): Promise<number[]> {
  const places = codes.flatMap((code) => Array.from({ length: each }, () => code));
  const startedMs = performance.now();
  return Promise.all(
    places.map(async (code, index) => {
      await pause(startedMs + (withinMs * index) / places.length - performance.now());
      const side = index % 2 ? "a" : "b";
      const sinceMs = performance.now();
      const credentials = { as: "participant", code: code as JoinCode, member: nanoid(22) as MemberId, side } as const;
      const connection = connect({ url, storage: memoryStorage(), credentials });
      people.push(connection);
      await stageSeen(connection);
      return performance.now() - sinceMs;
    }),
  );
}

const textOf = (count: number) => `Sales promises dates that nobody asked us about, and again for the ${count}. time.`;

async function write(person: Connection, type: "add-post" | "edit-post", count: number, editKey = newEditKey()) {
  const at = person.view?.at;
  if (!at) throw new Error("nobody is in a stage");
  const sinceMs = performance.now();
  const answer = await person.send({ type, text: textOf(count) }, { at, editKey });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return performance.now() - sinceMs;
}

async function post({ everyMs, forMs }: NonNullable<CrowdOrders["post"]>): Promise<number[]> {
  const startedMs = performance.now();
  const waits = await Promise.all(
    people.map(async (person, index) => {
      const mine: number[] = [];
      const offsetMs = (everyMs * index) / people.length;
      for (let count = 0; offsetMs + count * everyMs < forMs; count += 1) {
        await pause(startedMs + offsetMs + count * everyMs - performance.now());
        mine.push(await write(person, "add-post", count));
      }
      return mine;
    }),
  );
  return waits.flat();
}

async function flood({ forMs }: NonNullable<CrowdOrders["flood"]>): Promise<number> {
  const untilMs = performance.now() + forMs;
  const counts = await Promise.all(
    people.map(async (person) => {
      const editKey = newEditKey();
      await write(person, "add-post", 0, editKey);
      let count = 1;
      for (; performance.now() < untilMs; count += 1) await write(person, "edit-post", count, editKey);
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

process.channel?.ref();
process.on("message", async (order: CrowdOrders | "ready?") => {
  if (order === "ready?") {
    process.send?.({ ready: true });
    return;
  }
  if (order.join) process.send?.({ joinWaitsMs: await join(order.join) });
  if (order.post) process.send?.({ postWaitsMs: await post(order.post) });
  if (order.flood) process.send?.({ flooded: await flood(order.flood) });
  if (order.leave) {
    for (const person of people.splice(0)) person.close();
    process.send?.({ left: true });
  }
});
