// Loaded into a server under measurement (`node --import`): answers questions about its own use of the machine.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** ms in which this thread could have run, and the machine had no core for it; Linux alone tells. */
function waitedMs() {
  try {
    return Number(readFileSync("/proc/self/schedstat", "utf8").split(" ")[1]) / 1e6;
  } catch {
    return 0;
  }
}

/**
 * The longest time between two turns of the event loop: `lateMs` as a clock on the wall has it,
 * `busyMs` without what the machine made this thread wait.
 */
let longest = { lateMs: 0, busyMs: 0 };
let watching;
function watch() {
  longest = { lateMs: 0, busyMs: 0 };
  let [atMs, waited] = [performance.now(), waitedMs()];
  watching = setInterval(() => {
    const [nowMs, nowWaited] = [performance.now(), waitedMs()];
    const lateMs = nowMs - atMs - 1;
    longest = {
      lateMs: Math.max(longest.lateMs, lateMs),
      busyMs: Math.max(longest.busyMs, lateMs - (nowWaited - waited)),
    };
    [atMs, waited] = [nowMs, nowWaited];
  }, 1);
}

process.on("message", (question) => {
  if (question === "usage" || question === "used memory") {
    // Twice, because what a first round finds may hold what the second can free.
    if (question === "used memory") for (let round = 0; round < 2; round += 1) globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send?.({ usage: { cpuMicros: user + system, rssBytes: rss, usedBytes: heapUsed + external } });
  }
  if (question === "watch-delay") {
    watch();
    process.send?.({ watching: true });
  }
  if (question === "longest-delay") {
    clearInterval(watching);
    process.send?.({ longestDelay: longest });
  }
});
// What is measured ends with who measures, and a server by itself.
process.on("disconnect", () => process.exit());
process.channel?.unref();
