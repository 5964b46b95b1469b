import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Child, child } from "./children.ts";

export interface BenchServer {
  readonly url: string;
  readonly process: Child;
  stop(): Promise<void>;
}

/** The built server as people run it, in a process of its own, on files of its own. */
const profiles = process.env.PROFILES;

export async function parleyServer(env: NodeJS.ProcessEnv = {}): Promise<BenchServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "parley-bench-"));
  const settings = {
    PORT: "0",
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    SESSIONS_PER_HOUR: "100000",
    MAX_PARTICIPANTS: "5000",
    ...env,
  };
  const flags = profiles ? ["--cpu-prof", `--cpu-prof-dir=${profiles}`] : [];
  const server = child("dist/server/main.js", [], settings, flags);
  const url = await server.says(/http:\/\/localhost:\d+/);
  return {
    url: url.replace("localhost", "127.0.0.1"),
    process: server,
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
