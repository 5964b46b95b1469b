import { ensureInstalled, run } from "./prepare.mjs";

ensureInstalled();
run("npx", "tsx", "test/bench/simulate.ts", ...process.argv.slice(2));
