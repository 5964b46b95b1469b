import { makeSbom } from "./packages.mjs";
import { ensureInstalled } from "./prepare.mjs";

ensureInstalled();
const problems = makeSbom();
for (const problem of problems) console.error(`SBOM: ${problem}`);
process.exit(problems.length > 0 ? 1 : 0);
