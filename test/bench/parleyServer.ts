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
export async function parleyServer(env: NodeJS.ProcessEnv = {}): Promise<BenchServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "parley-bench-"));
  const process = child("dist/server/main.js", [], {
    PORT: "0",
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    SESSIONS_PER_HOUR: "100000",
    MAX_PARTICIPANTS: "5000",
    ...env,
  });
  const url = await process.says(/http:\/\/localhost:\d+/);
  return {
    url: url.replace("localhost", "127.0.0.1"),
    process,
    async stop() {
      await process.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
