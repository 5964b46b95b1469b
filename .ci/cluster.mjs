import { ensureBuilt, ensureInstalled, run } from "./prepare.mjs";

ensureInstalled();
ensureBuilt();
process.env.FAULTS = "full";
run("npx", "vitest", "run", "--project", "faults", "test/faults/cluster.test.ts", ...process.argv.slice(2));
