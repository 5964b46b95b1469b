import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "./freePort.ts";
import { until } from "./until.ts";

export interface TestBalancer {
  readonly url: string;
  /** What it is, for whoever reads the output of the tests. */
  readonly name: string;
  close(): Promise<void>;
}

/** On the path, or where Debian has what is not for everybody. */
const program = ["haproxy", "/usr/sbin/haproxy"].find(
  (file) => spawnSync(file, ["-v"], { stdio: "ignore" }).status === 0,
);

/** After so long another server is tried, in ms. */
const connectMs = 1_000;

/** As docs/postgres.md says, but for the times. */
const configuration = (port: number, targets: readonly URL[]): string => `
global
  log stdout local0 emerg
defaults
  mode http
  timeout connect 1s
  timeout client 1h
  timeout server 1h
  timeout tunnel 1h
  retries 2
  option redispatch 1
frontend people
  bind 127.0.0.1:${port}
  use_backend assets if { path_beg /assets/ }
  default_backend nodes
backend nodes
  balance roundrobin
  option httpchk GET /readyz
  timeout check 5s
  default-server check inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
${targets.map(({ host }, at) => `  server node${at} ${host}`).join("\n")}
backend assets
  balance roundrobin
  retry-on all-retryable-errors 404
${targets.map(({ host }, at) => `  server node${at} ${host} track nodes/node${at}`).join("\n")}
`;

/**
 * HAProxy before the servers, which hands on each connection to the next one that is ready. Where it is not
 * installed a round robin of a few lines stands in for it, which asks nobody whether they are ready.
 */
export async function aBalancer(urls: readonly string[]): Promise<TestBalancer> {
  const targets = urls.map((url) => new URL(url));
  return program === undefined ? roundRobin(targets) : haproxy(program, targets);
}

async function haproxy(file: string, targets: readonly URL[]): Promise<TestBalancer> {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-balancer-"));
  const settings = path.join(folder, "haproxy.cfg");
  const port = await freePort();
  writeFileSync(settings, configuration(port, targets));
  const child: ChildProcess = spawn(file, ["-f", settings, "-db"], { stdio: "ignore" });
  const kill = () => void child.kill("SIGKILL");
  process.on("exit", kill);
  const url = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await until("the balancer answers", answers);
  return {
    url,
    name: "HAProxy",
    async close() {
      process.off("exit", kill);
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function roundRobin(targets: readonly URL[]): Promise<TestBalancer> {
  const lines = new Set<Socket>();
  let turn = 0;
  /** To the next server that takes the connection. */
  function handOn(near: Socket, triesLeft: number): void {
    turn += 1;
    const target = targets[turn % targets.length];
    if (!target || triesLeft === 0) return void near.destroy();
    const far = connect(Number(target.port), target.hostname);
    const impatience = setTimeout(() => far.destroy(new Error("it does not answer")), connectMs);
    far.once("close", () => clearTimeout(impatience)).once("connect", () => clearTimeout(impatience));
    far.once("error", () => far.connecting && handOn(near, triesLeft - 1));
    far.once("connect", () => {
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        from.on("error", () => from.destroy());
        from.on("close", () => to.destroy());
        from.pipe(to);
      }
    });
  }
  const server = createServer((near) => {
    lines.add(near);
    near.on("close", () => lines.delete(near));
    near.on("error", () => near.destroy());
    handOn(near, targets.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    name: "a round robin of the tests, because HAProxy is not installed",
    async close() {
      for (const line of lines) line.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
