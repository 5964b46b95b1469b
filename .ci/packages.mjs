import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./prepare.mjs";

/** What packages of others may not be: under a licence that we cannot keep, known to be unsafe, or unlisted. */

const allowed = new Set([
  ...["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0", "Unlicense"],
  // Fonts; names of plural forms.
  ...["OFL-1.1", "Unicode-DFS-2016"],
  // Asks that changes to its own files be published: there are none.
  "MPL-2.0",
]);

/** Packages that say nothing in the lock file, with what their own files say. */
const saidElsewhere = { "parse-cache-control": "BSD-3-Clause", "xmlhttprequest-ssl": "MIT" };

const isAllowed = (licence) =>
  licence
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => allowed.has(one)));

function licenceProblems() {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  return Object.entries(packages).flatMap(([place, { license, link }]) => {
    const name = place.split("node_modules/").at(-1);
    if (!name || link) return [];
    const licence = license ?? saidElsewhere[name];
    if (licence && isAllowed(licence)) return [];
    return [`${name} is under ${licence ?? "no licence that it names"}`];
  });
}

/** A list of all packages, as CycloneDX; it says which are for development alone. npm's own `--omit dev` leaves out too many. */
const file = path.join(root, "dist", "sbom.cdx.json");

/** Makes the list, and answers what is wrong with it: nothing, where it names each package of the lock file that is installed here. */
export function makeSbom() {
  const { stdout, status } = spawnSync("npm", ["sbom", "--sbom-format", "cyclonedx"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64_000_000,
    shell: process.platform === "win32",
  });
  if (status !== 0) return [`npm sbom ended with ${status}`];
  const { bomFormat, specVersion, components } = JSON.parse(stdout);
  const problems = [];
  if (bomFormat !== "CycloneDX" || !/^1\.\d$/.test(specVersion)) problems.push(`it is ${bomFormat} ${specVersion}`);
  for (const { name, version, purl, hashes } of components) {
    if (!name || !version || !purl?.startsWith("pkg:npm/")) problems.push(`${name} has no version or no address`);
    if (!hashes?.some(({ alg, content }) => alg === "SHA-512" && /^[0-9a-f]{128}$/.test(content))) {
      problems.push(`${name} has no hash`);
    }
  }
  const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  for (const [place, { version, devOptional, optional }] of Object.entries(packages)) {
    const name = place.split("node_modules/").at(-1);
    // What is for other systems is in the lock file and not here.
    if (name && !devOptional && !optional && !listed.has(`${name}@${version}`)) problems.push(`${name} is missing`);
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, stdout);
  if (problems.length === 0) console.log(`${path.relative(root, file)}: ${components.length} packages`);
  return problems;
}

/** Known weaknesses. A registry that does not answer the question is no reason to stop, and none to be at ease. */
function auditProblems() {
  const { stdout } = spawnSync("npm", ["audit", "--json"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64_000_000,
    shell: process.platform === "win32",
  });
  let report = {};
  try {
    report = JSON.parse(stdout);
  } catch {
    // Said below.
  }
  if (!report.vulnerabilities) {
    const reason = String(report.message ?? "no answer").replace(/https?:\S+/g, "the registry");
    console.warn(`npm audit: NOT CHECKED, the registry does not say what it knows (${reason}).`);
    return [];
  }
  return Object.values(report.vulnerabilities).map(({ name, severity, via }) => {
    const titles = via.map((one) => (typeof one === "string" ? one : one.title));
    return `${name} is ${severity}: ${titles.join("; ")}`;
  });
}

/** Ends the process where something is wrong. */
export function checkPackages() {
  const problems = [
    ...licenceProblems().map((problem) => `licence: ${problem}`),
    ...makeSbom().map((problem) => `SBOM: ${problem}`),
    ...auditProblems().map((problem) => `npm audit: ${problem}`),
  ];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exit(1);
}
