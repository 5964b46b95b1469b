import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Child, child } from "./children.ts";

export interface BenchServer {
  readonly url: string;
  readonly process: Child;
  stop(): Promise<void>;
}

export interface BenchServerOptions {
  /** With sessions in it; without one the server gets an empty directory. The caller removes it. */
  readonly dataDir?: string;
  /** For `usedMemory`. */
  readonly exposesGarbageCollection?: boolean;
}

/** Where CPU profiles of the servers go, if they are to be made: `npm run bench -- --profile DIRECTORY`. */
const profilesIn = (): string | undefined => {
  const at = process.argv.indexOf("--profile");
  return at < 0 ? undefined : path.resolve(process.argv[at + 1] ?? "profiles");
};

export const aDataDirectory = (): string => mkdtempSync(path.join(tmpdir(), "parley-bench-"));

/** In memory where the system has such a place: waiting for a disk costs a commit more CPU than all the rest, and wavers. */
export const aDirectoryInMemory = (): string =>
  existsSync("/dev/shm") ? mkdtempSync("/dev/shm/parley-bench-") : aDataDirectory();

/** The built server as people run it, in a process of its own, on files of its own. */
export async function parleyServer(
  env: NodeJS.ProcessEnv = {},
  { dataDir, exposesGarbageCollection }: BenchServerOptions = {},
): Promise<BenchServer> {
  const directory = dataDir ?? aDataDirectory();
  const settings = {
    PORT: "0",
    HOST: "127.0.0.1",
    DATA_DIR: directory,
    SESSIONS_PER_HOUR: "100000",
    MAX_PARTICIPANTS: "5000",
    LOG_LEVEL: "silent",
    ...env,
  };
  const profiles = profilesIn();
  const flags = [
    ...(profiles ? ["--cpu-prof", `--cpu-prof-dir=${profiles}`] : []),
    ...(exposesGarbageCollection ? ["--expose-gc"] : []),
  ];
  const server = child("dist/server/main.js", [], settings, flags);
  const url = await server.says(/http:\/\/localhost:\d+/);
  return {
    url: url.replace("localhost", "127.0.0.1"),
    process: server,
    async stop() {
      await server.stop();
      if (!dataDir) rmSync(directory, { recursive: true, force: true });
    },
  };
}
