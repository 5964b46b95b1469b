import { ensureBuilt, ensureInstalled, run } from "./prepare.mjs";

ensureInstalled();
ensureBuilt();
run("npx", "tsx", "test/soak/soak.ts", ...process.argv.slice(2));
