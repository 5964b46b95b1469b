import type { RequestListener, Server } from "node:http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { refusal } from "../../shared/refusal.ts";
import type { Config } from "../config.ts";
import { limitsOf, networkWindowS, overLimit } from "../limits.ts";
import type { Measuring } from "../measuring.ts";
import { OpenLines } from "../openLines.ts";
import { Pace, patienceMs } from "../pace.ts";
import { addressOf, networkOf } from "../visitors.ts";

/**
 * [WB8] Hands requests on at the pace that one network has: a whole company that opens its pages at once
 * waits a little, and so does a flood. Where too many wait already, the next is refused, at the least cost.
 */
export function paced(handle: RequestListener, config: Config, measuring: Measuring): RequestListener {
  const pace = new Pace(limitsOf(config).pace.requests);
  const body = JSON.stringify({ refusal: refusal("too-many", patienceMs) });
  const headers = { "Content-Type": "application/json", "Retry-After": patienceMs / 1_000, Connection: "close" };
  return (request, response) => {
    const work = () => {
      if (response.destroyed) return false;
      handle(request, response);
      return true;
    };
    if (pace.take(networkOf(addressOf(request, config)), work)) return;
    measuring.limited("http");
    response.writeHead(429, headers).end(body);
  };
}

/**
 * Cuts off who asks far more than is let through: to answer each of the requests with a refusal is
 * what a flood wants. It stands before Socket.IO and Express, and sees what comes to either.
 */
export function cutOffFloods(http: Server, config: Config, measuring: Measuring): void {
  const { requests, connections } = limitsOf(config);
  const most = new RateLimiterMemory({ points: requests, duration: networkWindowS });
  // Of a proxy we know nothing but that all come through it.
  const isDirect = config.trustProxy === false;
  const open = new OpenLines();

  for (const event of ["request", "upgrade"] as const) {
    http.prependListener(event, async (request) => {
      if ((await overLimit(most, networkOf(addressOf(request, config)))) === 0) return;
      measuring.limited("cut-off");
      request.socket.destroy();
    });
  }
  http.prependListener("connection", async (socket) => {
    if (!isDirect) return;
    const network = networkOf(socket.remoteAddress ?? "");
    const count = open.add(network, socket);
    const asked = (await most.get(network))?.consumedPoints ?? 0;
    if (count <= connections && asked <= most.points) return;
    measuring.limited("cut-off");
    socket.destroy();
  });
}
