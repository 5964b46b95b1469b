import { spawn } from "node:child_process";
import { ensureInstalled, root } from "./prepare.mjs";

/** The server restarted on each change, and the client with hot reload before it. */
ensureInstalled();
const env = { ...process.env, PORT: process.env.PORT ?? "3000" };
const start = (...args) => spawn("npx", args, { cwd: root, env, stdio: "inherit" });
const running = [start("tsx", "watch", "server/main.ts"), start("vite")];
for (const one of running) one.on("exit", (code) => process.exit(code ?? 0));
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    for (const one of running) one.kill(signal);
  });
}
