import { ensureBuilt, ensureInstalled } from "./prepare.mjs";

/** A server with a rehearsal under way, which is gone when it stops. */
ensureInstalled();
ensureBuilt();
process.env.NODE_ENV ??= "production";
await import("../dist/server/demo.js");
