import { type Request, type Response, Router } from "express";
import { dayOf } from "../../shared/day.ts";
import type { ExportedFile, Exporting } from "../exports/exporting.ts";
import { isExportName } from "../exports/names.ts";
import type { Guessing } from "../guessing.ts";
import type { EventLog } from "../log/eventLog.ts";
import type { ServerClock } from "../sessions/clock.ts";
import { refuse } from "./app.ts";
import { vaultOfFacilitator } from "./facilitator.ts";

/** Whether a file may be packed on its way. */
export const takesGzip = (request: Request): boolean => request.acceptsEncodings("gzip") === "gzip";

/** The file as the body. Not by `send`, which would hash all of it once more. */
export function sendFile(response: Response, { type, bytes, encoding }: ExportedFile): void {
  response.type(type).vary("Accept-Encoding");
  if (encoding) response.set("Content-Encoding", encoding);
  response.set("Content-Length", String(bytes.length)).end(bytes);
}

/** Downloads for the facilitator. They load no session: a thread reads it. */
export function exportRoutes(log: EventLog, exporting: Exporting, clock: ServerClock, guessing: Guessing): Router {
  const router = Router();
  router.get("/sessions/:code/exports/:name", async (request, response) => {
    const session = await vaultOfFacilitator(log, guessing, request, response);
    if (!session) return;
    const { name } = request.params;
    if (!isExportName(name)) return refuse(response, "not-found");
    const { sections } = request.query;
    const exported = await exporting.write({
      session: session.id,
      name,
      gzip: takesGzip(request),
      today: dayOf(clock.nowMs()),
      ...(sections !== undefined && { sections: String(sections) }),
    });
    if ("refusal" in exported) return refuse(response, exported.refusal);
    sendFile(response.attachment(`parley-${name}`), exported);
  });
  return router;
}
