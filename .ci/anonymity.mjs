import { ensureBuilt, ensureInstalled, run } from "./prepare.mjs";

ensureInstalled();
ensureBuilt();
process.env.ANONYMITY = "full";
process.env.ANONYMITY_JSON ??= "test-results/anonymity.json";
run("npx", "vitest", "run", "--project", "adversary", ...process.argv.slice(2));
