import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Chromium that other programs drive by its debugging protocol. */
export interface DebuggedBrowser {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts the Chromium that the tests' runner found, with a profile of its own. Fails with its complaint where it does not start. */
export async function aDebuggedBrowser(): Promise<DebuggedBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), "parley-browser-"));
  const child = spawn(
    process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    [
      "--headless=new",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--no-default-browser-check",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "about:blank",
    ],
    // A group of its own, so that none of its processes is left to write into the profile.
    { stdio: ["ignore", "ignore", "pipe"], detached: true },
  );
  let complaints = "";
  const port = await new Promise<number>((resolve, reject) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaints += text;
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(complaints)?.[1];
      if (found) resolve(Number(found));
    });
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`Chromium ended with ${code}: ${complaints}`)));
  });
  return {
    port,
    async close() {
      const ended = once(child, "exit");
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
