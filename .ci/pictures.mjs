import { ensureBrowser, ensureBuilt, ensureInstalled, run } from "./prepare.mjs";

ensureInstalled();
process.env.CHROMIUM_PATH = await ensureBrowser();
ensureBuilt();
run("npx", "tsx", "test/pictures.ts");
