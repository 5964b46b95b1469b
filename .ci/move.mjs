import { ensureBuilt, ensureInstalled, run } from "./prepare.mjs";

ensureInstalled();
ensureBuilt();
run("node", "dist/server/main.js", "move", ...process.argv.slice(2));
