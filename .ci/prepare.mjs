import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What must be there before the app can start or its tests can run. Needs Node and npm only. */

export const root = path.resolve(import.meta.dirname, "..");
const inRoot = (...parts) => path.join(root, ...parts);
const timeOf = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** Runs a program with its output shown as it comes. Answers its exit code. */
export function runInSight(program, ...args) {
  return spawnSync(program, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" }).status ?? 1;
}

/** The same; ends this one with its exit code where it fails. */
export function run(program, ...args) {
  const status = runInSight(program, ...args);
  if (status !== 0) process.exit(status);
}

/** Runs a program beside others, and shows its output in one piece when it has ended. Answers its exit code. */
export function runBeside(program, ...args) {
  const options = { cwd: root, stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" };
  const running = spawn(program, args, options);
  const output = [];
  for (const stream of [running.stdout, running.stderr]) stream.on("data", (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    running.on("error", (error) => output.push(Buffer.from(`${program}: ${error.message}\n`)));
    running.on("close", (status) => {
      process.stdout.write(Buffer.concat(output));
      resolve(status ?? 1);
    });
  });
}

/** npm writes it when all packages are there. */
const installedStamp = inRoot("node_modules", ".package-lock.json");

function areInstalled() {
  return existsSync(installedStamp) && timeOf(installedStamp) >= timeOf(inRoot("package-lock.json"));
}

/** Where a package has to be compiled, on all cores. */
process.env.JOBS ??= "max";

/** Installs the packages of the lock file where they are missing or older than it. */
export function ensureInstalled() {
  if (areInstalled()) return;
  console.log("Installing packages …");
  run("npm", "ci", "--no-audit", "--no-fund");
}

/**
 * The first part of the same, for who has other work while the second goes on: where there is no SQLite for this
 * system it is compiled, which takes longer than all else. Answers the exit code.
 */
export async function unpackPackages() {
  if (areInstalled()) return 0;
  console.log("Installing packages …");
  const status = await runBeside("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
  // Until they are compiled, they are not installed.
  if (status === 0) utimesSync(installedStamp, 0, 0);
  return status;
}

/** The second part, beside other work. */
export async function compilePackages() {
  if (areInstalled()) return 0;
  const { allowScripts } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  const compiled = Object.keys(allowScripts).filter((name) => allowScripts[name]);
  const status = await runBeside("npm", "rebuild", ...compiled);
  if (status === 0) utimesSync(installedStamp, new Date(), new Date());
  return status;
}

function newestIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, timeOf(path.join(entry.parentPath ?? entry.path, entry.name))), 0);
}

const builtStamp = inRoot("dist", ".built");
const buildCommand = ["npx", "vite", "build", "--app", "--logLevel", "warn"];

function isBuilt() {
  const sources = ["client", "server", "shared"].map((folder) => newestIn(inRoot(folder)));
  const configs = ["vite.config.ts", "package-lock.json"].map((file) => timeOf(inRoot(file)));
  return timeOf(builtStamp) >= Math.max(...sources, ...configs);
}

function stampBuild(startedAt) {
  mkdirSync(inRoot("dist"), { recursive: true });
  writeFileSync(builtStamp, startedAt.toISOString());
}

/** Builds client and server where a source is newer than the last build. */
export function ensureBuilt() {
  if (isBuilt()) return;
  const startedAt = new Date();
  console.log("Building …");
  run(...buildCommand);
  stampBuild(startedAt);
}

/** The same beside other work; answers the exit code of the build. */
export async function buildBeside() {
  if (isBuilt()) return 0;
  const startedAt = new Date();
  console.log("Building …");
  const status = await runBeside(...buildCommand);
  if (status === 0) stampBuild(startedAt);
  return status;
}

/** The first is Chromium without a window: the same engine, at half the load. */
const candidates = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

export function chromiumOnPath() {
  for (const name of candidates) {
    const found = spawnSync("which", [name], { encoding: "utf8" });
    if (found.status === 0) return found.stdout.trim();
  }
  return null;
}

async function playwrightsOwn() {
  const { chromium } = await import("playwright-core");
  const file = chromium.executablePath();
  return existsSync(file) ? file : null;
}

/** The path of a Chromium for the browser tests; gets one where it can, else ends with the way to get one. */
export async function ensureBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    console.error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    process.exit(1);
  }
  const present = chromiumOnPath() ?? (await playwrightsOwn());
  if (present) return present;
  console.log("Getting a Chromium for the browser tests …");
  spawnSync("npx", ["playwright-core", "install", "chromium"], { cwd: root, stdio: "inherit", timeout: 300_000 });
  const downloaded = await playwrightsOwn();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && spawnSync("which", ["apt-get"]).status === 0) {
    try {
      execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
      execFileSync("apt-get", ["install", "-y", "-qq", "chromium-headless-shell"], { stdio: "inherit" });
    } catch {
      // The message below says what to do.
    }
    const packaged = chromiumOnPath();
    if (packaged) return packaged;
  }
  console.error(
    [
      "The browser tests need a Chromium, and none was found or could be fetched. One of these helps:",
      "  apt-get install chromium               (Debian; as root)",
      "  npx playwright-core install chromium   (downloads one)",
      "  CHROMIUM_PATH=/path/to/chrome npm test (one that is there already)",
    ].join("\n"),
  );
  process.exit(1);
}
