// Loaded into a server under measurement (`node --import`): answers questions about its own use of the machine.
import { monitorEventLoopDelay } from "node:perf_hooks";

const delay = monitorEventLoopDelay({ resolution: 1 });

process.on("message", (question) => {
  if (question === "usage" || question === "used memory") {
    // Twice, because what a first round finds may hold what the second can free.
    if (question === "used memory") for (let round = 0; round < 2; round += 1) globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send?.({ usage: { cpuMicros: user + system, rssBytes: rss, usedBytes: heapUsed + external } });
  }
  if (question === "watch-delay") {
    delay.enable();
    delay.reset();
    process.send?.({ watching: true });
  }
  // The longest time between two turns of the event loop since then, in ms.
  if (question === "longest-delay") {
    delay.disable();
    process.send?.({ longestDelayMs: delay.max / 1e6 });
  }
});
// What is measured ends with who measures, and a server by itself.
process.on("disconnect", () => process.exit());
process.channel?.unref();
