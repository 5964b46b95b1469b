import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { chromiumOnPath } from "./prepare.mjs";

/**
 * Programs that we did not write open the files that people take along, Postgres is one of the two engines
 * of the storage, PgBouncer may stand before it, and HAProxy and nginx stand before servers; a test without
 * its program is skipped or does with less, which in CI none shall.
 */
const programs = ["soffice", "xmllint", "rapper", "pdftotext", "pg_dump", "postgres", "pgbouncer", "haproxy", "nginx"];
const packages = [
  ...["libreoffice-calc-nogui", "libreoffice-writer-nogui", "poppler-utils", "libxml2-utils", "raptor2-utils"],
  ...["postgresql", "pgbouncer", "nginx-light", "haproxy"],
];

/** Where Debian puts the programs of Postgres that are not for everybody. */
const debian = "/usr/lib/postgresql";
const folders = () => [
  ...(process.env.PATH ?? "").split(path.delimiter),
  "/usr/sbin",
  ...(existsSync(debian) ? readdirSync(debian).map((version) => path.join(debian, version, "bin")) : []),
];
const isThere = (program) => folders().some((folder) => existsSync(path.join(folder, program)));

/** Answers whether it did what it was asked. */
const aptGet = (...args) =>
  new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const running = spawn("apt-get", args, { env, stdio: ["ignore", "ignore", "inherit"] });
    running.on("error", () => resolve(false));
    running.on("close", (status) => resolve(status === 0));
  });

/** Installs what is missing, the browser too, where that can be done. Where it cannot, it is said, and the tests say what they miss. */
export async function installPrograms() {
  const needsPrograms = !programs.every(isThere);
  const needsBrowser = !process.env.CHROMIUM_PATH && chromiumOnPath() === null;
  if ((!needsPrograms && !needsBrowser) || process.getuid?.() !== 0 || !isThere("apt-get")) return;
  const areInstalled =
    (await aptGet("update", "-qq")) &&
    (!needsPrograms || (await aptGet("install", "-y", "-qq", "--no-install-recommends", ...packages))) &&
    (!needsBrowser || (await aptGet("install", "-y", "-qq", "chromium-headless-shell")));
  if (!areInstalled) console.error("Programs that tests need could not be installed: these tests are skipped.");
}
