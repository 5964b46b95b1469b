import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What must be there before the app can start or its tests can run. Needs Node and npm only. */

export const root = path.resolve(import.meta.dirname, "..");
const inRoot = (...parts) => path.join(root, ...parts);
const timeOf = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** Runs a program with its output shown; ends this one with its exit code where it fails. */
export function run(program, ...args) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}

/** Installs the packages of the lock file where they are missing or older than it. */
export function ensureInstalled() {
  const stamp = inRoot("node_modules", ".package-lock.json");
  if (timeOf(stamp) >= timeOf(inRoot("package-lock.json")) && existsSync(stamp)) return;
  console.log("Installing packages …");
  run("npm", "ci", "--no-audit", "--no-fund");
}

function newestIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, timeOf(path.join(entry.parentPath ?? entry.path, entry.name))), 0);
}

/** Builds client and server where a source is newer than the last build. */
export function ensureBuilt() {
  const stamp = inRoot("dist", ".built");
  const sources = ["client", "server", "shared"].map((folder) => newestIn(inRoot(folder)));
  const configs = ["vite.config.ts", "package-lock.json"].map((file) => timeOf(inRoot(file)));
  const startedAt = new Date();
  if (timeOf(stamp) >= Math.max(...sources, ...configs)) return;
  console.log("Building …");
  run("npx", "vite", "build", "--app", "--logLevel", "warn");
  mkdirSync(inRoot("dist"), { recursive: true });
  writeFileSync(stamp, startedAt.toISOString());
}

/** The first is Chromium without a window: the same engine, at half the load. */
const candidates = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

function onPath() {
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
  const present = onPath() ?? (await playwrightsOwn());
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
    const packaged = onPath();
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
