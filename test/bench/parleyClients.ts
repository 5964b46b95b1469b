import { nanoid } from "nanoid";
import { type Connection, connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { JoinCode, MemberId } from "../../shared/ids.ts";

/** Participants of one session, through the client library, in a process of their own. */
const [url = "", code = "", count = "0"] = process.argv.slice(2);

const people: Connection[] = Array.from({ length: Number(count) }, (_, index) =>
  connect({
    url,
    storage: memoryStorage(),
    credentials: {
      as: "participant",
      code: code as JoinCode,
      member: nanoid(22) as MemberId,
      side: index % 2 ? "a" : "b",
    },
  }),
);
const all = async (what: (connection: Connection) => boolean) => {
  while (!people.every(what)) await new Promise((resolve) => setTimeout(resolve, 5));
};

interface Orders {
  /** Wait until everybody is in this step of the pain points. */
  readonly seeStep?: string;
  /** Cast `dots` dots each, one at a time, spread over `withinMs`. */
  readonly vote?: { readonly dots: number; readonly withinMs: number };
  /** What everybody sees of the ranking, as JSON; one entry where all see the same. */
  readonly tallies?: true;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function vote({ dots, withinMs }: NonNullable<Orders["vote"]>) {
  const waitsMs: number[] = [];
  await Promise.all(
    people.map(async (person) => {
      const at = person.view?.at;
      const stage = person.view?.stage;
      if (!at || stage?.id !== "pain-points" || stage.view.step !== "voting") throw new Error("not voting");
      const items = Object.keys(stage.view.posts);
      for (let dot = 0; dot < dots; dot += 1) {
        await pause((Math.random() * withinMs) / dots);
        const item = items[dot % items.length] as never;
        const startedMs = performance.now();
        const answer = await person.send({ type: "set-dots", item, dots: 1 + Math.floor(dot / items.length) }, { at });
        if (!answer.ok) throw new Error(answer.refusal.code);
        waitsMs.push(performance.now() - startedMs);
      }
    }),
  );
  return waitsMs;
}

process.on("message", async (order: Orders) => {
  if (order.seeStep) {
    await all(({ view }) => view?.stage?.id === "pain-points" && view.stage.view.step === order.seeStep);
    process.send?.({ seen: performance.timeOrigin + performance.now() });
  }
  if (order.vote) process.send?.({ waitsMs: await vote(order.vote) });
  if (order.tallies) {
    process.send?.({ tallies: [...new Set(people.map(({ view }) => JSON.stringify(view?.stage?.view)))] });
  }
});

await all(({ state, view }) => state.kind === "open" && view !== null);
const greet = setInterval(() => process.send?.({ ready: true }), 50);
process.once("message", () => clearInterval(greet));
