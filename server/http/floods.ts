import type { Server } from "node:http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Config } from "../config.ts";
import { farBeyond, limitsOf, networkWindowS, overLimit } from "../limits.ts";
import { addressOf, networkOf } from "../visitors.ts";

/**
 * [WB8] Cuts off who asks far more than is let through: to answer each of the requests with a refusal is
 * what a flood wants. It stands before Socket.IO and Express, and sees what comes to either.
 */
export function cutOffFloods(http: Server, config: Config): void {
  const { requests, lines } = limitsOf(config);
  const most = new RateLimiterMemory({ points: farBeyond * requests, duration: networkWindowS });
  // Of a proxy we know nothing but that all come through it.
  const isDirect = config.trustProxy === false;
  const open = new Map<string, number>();

  for (const event of ["request", "upgrade"] as const) {
    http.prependListener(event, async (request) => {
      if ((await overLimit(most, networkOf(addressOf(request, config)))) > 0) request.socket.destroy();
    });
  }
  http.prependListener("connection", async (socket) => {
    if (!isDirect) return;
    const network = networkOf(socket.remoteAddress ?? "");
    const count = (open.get(network) ?? 0) + 1;
    open.set(network, count);
    socket.once("close", () => {
      const left = (open.get(network) ?? 1) - 1;
      if (left > 0) open.set(network, left);
      else open.delete(network);
    });
    const asked = (await most.get(network))?.consumedPoints ?? 0;
    if (count > farBeyond * lines || asked > most.points) socket.destroy();
  });
}
