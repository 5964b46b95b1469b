import { ensureBuilt, ensureInstalled } from "./prepare.mjs";

ensureInstalled();
ensureBuilt();
process.env.NODE_ENV ??= "production";
await import("../dist/server/main.js");
