import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Config, readConfig } from "../../server/config.ts";
import { type Patience, usualPatience } from "../../server/patience.ts";
import { type RunningServer, startServer } from "../../server/server.ts";
import { type ServerClock, systemClock } from "../../server/sessions/clock.ts";

export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  /** Where its metrics are, if `metrics` is set. */
  readonly metricsUrl: string;
  /** What happens when it is told to stop, before it stops. */
  drain(): Promise<void>;
  /** Stops it and starts it again on the same port and files. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The real server in this process, on a free port and files of its own, with a quick beat. */
export async function aServer(
  settings: Partial<Config> = {},
  {
    clock = systemClock,
    clientDir = path.resolve("dist/client"),
    patience = usualPatience,
  }: { clock?: ServerClock; clientDir?: string; patience?: Patience } = {},
): Promise<TestServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "parley-"));
  const config: Config = {
    ...readConfig({ DATA_DIR: dataDir, PORT: "0", HOST: "127.0.0.1" }),
    beatMs: 20,
    graceMs: 200,
    idleMs: 300_000,
    tickMs: 5,
    sessionsPerHour: 10_000,
    logLevel: "silent",
    ...settings,
  };
  let running: RunningServer = await startServer({ config, clientDir, clock, patience });
  const { port } = running;
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    get metricsUrl() {
      return `http://127.0.0.1:${running.metricsPort}/metrics`;
    },
    drain: () => running.drain(),
    async restart() {
      await running.close();
      running = await startServer({ config: { ...config, port }, clientDir, clock, patience });
    },
    async stop() {
      await running.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
