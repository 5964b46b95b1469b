import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { connect } from "../../client/connection/connection.ts";

export interface PreviousBuild {
  /** For whoever reads the output: its revision, its day and what it was about. */
  readonly name: string;
  /** The file that starts its server. */
  readonly server: string;
  /** The client library that is in its pages. */
  readonly connect: typeof connect;
}

/** What decides how a server, its neighbours and its pages understand each other. */
const sources = ["server", "shared", "client/connection"];
const parts = [
  "client",
  "server",
  "shared",
  "package.json",
  "package-lock.json",
  "tsconfig.base.json",
  "vite.config.ts",
];
/** Ignored by git, and in the project, so that the packages are found. */
const builds = path.resolve("test-results/previous-builds");

function run(program: string, args: readonly string[], cwd = process.cwd()): string | null {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: "utf8" });
  if (status !== 0 && stderr) console.error(stderr.trim());
  return status === 0 ? stdout.trim() : null;
}

const commitOf = (revision: string) => run("git", ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]);

/**
 * The revision that `PREVIOUS_BUILD` names; else the newest one before the files as they are now in which
 * the server, the core or the client library was another. Null where there is no history.
 */
function previousRevision(): string | null {
  const { PREVIOUS_BUILD } = process.env;
  if (PREVIOUS_BUILD) {
    const named = commitOf(PREVIOUS_BUILD);
    if (named === null) throw new Error(`PREVIOUS_BUILD is ${PREVIOUS_BUILD}, which git does not know`);
    return named;
  }
  if (!existsSync(".git") || commitOf("HEAD") === null) return null;
  const isChanged = run("git", ["status", "--porcelain", "--", ...sources]) !== "";
  if (isChanged) return commitOf("HEAD");
  const changedBy = run("git", ["rev-list", "-1", "--first-parent", "HEAD", "--", ...sources]);
  return changedBy ? commitOf(`${changedBy}^`) : null;
}

/**
 * A build of an earlier revision, made from git with the packages that are installed, once for each
 * revision. Null where there is no history, as in an archive of the sources.
 */
export async function aPreviousBuild(): Promise<PreviousBuild | null> {
  const revision = previousRevision();
  if (revision === null) return null;
  const folder = path.join(builds, revision);
  const server = path.join(folder, "dist", "server", "main.js");
  if (!existsSync(server)) build(revision, folder);
  const library = pathToFileURL(path.join(folder, "client", "connection", "connection.ts")).href;
  const { connect }: Pick<typeof import("../../client/connection/connection.ts"), "connect"> = await import(
    /* @vite-ignore */ library
  );
  const name = run("git", ["log", "-1", "--format=%h of %as, “%s”", revision]) ?? revision;
  return { name, server, connect };
}

function build(revision: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const archive = path.join(folder, "sources.tar");
  const vite = path.resolve("node_modules/vite/bin/vite.js");
  const isBuilt =
    run("git", ["archive", `--output=${archive}`, revision, ...parts]) !== null &&
    run("tar", ["-xf", archive], folder) !== null &&
    run(process.execPath, [vite, "build", "--app", "--logLevel", "warn"], folder) !== null;
  if (isBuilt) return;
  rmSync(path.join(folder, "dist"), { recursive: true, force: true });
  throw new Error(
    `The revision ${revision} could not be built with the packages of today. Where it needs others, run npm ci in ${folder}, or name another one by PREVIOUS_BUILD.`,
  );
}
