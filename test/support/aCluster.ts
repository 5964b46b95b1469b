import path from "node:path";
import { aBalancer, type TestBalancer } from "./aBalancer.ts";
import { aNamespace, type NamespaceLine, type TestNamespace } from "./aNamespace.ts";
import { aNetwork, type TestNetwork } from "./aNetwork.ts";
import { aPostgres, type TestPostgres } from "./aPostgres.ts";
import { aServerProcess, type ServerProcess } from "./aServerProcess.ts";

/** Between a server and Postgres, or between people and a server. */
export interface ClusterLine {
  /** Nothing comes through, and no connection is told so: half-open. Of two ways to break, where there are two. */
  cut(way?: "dropped" | "unplugged"): void;
  mend(): void;
}

export interface ClusterNode {
  readonly server: ServerProcess;
  /** Where people reach it past the balancer. */
  readonly url: string;
  readonly toPostgres: ClusterLine;
  /** Null in the short form. */
  readonly toPeople: ClusterLine | null;
}

export interface TestCluster {
  /** Of the balancer. */
  readonly url: string;
  readonly balancer: TestBalancer;
  /** What its lines are, for whoever reads the output of the tests. */
  readonly lines: string;
  readonly postgres: TestPostgres;
  readonly nodes: readonly ClusterNode[];
  remove(): Promise<void>;
}

/** How far the clocks of the servers are from that of the machine, in ms. */
const clocksAheadMs = [0, -15_000, 15_000];

const serverAt = (aheadMs: number, postgres: string, how: { host?: string; through?: readonly string[] } = {}) =>
  aServerProcess({
    ...how,
    env: {
      DATABASE_URL: `postgres://parley@${postgres}/parley`,
      SEVERAL_NODES: "true",
      DATABASE_CONNECTIONS: "4",
      DATABASE_TIMEOUT_MS: "1000",
      LOG_LEVEL: "fatal",
      CLOCK_AHEAD_MS: String(aheadMs),
      NODE_OPTIONS: `--import=${path.resolve("test/support/skewedClock.mjs")}`,
    },
  });

/** Postgres and the servers before it, by whichever lines. */
interface Machines {
  readonly postgres: TestPostgres;
  readonly nodes: readonly ClusterNode[];
  remove(): Promise<void>;
}

const asLine = ({ cut, mend }: NamespaceLine): ClusterLine => ({ cut: (way = "dropped") => cut(way), mend });

/** Each server is as on a machine of its own. */
async function inNamespaces(namespaces: readonly TestNamespace[]): Promise<Machines> {
  const postgres = await aPostgres({ addresses: namespaces.map(({ toPostgres }) => toPostgres.near) });
  const nodes: ClusterNode[] = [];
  for (const [at, { through, toPostgres, toPeople }] of namespaces.entries()) {
    const database = `${toPostgres.near}:${postgres.port}`;
    const server = await serverAt(clocksAheadMs[at] ?? 0, database, { host: toPeople.far, through });
    nodes.push({ server, url: server.url, toPostgres: asLine(toPostgres), toPeople: asLine(toPeople) });
  }
  return {
    postgres,
    nodes,
    async remove() {
      for (const { server } of nodes) await server.remove();
      await postgres.remove();
      for (const namespace of namespaces) namespace.remove();
    },
  };
}

/** Lines go through proxies of the tests, which can be frozen. */
async function throughProxies(peopleToo: boolean): Promise<Machines> {
  const postgres = await aPostgres();
  const socket = path.join(new URL(postgres.url).searchParams.get("host") ?? "", ".s.PGSQL.5432");
  const nodes: ClusterNode[] = [];
  const networks: TestNetwork[] = [];
  const asLine = (network: TestNetwork): ClusterLine => {
    networks.push(network);
    return { cut: () => network.freeze(), mend: () => network.mend() };
  };
  for (const aheadMs of clocksAheadMs) {
    const below = await aNetwork(socket);
    const server = await serverAt(aheadMs, new URL(below.url).host);
    const above = peopleToo ? await aNetwork(server.url) : null;
    const url = above?.url ?? server.url;
    nodes.push({ server, url, toPostgres: asLine(below), toPeople: above && asLine(above) });
  }
  return {
    postgres,
    nodes,
    async remove() {
      for (const { server } of nodes) await server.remove();
      for (const network of networks) await network.close();
      await postgres.remove();
    },
  };
}

/** One for each server; where they cannot be made, what there is instead, and why. */
function someNamespaces(): readonly TestNamespace[] | string {
  const namespaces: TestNamespace[] = [];
  try {
    for (const _ of clocksAheadMs) namespaces.push(aNamespace());
    return namespaces;
  } catch (error) {
    for (const namespace of namespaces) namespace.remove();
    return `proxies of the tests, because network namespaces cannot be made here (${(error as Error).message})`;
  }
}

export interface ClusterOptions {
  /**
   * Each server has lines to Postgres and to people that can be cut, in a network namespace of its own, or
   * through proxies where this machine does not let us make any. Else the one to Postgres can, by a proxy.
   */
  readonly isFull?: boolean;
}

/** Postgres, three built servers in processes of their own whose clocks are 30 s apart, and a balancer before them. */
export async function aCluster({ isFull = false }: ClusterOptions = {}): Promise<TestCluster> {
  const found = isFull ? someNamespaces() : "proxies of the tests";
  const machines = await (typeof found === "string" ? throughProxies(isFull) : inNamespaces(found));
  const { postgres, nodes } = machines;
  const balancer = await aBalancer(nodes.map(({ url }) => url));
  return {
    url: balancer.url,
    balancer,
    lines: typeof found === "string" ? found : "network namespaces",
    postgres,
    nodes,
    async remove() {
      await balancer.close();
      await machines.remove();
    },
  };
}
