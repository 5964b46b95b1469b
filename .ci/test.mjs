import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkPackages } from "./packages.mjs";
import {
  buildBeside,
  compilePackages,
  ensureBrowser,
  root,
  runBeside,
  runInSight,
  unpackPackages,
} from "./prepare.mjs";
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

/** The longest first, so that no core waits for one of them in the end; the two with the most pages open far apart. */
const suites = ["journeys", "server", "pages", "rules", "faults", "states", "lighthouse", "adversary"];
/** One more than two cores: some wait for browsers, servers and other programs, while others compute. */
const atOnce = 3;
const reports = mkdtempSync(path.join(tmpdir(), "parley-test-"));

/** Has vitest run with these arguments. Answers its exit code, and the file of what came of it. */
async function vitest(runs, name, ...args) {
  const report = path.join(reports, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return { name, report, status: await runs("npx", "vitest", "run", ...reporters, ...args) };
}

/** Runs all suites; whichever ends makes way for the next. */
async function everySuite() {
  const waiting = [...suites];
  const runs = [];
  const inTurn = async () => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) {
      console.log(`Running ${suite} …`);
      runs.push(await vitest(runBeside, suite, `--project=${suite}`));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, inTurn));
  return runs;
}

/** What failed, each with its file and the beginning of why, so that nobody has to look for it in the output of all suites. */
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

/** What came of a run: how many tests passed and were skipped, and what failed, which is something where vitest says so. */
function outcomeOf({ name, status, report }) {
  if (!existsSync(report))
    return { passed: 0, skipped: 0, failures: [`FAILED ${name}: vitest ended without a report`], failed: 1 };
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
const runs = asked.length > 0 ? [await vitest(runInSight, "asked", ...asked)] : await everySuite();

const outcomes = runs.map(outcomeOf);
for (const failure of outcomes.flatMap(({ failures }) => failures)) console.log(failure);
const sum = (which) => outcomes.reduce((total, outcome) => total + outcome[which], 0);
if (sum("skipped") > 0) console.log(`${sum("skipped")} skipped`);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exit(sum("failed") > 0 ? 1 : 0);
