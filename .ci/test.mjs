import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkPackages } from "./packages.mjs";
import { buildBeside, compilePackages, ensureBrowser, root, runBeside, unpackPackages } from "./prepare.mjs";
import { installPrograms } from "./programs.mjs";

function endWhereOneFailed(...statuses) {
  const failed = statuses.find((status) => status !== 0);
  if (failed !== undefined) process.exit(failed);
}

const programs = process.env.INSTALL_PROGRAMS ? installPrograms() : null;
endWhereOneFailed(await unpackPackages());
endWhereOneFailed(
  ...(await Promise.all([compilePackages(), runBeside("npm", "run", "--silent", "check"), buildBeside()])),
);
await programs;
checkPackages();
process.env.CHROMIUM_PATH = await ensureBrowser();

/**
 * The suites that wait, for browsers, servers and other programs, run beside those that compute, so
 * that two cores are used; two browsers full of people at once would be too much for them.
 */
const lanes = [["journeys", "faults", "rules"], ["server"], ["pages", "states", "adversary", "lighthouse"]];
const reports = mkdtempSync(path.join(tmpdir(), "parley-test-"));

/** Runs vitest with these arguments; `shown` is when its output appears: as it comes, or at its end. */
function vitest(name, args, shown) {
  const report = path.join(reports, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const running = spawn("npx", ["vitest", "run", ...reporters, ...args], {
    cwd: root,
    stdio: ["ignore", ...(shown === "as-it-comes" ? ["inherit", "inherit"] : ["pipe", "pipe"])],
    shell: process.platform === "win32",
  });
  const output = [];
  for (const stream of [running.stdout, running.stderr]) stream?.on("data", (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    running.on("close", (status) => resolve({ status: status ?? 1, report, output: Buffer.concat(output) }));
  });
}

/** What failed, each with its file and the beginning of why, so that nobody has to look for it in the output of three lanes. */
function failures(testResults) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(root, name);
    const tests = assertionResults.filter((test) => test.status === "failed");
    if (tests.length === 0) return status === "failed" ? [`FAILED ${file}: ${beginning(message)}`] : [];
    return tests.map(
      ({ fullName, failureMessages }) => `FAILED ${file}: ${fullName}\n${beginning(failureMessages.join("\n"))}`,
    );
  });
}

/** What came of a lane: how many tests passed and were skipped, and what failed, which is something where vitest says so. */
function outcomeOf({ status, report }) {
  const { numPassedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const failed = failures(testResults);
  return {
    passed: numPassedTests,
    skipped: numPendingTests,
    failures: failed,
    failed: failed.length || (status === 0 ? 0 : 1),
  };
}

const beginning = (message) => message.split("\n").slice(0, 6).join("\n");

const asked = process.argv.slice(2);
const ofLane = (projects) => projects.map((project) => `--project=${project}`);
const runs =
  asked.length > 0
    ? [await vitest("asked", asked, "as-it-comes")]
    : await Promise.all(
        lanes.map((lane, at) => vitest(lane.join("-"), ofLane(lane), at === 0 ? "as-it-comes" : "at-its-end")),
      );
for (const { output } of runs) process.stdout.write(output);

const outcomes = runs.map(outcomeOf);
for (const failure of outcomes.flatMap(({ failures }) => failures)) console.log(failure);
const sum = (which) => outcomes.reduce((total, outcome) => total + outcome[which], 0);
if (sum("skipped") > 0) console.log(`${sum("skipped")} skipped`);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exit(runs.find(({ status }) => status !== 0)?.status ?? 0);
