import { ensureBuilt, ensureInstalled, run } from "./prepare.mjs";

ensureInstalled();
ensureBuilt();
run("npx", "tsx", "test/bench/bench.ts", ...process.argv.slice(2));
