import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { renderUnicodeCompact } from "uqr";
import type { Config } from "./config.ts";
import { exporting as exportingInThreads } from "./exports/exporting.ts";
import { Guessing } from "./guessing.ts";
import { httpApp } from "./http/app.ts";
import { cutOffFloods, paced } from "./http/floods.ts";
import { importing as importingInThread } from "./imports/importing.ts";
import { databaseOf, openDatabase } from "./log/database.ts";
import { createLogger } from "./logger.ts";
import { measuringBy } from "./measuring.ts";
import type { MetricsServer } from "./metrics/metricsServer.ts";
import { Nodes } from "./nodes/nodes.ts";
import { sharedClock } from "./nodes/sharedClock.ts";
import { type Patience, usualPatience } from "./patience.ts";
import { Rehearsals } from "./rehearsals.ts";
import { dayOf, type ServerClock, systemClock } from "./sessions/clock.ts";
import { Directory } from "./sessions/directory.ts";
import { gateway } from "./sockets/gateway.ts";
import { forgetDeliveries, Webhooks } from "./webhooks/webhooks.ts";

export interface ServerOptions {
  readonly config: Config;
  /** Folder of the built client. */
  readonly clientDir: string;
  readonly clock?: ServerClock;
  readonly random?: () => number;
  readonly patience?: Patience;
}

export interface RunningServer {
  /** Where it answers, such as `http://localhost:3000`. */
  readonly url: string;
  readonly port: number;
  /** [OB1] Where metrics are; null where there are none. */
  readonly metricsPort: number | null;
  /** What is printed at the start: addresses, and a QR of the one on the local network. */
  readonly greeting: string;
  /** [OB5] Says that it is not ready for anybody new, and goes on for as long as `DRAIN_MS` says. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

const sweepEveryMs = 3_600_000;
/** How long a stopping server waits for answers that are under way. */
const lingerMs = 2_000;

/** Wires storage, sessions, sockets and HTTP, and listens. */
export async function startServer({
  config,
  clientDir,
  clock: ownClock = systemClock,
  random = Math.random,
  patience = usualPatience,
}: ServerOptions): Promise<RunningServer> {
  const logger = createLogger(config);
  const log = await openDatabase(config, {
    today: () => dayOf(ownClock.nowMs()),
    onError: (error) => logger.error({ err: error }, "forgotten bytes could not be overwritten yet"),
    onFailure: (error) => logger.error({ err: error }, "nothing can be saved; people are told, and it is tried again"),
    onRecovery: () => logger.info("saving works again"),
    onShortcoming: (shortcoming) => logger.warn(shortcoming),
  });
  const http = createServer({
    headersTimeout: patience.headersMs,
    requestTimeout: patience.requestMs,
    keepAliveTimeout: patience.idleMs,
    connectionsCheckingInterval: patience.lookEveryMs,
  });
  const exporting = exportingInThreads(databaseOf(config));
  const importing = importingInThread();
  const shared = log.shared && { store: log.shared, clock: await sharedClock(log.shared, ownClock) };
  const clock = shared?.clock ?? ownClock;
  const guessing = new Guessing((address) => nodes?.tell({ say: "wrong-guess", address }));
  const resume = () =>
    void webhooks?.resume().catch((error: unknown) => logger.error({ err: error }, "webhooks wait for the store"));
  const nodes =
    shared &&
    new Nodes({
      ...shared,
      logger,
      heard: (word) => (word.say === "deliveries" ? resume() : void guessing.wrongElsewhere(word.address)),
      eldest: resume,
    });
  const elsewhere = nodes && { isSender: () => nodes.isEldest, wake: () => nodes.tell({ say: "deliveries" }) };
  const webhooks: Webhooks | undefined =
    config.webhook &&
    new Webhooks(config.webhook, { log, exporting, logger, clock, random, ...(elsewhere && { elsewhere }) });
  const prometheus =
    config.metrics &&
    new (await import("./metrics/prometheus.ts")).Prometheus({
      log,
      sessions: () => directory.count(),
      sockets: () => sockets.open,
    });
  const tracing =
    config.traces && new (await import("./tracing/tracing.ts")).Tracing({ ...config.traces, logger, clock });
  const measuring = measuringBy([prometheus, tracing].filter((each) => each !== undefined));
  let isDraining = false;
  const directory = new Directory({
    ports: { log, logger, clock, random, webhooks, measuring, ...(nodes && { nodes }) },
    timing: config,
    retentionDays: config.retentionDays,
    idleMs: config.idleMs,
    fanoutOf: (id) => sockets.fanoutOf(id),
  });
  const rehearsals = new Rehearsals({
    clock,
    random,
    url: () => ownUrl(config.host, (http.address() as AddressInfo | null)?.port ?? config.port),
    maxParticipants: config.maxParticipants,
    facilitators: (id) => sockets.fanoutOf(id).size("facilitator"),
  });
  http.on(
    "request",
    paced(
      httpApp({
        ...{ config, log, logger, directory, clock, rehearsals, exporting, importing, guessing, measuring, clientDir },
        isDraining: () => isDraining,
      }),
      config,
      measuring,
    ),
  );
  // Afterwards: Socket.IO then keeps the requests of its own path to itself, and passes on the others.
  const sockets = gateway(http, {
    config,
    logger,
    clock,
    directory,
    guessing,
    patience,
    measuring,
    origin: () => networkOrigin(config, (http.address() as AddressInfo | null)?.port ?? config.port),
  });

  cutOffFloods(http, config, measuring);

  let metrics: MetricsServer | undefined;
  const sweep = () => log.sweep(dayOf(clock.nowMs()));
  try {
    await sweep();
    await (webhooks ? webhooks.resume() : forgetDeliveries(log));
    await new Promise<void>((resolve, reject) => {
      http.once("error", reject);
      http.listen(config.port, config.host, resolve);
    });
    if (prometheus && config.metrics) {
      const { serveMetrics } = await import("./metrics/metricsServer.ts");
      metrics = await serveMetrics(prometheus, config.metrics, clock);
    }
  } catch (error) {
    http.close();
    await Promise.all([webhooks?.close(), exporting.close(), importing.close(), tracing?.close(), nodes?.close()]);
    await log.close();
    throw error;
  }
  const sweeping = setInterval(
    () => void sweep().catch((error: unknown) => logger.error({ err: error }, "a sweep failed")),
    sweepEveryMs,
  );
  sweeping.unref();
  const { port } = http.address() as AddressInfo;

  return {
    url: `http://localhost:${port}`,
    port,
    metricsPort: metrics?.port ?? null,
    greeting: greeting(config, port),
    async drain() {
      isDraining = true;
      if (config.drainMs > 0) await new Promise((resolve) => setTimeout(resolve, config.drainMs));
    },
    async close() {
      isDraining = true;
      clearInterval(sweeping);
      await rehearsals.close();
      // What was sent is committed and answered first, so that few have to send anything again.
      await directory.close();
      const closed = sockets.close();
      // A download that nobody reads must not keep a stopping server alive.
      const impatience = setTimeout(() => http.closeAllConnections(), lingerMs);
      await closed;
      clearTimeout(impatience);
      await Promise.all([webhooks?.close(), exporting.close(), importing.close(), metrics?.close(), tracing?.close()]);
      await nodes?.close();
      await log.close();
    },
  };
}

const everyAddress: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "[::1]" };

/** Where the server reaches itself, past any proxy. */
const ownUrl = (host: string, port: number): string =>
  `http://${everyAddress[host] ?? (host.includes(":") ? `[${host}]` : host)}:${port}`;

/** Where other machines reach the server: as configured, else its address on the local network. */
function networkOrigin({ publicUrl, host }: Config, port: number): string | null {
  if (publicUrl) return publicUrl;
  const address = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address;
  const isOpen = host === "0.0.0.0" || host === "::";
  return address && isOpen ? `http://${address}:${port}` : null;
}

function greeting(config: Config, port: number): string {
  const network = networkOrigin(config, port);
  return [
    "Parley is running.",
    `  Facilitate:      ${config.publicUrl ?? `http://localhost:${port}`}`,
    ...(network ? [`  On this network: ${network}`, renderUnicodeCompact(network)] : []),
  ].join("\n");
}
