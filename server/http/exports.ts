import { Router } from "express";
import { parseChoice } from "../exports/choice.ts";
import { exportedSession } from "../exports/exportedSession.ts";
import { hasSections, isExportName, renderExport } from "../exports/exports.ts";
import type { ServerClock } from "../sessions/clock.ts";
import type { Directory } from "../sessions/directory.ts";
import { refuse } from "./app.ts";
import { roomOfFacilitator } from "./facilitator.ts";

/** Downloads for the facilitator. */
export function exportRoutes(directory: Directory, clock: ServerClock): Router {
  const router = Router();
  router.get("/sessions/:code/exports/:name", async (request, response) => {
    const room = await roomOfFacilitator(directory, request, response);
    if (!room) return;
    const { name } = request.params;
    if (!isExportName(name)) return refuse(response, "not-found");
    const session = exportedSession(room.session.state, clock.nowMs());
    const { sections } = request.query;
    const choice = sections === undefined ? "everything" : hasSections(name) && parseChoice(String(sections), session);
    if (!choice) return refuse(response, "unknown-section");
    const { type, body } = await renderExport(name, session, choice);
    response.attachment(`parley-${name}`).type(type).send(body);
  });
  return router;
}
