// Loaded into the server of a soak (`node --import`): tells what it holds, after collecting its garbage.
import { readdirSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

const openFiles = () => {
  try {
    return readdirSync("/proc/self/fd").length;
  } catch {
    // Only Linux tells.
    return 0;
  }
};

process.on("message", (question) => {
  if (question !== "resources") return;
  collectGarbage();
  const active = process.getActiveResourcesInfo();
  const count = (kind) => active.filter((name) => name.startsWith(kind)).length;
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({
    resources: {
      rssBytes: rss,
      heapBytes: heapUsed,
      externalBytes: external,
      openFiles: openFiles(),
      sockets: count("TCP"),
      timers: count("Timeout"),
    },
  });
});
process.channel?.unref();
