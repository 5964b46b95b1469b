import path from "node:path";
import { aBalancer, type TestBalancer } from "./aBalancer.ts";
import { aNetwork, type TestNetwork } from "./aNetwork.ts";
import { aPostgres, type TestPostgres } from "./aPostgres.ts";
import { aServerProcess, type ServerProcess } from "./aServerProcess.ts";

export interface ClusterNode {
  readonly server: ServerProcess;
  /** Between this server and Postgres. */
  readonly network: TestNetwork;
}

export interface TestCluster {
  /** Of the balancer. */
  readonly url: string;
  readonly balancer: TestBalancer;
  readonly postgres: TestPostgres;
  readonly nodes: readonly ClusterNode[];
  remove(): Promise<void>;
}

/** How far the clocks of the servers are from that of the machine, in ms. */
const clocksAheadMs = [0, -15_000, 15_000];

/** Postgres, three built servers in processes of their own whose clocks are 30 s apart, and a balancer before them. */
export async function aCluster(): Promise<TestCluster> {
  const postgres = await aPostgres();
  const socket = path.join(new URL(postgres.url).searchParams.get("host") ?? "", ".s.PGSQL.5432");
  const nodes: ClusterNode[] = [];
  for (const aheadMs of clocksAheadMs) {
    const network = await aNetwork(socket);
    const server = await aServerProcess({
      env: {
        DATABASE_URL: `postgres://parley@127.0.0.1:${new URL(network.url).port}/parley`,
        SEVERAL_NODES: "true",
        DATABASE_CONNECTIONS: "4",
        DATABASE_TIMEOUT_MS: "1000",
        LOG_LEVEL: "fatal",
        CLOCK_AHEAD_MS: String(aheadMs),
        NODE_OPTIONS: `--import=${path.resolve("test/support/skewedClock.mjs")}`,
      },
    });
    nodes.push({ server, network });
  }
  const balancer = await aBalancer(nodes.map(({ server }) => server.url));
  return {
    url: balancer.url,
    balancer,
    postgres,
    nodes,
    async remove() {
      await balancer.close();
      for (const { server, network } of nodes) {
        await server.remove();
        await network.close();
      }
      await postgres.remove();
    },
  };
}
