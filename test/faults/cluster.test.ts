import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../../client/connection/connection.ts";
import { aCluster, type ClusterNode, type TestCluster } from "../support/aCluster.ts";
import { postgresPrograms } from "../support/aPostgres.ts";
import { aPreviousBuild } from "../support/aPreviousBuild.ts";
import { builtServer } from "../support/aServerProcess.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { until } from "../support/until.ts";
import { aBusyRoom, type BusyRoom, type BusyRoomOptions } from "./aBusyRoom.ts";
import { isFull, newFigures, newSeed, runs } from "./faultRuns.ts";

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Postgres, three servers whose clocks are 30 s apart, a balancer, and a room whose people are at all of them.
 * `npm test` makes each fault a few times, `npm run test:cluster` many times.
 */
describe.skipIf(postgresPrograms === null)("three servers behind a balancer", { timeout: 1_800_000 }, () => {
  const seed = newSeed("several servers");
  const random = seededRandom(seed);
  const figures = newFigures();
  let cluster: TestCluster;

  beforeAll(async () => {
    cluster = await aCluster({ isFull });
    console.log(`several servers: behind ${cluster.balancer.name}, their lines are ${cluster.lines}`);
  });
  afterAll(async () => {
    figures.print("several servers");
    await cluster?.remove();
  });

  const anyNode = (): ClusterNode => {
    const node = cluster.nodes[Math.floor(random() * cluster.nodes.length)];
    if (!node) throw new Error("there is no server");
    return node;
  };
  const statusOf = ({ url }: ClusterNode) =>
    fetch(`${url}/readyz`).then(
      ({ status }) => status,
      () => 0,
    );
  const areReady = async () => {
    let statuses: readonly number[] = [];
    const all = async () => {
      statuses = await Promise.all(cluster.nodes.map(statusOf));
      return statuses.every((status) => status === 200);
    };
    await until("all servers are ready", all, 30_000).catch((error: Error) => {
      const complaints = cluster.nodes.map(({ server }) => server.complaints).join("\n");
      throw new Error(`${error.message}: they answer ${statuses.join(", ")} ${complaints}`);
    });
    const isOpen = () =>
      fetch(`${cluster.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    await until("the balancer knows of one", isOpen, 30_000);
  };

  /** People write while `fault` happens, so many times; then all that was acknowledged is there once, and all see the same. */
  async function underLoad(
    fault: (room: BusyRoom) => Promise<void>,
    times: number,
    options: BusyRoomOptions = {},
  ): Promise<void> {
    await areReady();
    const room = await aBusyRoom(cluster.url, random, options);
    try {
      for (let step = 0; step < 3; step += 1) await room.next();
      await room.busy("writing", async () => {
        for (let time = 0; time < times; time += 1) {
          await pause(random() * 300);
          await fault(room);
          await room.allHere();
        }
      });
      await room.next({ kind: "reveal" });
      await room.next();
      await room.settled();
      figures.check(room);
    } finally {
      room.leave();
    }
  }

  it("[ND1] [ND2] [ND3] [ND7] what everybody saw has one order and one time, whichever server they were at", async () => {
    const nodeOf = (guest: number) => cluster.nodes[guest % cluster.nodes.length]?.url ?? "";
    const look = async ({ everybody }: BusyRoom) => {
      expect(new Set(everybody.map(({ line }) => line.shown?.position.epoch)).size).toBe(cluster.nodes.length);
      const aheadMs = everybody.map(({ line }) => line.serverNowMs() - Date.now());
      expect(aheadMs.filter((ms) => Math.abs(ms) > 5_000)).toEqual([]);
      await pause(1_000);
    };
    await underLoad(look, runs(1, 10), { urlOf: nodeOf });
  });

  it("[ND5] [LG1] [SY4] one is killed under load: its people go on at others, nothing is lost and nothing doubled", async () => {
    await underLoad(
      async () => {
        const { server } = anyNode();
        await server.kill();
        await pause(random() * 500);
        await server.start();
        await areReady();
      },
      runs(2, 20),
    );
  });

  const anyWay = () => (random() < 0.5 ? "dropped" : "unplugged");

  it("[ND12] one that is cut off from Postgres says so, and is one of them again when the network is back", async () => {
    await underLoad(
      async () => {
        const node = anyNode();
        node.toPostgres.cut(anyWay());
        await until("it says so", async () => (await statusOf(node)) === 503, 30_000);
        node.toPostgres.mend();
        await areReady();
      },
      runs(1, 10),
    );
  });

  /** Everybody who writes has been answered since: those who were at a server that is gone are at another one. */
  async function goOn({ history, people }: BusyRoom): Promise<void> {
    const from = history.happenings.length;
    const answered = () =>
      new Set(history.happenings.slice(from).flatMap((each) => (each.kind === "answered" && each.ok ? [each.by] : [])));
    await until("everybody is answered again", () => people.every(({ name }) => answered().has(name)), 60_000);
  }

  it.runIf(isFull)("[ND5] [SY4] one that people do not reach any more: they go on at others", async () => {
    let moved = 0;
    await underLoad(async (room) => {
      const runsOf = () => room.people.map(({ line }) => line.shown?.position.epoch);
      const before = runsOf();
      const { toPeople } = anyNode();
      toPeople?.cut(anyWay());
      await goOn(room);
      moved += runsOf().filter((epoch, at) => epoch !== before[at]).length;
      toPeople?.mend();
      await areReady();
    }, 10);
    expect(moved).toBeGreaterThan(0);
    console.log(`several servers: ${moved} times somebody who was cut off came to another server`);
  });

  it.runIf(isFull)(
    "[ND5] [ND12] [PG10] one whose machine is gone: others go on, and Postgres holds nothing for it",
    async () => {
      const held = async () => {
        const rows = await cluster.postgres.query("SELECT FROM pg_stat_activity WHERE application_name = 'parley'");
        return rows.length;
      };
      await underLoad(async (room) => {
        const { server, toPeople, toPostgres } = anyNode();
        toPeople?.cut("dropped");
        toPostgres.cut("dropped");
        // No word of its end comes through.
        await server.kill();
        await goOn(room);
        toPeople?.mend();
        toPostgres.mend();
        await server.start();
        await areReady();
      }, 10);
      // Four in the pool and the one that holds the lock.
      await until("its connections are gone", async () => (await held()) <= 5 * cluster.nodes.length, 120_000);
    },
  );

  it("[ND12] [PG4] Postgres is restarted under load: everybody waits for it, and nothing is lost", async () => {
    await underLoad(
      async () => {
        await cluster.postgres.stop(random() < 0.5 ? "fast" : "killed");
        await cluster.postgres.start();
        await areReady();
      },
      runs(1, 10),
    );
  });

  it("[ND1] [ND14] [SY9] they are replaced one after the other, by another version and back, while the room goes on", async () => {
    const previous = isFull ? await aPreviousBuild() : null;
    if (previous) console.log(`several servers: the version before is ${previous.name}`);
    else if (isFull) console.log("several servers: there is no history to build another version from");
    const replaceBy = async (build: string) => {
      for (const { server } of cluster.nodes) {
        expect(await server.terminate()).toBe(0);
        await server.start({ build });
        await areReady();
      }
    };
    if (previous) await replaceBy(previous.server);
    // Half the pages are of either version.
    const connectOf = (guest: number) => (previous && guest % 2 === 0 ? previous.connect : connect);
    let isPrevious = previous !== null;
    await underLoad(
      async () => {
        isPrevious = previous !== null && !isPrevious;
        await replaceBy(isPrevious ? (previous?.server ?? builtServer) : builtServer);
      },
      runs(1, 5),
      { connectOf },
    );
  });
});
