import { rmSync } from "node:fs";
import { nanoid } from "nanoid";
import { io } from "socket.io-client";
import { connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { ContentId } from "../../shared/ids.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import { accepted } from "../support/aSession.ts";
import { until } from "../support/until.ts";
import { aDataDirectory, parleyServer } from "./parleyServer.ts";
import { median, spread } from "./statistics.ts";
import { aSessionWith, store } from "./storedSessions.ts";
import type { Row } from "./table.ts";

const changes = 100;
const everyMs = 25;
/** A stage takes 2,000 posts at the most; more stand in several stages. */
const mostInStage = 2_000;

/** Sizes of the patches that a participant gets, in bytes of the WebSocket's text. */
function patchSizes(url: string, code: string): { readonly sizes: number[]; close(): void } {
  const sizes: number[] = [];
  const auth = { v: protocolVersion, as: "participant", code, member: nanoid(22), side: "a" };
  const socket = io(url, { transports: ["websocket"], forceNew: true, auth });
  socket.on("connect", () =>
    socket.io.engine.on("data", (text: string) => {
      if (text.startsWith('2["patch"')) sizes.push(Buffer.byteLength(text) + 1);
    }),
  );
  return { sizes, close: () => socket.disconnect() };
}

interface Point {
  readonly posts: number;
  /** Server CPU for each change, with its commit and three audiences, in µs. */
  readonly micros: number;
  /** Of the patch that shows one note again, with a text of some 110 characters. */
  readonly noteBytes: number;
}

/** Posts of a session with `posts` of them are hidden and shown again, one change at a time. */
async function point(posts: number): Promise<Point> {
  const stages = Array.from({ length: Math.ceil(posts / mostInStage) }, () => Math.min(posts, mostInStage));
  const stored = aSessionWith(stages);
  const dataDir = aDataDirectory();
  await store(dataDir, [stored], { events: 0, eventsAfter: 0 });
  const server = await parleyServer({}, { dataDir });
  const { code, secret } = stored;
  const chair = connect({
    url: server.url,
    storage: memoryStorage(),
    credentials: { as: "facilitator", code, secret },
  });
  await until("the facilitator sees the board", () => chair.view?.stage);
  const watcher = patchSizes(server.url, code);
  const key = chair.welcome?.screenKey ?? "";
  const screen = connect({ url: server.url, storage: memoryStorage(), credentials: { as: "screen", code, key } });
  await until("the screen sees the board", () => screen.view?.stage);
  const at = chair.view?.at;
  const stage = chair.view?.stage;
  if (!at || stage?.id !== "pain-points" || stage.view.step === "writing") throw new Error("no board");
  const ids = Object.keys(stage.view.posts) as ContentId[];

  const run = async () => {
    for (let change = 0; change < changes; change += 1) {
      const post = ids[(change >> 1) % ids.length] as ContentId;
      await accepted(chair.send(change % 2 ? { type: "unhide", post } : { type: "hide", post }, { at }));
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  };
  await run();
  await until("the patches have come", () => watcher.sizes.length > 0);
  watcher.sizes.length = 0;
  const before = await server.process.usage();
  await run();
  const used = (await server.process.usage()).cpuMicros - before.cpuMicros;
  const noteBytes = median(watcher.sizes.filter((size) => size > 150));
  watcher.close();
  chair.close();
  screen.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
  return { posts, micros: used / changes, noteBytes };
}

/** What a change costs the server, and how long its patch is, by the size of the session. */
export async function curve(sizes: readonly number[]): Promise<readonly Row[]> {
  const points: Point[] = [];
  for (const posts of sizes) points.push(await point(posts));
  const [least] = points;
  const small = points.find(({ posts }) => posts === 10)?.noteBytes ?? Number.NaN;
  const large = points.find(({ posts }) => posts === 1_000)?.noteBytes ?? Number.NaN;
  return [
    {
      what: "patch for one note of some 110 characters in a session with 1,000 notes",
      unit: "B",
      ours: spread([large]),
      reference: spread([small]),
      ratio: spread([large / small]),
      budget: "≤ 600 B, and as in one with 10 notes",
      // The number of the version in it has one digit more or less.
      isWithin: large <= 600 && Math.abs(large - small) <= 4,
      notes: { "the reference is": "the same with 10 notes" },
    },
    ...points.map(
      ({ posts, micros, noteBytes }): Row => ({
        what: `server CPU for one change, ${posts.toLocaleString("en")} posts in the session`,
        unit: "µs",
        ours: spread([micros]),
        reference: spread([least?.micros ?? Number.NaN]),
        ratio: spread([micros / (least?.micros ?? Number.NaN)]),
        notes: { "the reference is": `the same with ${least?.posts} posts`, "patch, B": noteBytes },
      }),
    ),
  ];
}
