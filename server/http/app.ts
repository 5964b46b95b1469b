import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type Response } from "express";
import * as v from "valibot";
import type { FileFault } from "../../shared/files/faults.ts";
import { parseJoinCode } from "../../shared/ids.ts";
import { CreateSession, type SessionAtTheDoor } from "../../shared/protocol/messages.ts";
import { type RefusalCode, refusal, refusals } from "../../shared/refusal.ts";
import type { Config } from "../config.ts";
import type { Exporting } from "../exports/exporting.ts";
import type { Guessing } from "../guessing.ts";
import type { Importing } from "../imports/importing.ts";
import type { EventLog } from "../log/eventLog.ts";
import type { Logger } from "../logger.ts";
import type { Measuring } from "../measuring.ts";
import type { Rehearsals } from "../rehearsals.ts";
import type { ServerClock } from "../sessions/clock.ts";
import type { Directory } from "../sessions/directory.ts";
import type { apiSchemas } from "./apiSchemas.ts";
import { exportRoutes } from "./exports.ts";
import { importRoutes } from "./imports.ts";
import { limited } from "./limited.ts";
import { openApiRoutes } from "./openapi.ts";
import { pageRoutes } from "./pages.ts";
import { readerLinkRoutes } from "./readerLinks.ts";
import { rehearsalRoutes } from "./rehearsals.ts";
import { securityHeaders } from "./securityHeaders.ts";
import { seriesToBe } from "./series.ts";

export interface AppOptions {
  readonly config: Config;
  readonly log: EventLog;
  readonly logger: Logger;
  readonly directory: Directory;
  readonly clock: ServerClock;
  readonly rehearsals: Rehearsals;
  readonly exporting: Exporting;
  readonly importing: Importing;
  readonly guessing: Guessing;
  readonly measuring: Measuring;
  /** [OB5] Whether the server is about to stop, and newcomers should go elsewhere. */
  readonly isDraining: () => boolean;
  /** Folder of the built client; without it only the API is served. */
  readonly clientDir: string;
}

const status: Partial<Record<RefusalCode, number>> = {
  malformed: 400,
  "too-long": 400,
  "empty-text": 400,
  "unknown-section": 400,
  "not-facilitator": 403,
  "not-allowed": 403,
  "unknown-session": 404,
  "link-revoked": 410,
  "link-expired": 410,
  "not-found": 404,
  "session-ended": 410,
  "session-deleted": 410,
  "too-many": 429,
  unavailable: 503,
};

/** What is said beside a refusal. */
interface Beside {
  readonly retryAfterMs?: number;
  /** What is wrong with a file that came along, each with its place. */
  readonly faults?: readonly FileFault[];
}

export const statusOf = (code: RefusalCode): number => status[code] ?? 409;

/** Answers with a refusal: the same shape as over the socket, with the HTTP status that fits. */
export function refuse(response: Response, code: RefusalCode, { retryAfterMs, faults }: Beside = {}): void {
  if (code === "too-many") (response.app.get("measuring") as Measuring).limited("http");
  if (retryAfterMs !== undefined) response.set("Retry-After", String(Math.ceil(retryAfterMs / 1_000)));
  response.status(statusOf(code)).json({ refusal: refusal(code, retryAfterMs), ...(faults && { faults }) });
}

const isRefusalCode = (message: string): message is RefusalCode => Object.hasOwn(refusals, message);

/** The HTTP side: the app's files, creating a session, the door, exports, health. */
export function httpApp(options: AppOptions): Express {
  const { config, log, logger, directory, clock, rehearsals, exporting, importing, guessing, clientDir } = options;
  const app = express();
  app.set("measuring", options.measuring);
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustProxy);
  app.use(securityHeaders(config));
  app.use(compression());

  app.get("/healthz", (_, response) => {
    const storage = { engine: log.engine, state: log.failing ?? ("ok" as const) };
    response.json({ status: "ok", storage } satisfies v.InferOutput<typeof apiSchemas.Running>);
  });
  app.get("/readyz", async (_, response) => {
    try {
      if (options.isDraining()) return refuse(response, "unavailable");
      await log.ready();
      response.json({ status: "ready" });
    } catch {
      refuse(response, "unavailable");
    }
  });

  const api = express.Router();
  api.use((_, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  // Files are longer than what other routes take in, and are read once it is known from whom.
  api.use(importRoutes(directory, importing, guessing));
  api.post(
    "/sessions",
    limited({ windowMs: 3_600_000, limit: config.sessionsPerHour, standardHeaders: "draft-8" }),
    // The file of an earlier session can come along.
    express.json({ limit: "2mb" }),
    async (request, response) => {
      const parsed = v.safeParse(CreateSession, request.body);
      if (!parsed.success) {
        return refuse(response, parsed.issues.map(({ message }) => message).find(isRefusalCode) ?? "malformed");
      }
      const { from, sides } = parsed.output;
      const series = from && (await seriesToBe(from, sides, { log, exporting, guessing, clock }, request, response));
      if (series === null) return;
      const before = from && "code" in from ? parseJoinCode(from.code) : null;
      response.status(201).json(await directory.create(parsed.output, series, before));
    },
  );
  api.use(express.json({ limit: "128kb" }));
  api.get(
    "/sessions/:code",
    // A whole department behind one address joins within a minute.
    limited({ windowMs: 60_000, limit: config.maxParticipants * 2 }),
    async (request, response) => {
      const address = request.ip ?? "";
      const waitMs = await guessing.waitMs(address);
      // Also for a right one: else the answers would tell.
      if (waitMs > 0) return refuse(response, "too-many", { retryAfterMs: waitMs });
      const code = parseJoinCode(request.params.code as string);
      const room = code && (await directory.find(code));
      if (!room) {
        await guessing.wrong(address);
        return refuse(response, "unknown-session");
      }
      const { title, sides, phase, locked } = room.session.state;
      response.json({ code, title, sides, phase, locked } satisfies SessionAtTheDoor);
    },
  );
  api.use(exportRoutes(log, exporting, clock, guessing));
  api.use(readerLinkRoutes({ config, log, directory, guessing, exporting, clock }));
  api.use(rehearsalRoutes(directory, rehearsals, guessing, config));
  api.use(openApiRoutes(config));
  api.use((_, response) => refuse(response, "not-found"));
  app.use("/api", api);

  app.use(pageRoutes(clientDir));

  const onError: ErrorRequestHandler = (error: { status?: number; expose?: boolean }, _request, response, _next) => {
    // body-parser's errors are the client's fault and carry a 4xx; everything else says nothing of its inside.
    if (error.status && error.status < 500) return refuse(response, "malformed");
    logger.error({ err: error }, "a request failed");
    refuse(response, "unavailable");
  };
  app.use(onError);
  return app;
}
