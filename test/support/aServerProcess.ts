import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The built server, as people run it, in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Everything that it has written to the standard error since it was last started. */
  readonly complaints: string;
  /** Ends it at once, as a power cut would, and waits until it is gone. Fails where it has ended by itself. */
  kill(): Promise<void>;
  /** Asks it to stop, as an init system does. Resolves to its exit code, or to the signal that ended it. */
  terminate(): Promise<number | string>;
  /** Starts it again on the same port and files. Fails with its complaint where it does not start. */
  start(how?: StartOptions): Promise<void>;
  /** Ends it, and removes its files where it was not given a directory. */
  remove(): Promise<void>;
}

export interface StartOptions {
  /** No file may become larger, as if the disk were full. */
  readonly mostFileBytes?: number;
  /** The file of another build, which it is from now on. */
  readonly build?: string;
}

export interface ProcessOptions {
  readonly dataDir?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** The address at which it listens. */
  readonly host?: string;
  /** A program and its arguments that start it, such as one that puts it into a network of its own. */
  readonly through?: readonly string[];
}

/** What `npm run build` makes. */
export const builtServer = path.resolve("dist/server/main.js");

/** The program's exit code, or the signal that ended it. */
async function ended(child: ChildProcess): Promise<number | string> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode ?? child.signalCode ?? "";
}

/** A server in a process of its own, on a free port, with a quick beat. Fails with its complaint where it does not start. */
export async function aServerProcess({
  dataDir,
  env = {},
  host = "127.0.0.1",
  through = [],
}: ProcessOptions = {}): Promise<ServerProcess> {
  if (!existsSync(builtServer)) throw new Error("the server is not built: npm run build");
  const directory = dataDir ?? mkdtempSync(path.join(tmpdir(), "parley-"));
  let port = 0;
  let file = builtServer;
  let complaints = "";
  let child: ChildProcess;

  async function start({ mostFileBytes, build = file }: StartOptions = {}): Promise<void> {
    complaints = "";
    file = build;
    const program = [...through, process.execPath, file];
    const [first = "", ...args] =
      mostFileBytes === undefined
        ? program
        : // POSIX counts the limit in blocks of 512 bytes.
          ["sh", "-c", 'ulimit -f "$0" && exec "$@"', String(mostFileBytes / 512), ...program];
    child = spawn(first, args, {
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(port),
        HOST: host,
        DATA_DIR: directory,
        BEAT_MS: "100",
        TICK_MS: "5",
        GRACE_MS: "500",
        SESSIONS_PER_HOUR: "100000",
        COMMANDS_PER_SECOND: "1000",
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      complaints += text;
    });
    const exited = ended(child);
    const greeting = new Promise<string>((resolve) => {
      let text = "";
      child.stdout?.setEncoding("utf8").on("data", (more: string) => {
        text += more;
        const found = /http:\/\/localhost:(\d+)/.exec(text)?.[1];
        if (found) resolve(found);
      });
    });
    const said = await Promise.race([greeting, exited.then((code) => ({ code }))]);
    if (typeof said === "object") throw new Error(complaints || `the server ended with ${said.code}`);
    port = Number(said);
  }

  async function end(signal: "SIGKILL" | "SIGTERM"): Promise<number | string> {
    const how = child.exitCode ?? child.signalCode;
    if (how !== null) throw new Error(`the server had ended by itself with ${how}: ${complaints}`);
    child.kill(signal);
    return ended(child);
  }

  try {
    await start();
  } catch (error) {
    if (!dataDir) rmSync(directory, { recursive: true, force: true });
    throw error;
  }
  return {
    get url() {
      return `http://${host}:${port}`;
    },
    dataDir: directory,
    get pid() {
      return child.pid as number;
    },
    get complaints() {
      return complaints;
    },
    async kill() {
      await end("SIGKILL");
    },
    terminate: () => end("SIGTERM"),
    start,
    async remove() {
      child.kill("SIGKILL");
      await ended(child);
      if (!dataDir) rmSync(directory, { recursive: true, force: true });
    },
  };
}
