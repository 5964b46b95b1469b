import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBrowser, ensureBuilt, ensureInstalled, root, run } from "./prepare.mjs";

ensureInstalled();
run("npm", "run", "--silent", "check");
process.env.CHROMIUM_PATH = await ensureBrowser();
ensureBuilt();

const report = path.join(mkdtempSync(path.join(tmpdir(), "parley-test-")), "report.json");
const { status } = spawnSync(
  "npx",
  ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit" },
);
const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
  readFileSync(report, "utf8"),
);
// A suite that broke before its first test has failed too.
const failed = Math.max(
  numFailedTests,
  status === 0 ? 0 : Math.max(1, numFailedTests),
  numFailedTests || numFailedTestSuites,
);
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : "";
console.log(`${numPassedTests} passed, ${failed} failed${skipped}`);
process.exit(status ?? 1);
