import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerClock } from "../sessions/clock.ts";
import { intervalMs } from "./crowd.ts";
import type { Prometheus } from "./prometheus.ts";

export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * [OB1] Answers `GET /metrics` on a port of its own, with what was to be told at the last beat [OB2], to
 * whoever asks and however often. Rejects where the port is not free.
 */
export async function serveMetrics(
  prometheus: Prometheus,
  { host, port }: { readonly host: string; readonly port: number },
  clock: ServerClock,
): Promise<MetricsServer> {
  let text = await prometheus.told();
  let cancel = () => {};
  const beat = () => {
    cancel = clock.after(intervalMs, () => {
      beat();
      void prometheus.told().then((told) => {
        text = told;
      });
    });
  };
  const server = createServer((request, response) => {
    const isAsked = request.method === "GET" && request.url === "/metrics";
    response.writeHead(isAsked ? 200 : 404, {
      "Content-Type": isAsked ? prometheus.contentType : "text/plain",
      "Cache-Control": "no-store",
    });
    response.end(isAsked ? text : "");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  beat();
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      cancel();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
