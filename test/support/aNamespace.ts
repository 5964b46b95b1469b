import { spawnSync } from "node:child_process";

/** A line between this machine and a namespace. */
export interface NamespaceLine {
  /** The address of this machine on it. */
  readonly near: string;
  /** The address of the namespace on it. */
  readonly far: string;
  /**
   * Nothing comes through any more, either way, and no connection is told so.
   * - `dropped`: it is lost on the way, as where a switch fails.
   * - `unplugged`: the namespace sees that it has no line, so that it begins no new connection.
   */
  cut(how: "dropped" | "unplugged"): void;
  /** Ends that. What was sent meanwhile, and is still wanted, follows. */
  mend(): void;
}

/** A network namespace of Linux: as another machine, with lines to this one and to nowhere else. */
export interface TestNamespace {
  /** A program and its arguments that start a program in it. */
  readonly through: readonly string[];
  readonly toPostgres: NamespaceLine;
  readonly toPeople: NamespaceLine;
  remove(): void;
}

const ip = (...args: string[]) => spawnSync("ip", args, { encoding: "utf8" });
function must(...args: string[]): void {
  const { status, stderr, error } = ip(...args);
  if (status !== 0) throw new Error(`ip ${args.join(" ")}: ${error?.message ?? stderr.trim()}`);
}

/** Nobody's: frames to it are lost. */
const nowhere = "02:00:00:00:00:01";
/** The range that is kept for tests of networks (RFC 2544), a part of it for each process. */
const range = `198.18.${process.pid % 256}`;
const prefix = "parley-";
let made = 0;
let lines = 0;

/** Those of processes that were killed. */
function removeLeftOvers(): void {
  for (const name of ip("netns", "list")
    .stdout.split("\n")
    .map((line) => line.split(" ")[0] ?? "")) {
    const [, pid] = new RegExp(`^${prefix}(\\d+)-\\d+$`).exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) ip("netns", "del", name);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function lineTo(namespace: string, name: string): NamespaceLine {
  const at = lines;
  lines += 1;
  // As long as the name of a device may be.
  const device = `p${process.pid.toString(36)}-${at}`;
  const [near, far] = [`${range}.${at * 4 + 1}`, `${range}.${at * 4 + 2}`];
  must("link", "add", device, "type", "veth", "peer", "name", name, "netns", namespace);
  must("addr", "add", `${near}/30`, "dev", device);
  must("link", "set", device, "up");
  must("-n", namespace, "addr", "add", `${far}/30`, "dev", name);
  must("-n", namespace, "link", "set", name, "up");
  return {
    near,
    far,
    cut(how) {
      if (how === "unplugged") return must("-n", namespace, "link", "set", name, "down");
      must("neigh", "replace", far, "lladdr", nowhere, "dev", device, "nud", "permanent");
      must("-n", namespace, "neigh", "replace", near, "lladdr", nowhere, "dev", name, "nud", "permanent");
    },
    mend() {
      must("-n", namespace, "link", "set", name, "up");
      // Each is there only after `dropped`.
      ip("neigh", "del", far, "dev", device);
      ip("-n", namespace, "neigh", "del", near, "dev", name);
    },
  };
}

/** Makes one. Throws where it may not: it needs root, and the program `ip` (iproute2). */
export function aNamespace(): TestNamespace {
  const name = `${prefix}${process.pid}-${made}`;
  must("netns", "add", name);
  if (made === 0) removeLeftOvers();
  made += 1;
  const remove = () => void ip("netns", "del", name);
  process.on("exit", remove);
  must("-n", name, "link", "set", "lo", "up");
  // Soon after a process has died behind a line that is cut, nothing is there any more that could say so.
  must("netns", "exec", name, "sh", "-c", "echo 1 >/proc/sys/net/ipv4/tcp_orphan_retries");
  return {
    through: ["ip", "netns", "exec", name],
    toPostgres: lineTo(name, "postgres"),
    toPeople: lineTo(name, "people"),
    remove() {
      process.off("exit", remove);
      remove();
    },
  };
}
