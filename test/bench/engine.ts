import { rmSync } from "node:fs";
import { databaseIn } from "../../server/log/sqlite/dataDirectory.ts";
import { openSqliteLog } from "../../server/log/sqlite/log.ts";
import { randomToken } from "../../server/sessions/secrets.ts";
import type { CommandId } from "../../shared/ids.ts";
import { aDataDirectory } from "./parleyServer.ts";
import { aSessionWith, store } from "./storedSessions.ts";

/** The storage engine by itself: `forMs` of commands in groups of `group`, one event each, one session each. */
export interface EngineOrder {
  readonly group: number;
  readonly forMs: number;
}

const dataDir = aDataDirectory();
const sessions = Array.from({ length: 50 }, () => aSessionWith([1]));
await store(dataDir, sessions, { events: 0, eventsAfter: 0 });
const log = openSqliteLog(databaseIn(dataDir));
const seqs = sessions.map(() => 0);
const event = {
  version: 1,
  body: JSON.stringify({
    type: "in-stage",
    key: randomToken(),
    event: { type: "dots-set", pseudonym: randomToken(), side: "a", item: randomToken(), dots: 1 },
  }),
};

/** Made beforehand, as the ids that clients send are: to make one takes a tenth of what is measured. */
const ids: CommandId[] = [];

async function commit(group: number): Promise<void> {
  const appended = await Promise.all(
    sessions.slice(0, group).map(({ id }, index) => {
      const expectedSeq = seqs[index] ?? 0;
      seqs[index] = expectedSeq + 1;
      return log.append({
        session: id,
        expectedSeq,
        events: [event],
        commands: [ids.pop() ?? (randomToken() as CommandId)],
        vault: [],
      });
    }),
  );
  if (appended.some((answer) => answer !== "done")) throw new Error("a commit was refused");
}

process.channel?.ref();
process.on("message", async (order: EngineOrder | "ready?" | "stop") => {
  if (order === "ready?") process.send?.({ ready: true });
  else if (order === "stop") {
    await log.close();
    rmSync(dataDir, { recursive: true, force: true });
    process.send?.({ stopped: true });
  } else if (typeof order === "object") {
    while (ids.length < 30_000) ids.push(randomToken() as CommandId);
    const startedMs = performance.now();
    let commands = 0;
    for (; performance.now() < startedMs + order.forMs; commands += order.group) await commit(order.group);
    process.send?.({ perSecond: (commands * 1_000) / (performance.now() - startedMs) });
  }
});
