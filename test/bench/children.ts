import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";

export interface Usage {
  /** CPU time of the process so far, user and system, in µs. */
  readonly cpuMicros: number;
  readonly rssBytes: number;
  /** JavaScript's own memory and buffers; without garbage where it was asked for as used memory. */
  readonly usedBytes: number;
}

const meter = path.resolve("test/bench/meter.mjs");
const loader = path.resolve("node_modules/tsx/dist/loader.mjs");

/** A child process that can be asked, and that says when something is done. */
export function child(
  file: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
  flags: readonly string[] = [],
) {
  const isSource = file.endsWith(".ts");
  const process_: ChildProcess = fork(path.resolve(file), args, {
    env: { ...process.env, NODE_ENV: "production", ...env },
    execArgv: [...(isSource ? ["--import", loader] : []), "--import", meter, ...flags],
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  process_.stdout?.resume();

  const nextMessage = <Message>(wanted: (message: Record<string, unknown>) => Message | undefined): Promise<Message> =>
    new Promise((resolve, reject) => {
      const onMessage = (message: Record<string, unknown>) => {
        const found = wanted(message);
        if (found === undefined) return;
        process_.off("message", onMessage as never);
        process_.off("exit", onExit);
        resolve(found);
      };
      const onExit = (code: number | null) => reject(new Error(`${file} ended with ${code}`));
      process_.on("message", onMessage as never);
      process_.once("exit", onExit);
    });

  return {
    /** Sends a message and waits for the answer that carries `key`. */
    async ask<Answer>(key: string, message: unknown): Promise<Answer> {
      const answer = nextMessage((received) => received[key] as Answer | undefined);
      process_.send(message as never);
      return answer;
    },
    usage(): Promise<Usage> {
      return this.ask<Usage>("usage", "usage");
    },
    /** The same after a collection of garbage; the process needs `--expose-gc` for it. */
    usedMemory(): Promise<Usage> {
      return this.ask<Usage>("usage", "used memory");
    },
    /** Waits until a process that greets with `ready` takes orders. */
    async ready(): Promise<void> {
      const answer = nextMessage(({ ready }) => ready);
      // What is asked while it is still loading is lost.
      const asking = setInterval(() => process_.send("ready?"), 50);
      await answer.finally(() => clearInterval(asking));
    },
    /** Waits for a line of output that matches. */
    async says(pattern: RegExp): Promise<string> {
      return new Promise((resolve, reject) => {
        process_.once("exit", (code) => reject(new Error(`${file} ended with ${code}`)));
        let text = "";
        process_.stdout?.on("data", (chunk) => {
          text += chunk;
          const found = pattern.exec(text);
          if (found) resolve(found[1] ?? found[0]);
        });
      });
    },
    async stop(): Promise<void> {
      if (process_.exitCode !== null) return;
      const ended = new Promise((resolve) => process_.once("exit", resolve));
      process_.kill("SIGTERM");
      await ended;
    },
  };
}
export type Child = ReturnType<typeof child>;
