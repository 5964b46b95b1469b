import type { Config } from "../../server/config.ts";
import type { ServerClock } from "../../server/sessions/clock.ts";
import { aServer, type TestServer } from "./aServer.ts";

export interface SomeNodesOptions {
  readonly settings?: Partial<Config>;
  /** Of each server, where it is not that of the machine. */
  readonly clocks?: readonly ServerClock[];
}

export const nodeSettings = (databaseUrl: string): Partial<Config> => ({
  databaseUrl,
  severalNodes: true,
  databaseConnections: 4,
  databaseTimeoutMs: 5_000,
});

/** Several servers in this process on one Postgres. */
export async function someNodes(
  databaseUrl: string,
  count: number,
  { settings = {}, clocks = [] }: SomeNodesOptions = {},
): Promise<readonly TestServer[]> {
  const nodes: TestServer[] = [];
  for (let at = 0; at < count; at += 1) {
    const clock = clocks[at];
    nodes.push(await aServer({ ...nodeSettings(databaseUrl), ...settings }, clock && { clock }));
  }
  return nodes;
}
