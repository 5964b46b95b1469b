import { ensureBrowser, ensureBuilt, ensureInstalled, run } from "./prepare.mjs";

ensureInstalled();
process.env.CHROMIUM_PATH = await ensureBrowser();
ensureBuilt();
// What is looked at is drawn as finely as phones draw.
process.env.PICTURES = "docs/pictures";
run("npx", "tsx", "test/pictures.ts");
