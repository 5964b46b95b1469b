// Loaded into a server under measurement (`node --import`): answers questions about its own use of the machine.
process.on("message", (question) => {
  if (question !== "usage") return;
  const { user, system } = process.cpuUsage();
  process.send?.({ usage: { cpuMicros: user + system, rssBytes: process.memoryUsage.rss() } });
});
process.channel?.unref();
