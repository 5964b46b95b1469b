// Loaded into a server under measurement (`node --import`): answers questions about its own use of the machine.
import { monitorEventLoopDelay } from "node:perf_hooks";

const delay = monitorEventLoopDelay({ resolution: 1 });

process.on("message", (question) => {
  if (question === "usage") {
    const { user, system } = process.cpuUsage();
    process.send?.({ usage: { cpuMicros: user + system, rssBytes: process.memoryUsage.rss() } });
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
process.channel?.unref();
