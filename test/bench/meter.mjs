// Loaded into a server under measurement (`node --import`): answers questions about its own use of the machine.
process.on("message", (question) => {
  if (question !== "usage" && question !== "used memory") return;
  // Twice, because what a first round finds may hold what the second can free.
  if (question === "used memory") for (let round = 0; round < 2; round += 1) globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ usage: { cpuMicros: user + system, rssBytes: rss, usedBytes: heapUsed + external } });
});
// What is measured ends with who measures, and a server by itself.
process.on("disconnect", () => process.exit());
process.channel?.unref();
