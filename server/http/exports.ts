import { Router } from "express";
import { resultsOf } from "../../shared/session/view.ts";
import { isExportName, renderExport } from "../exports/exports.ts";
import type { Directory } from "../sessions/directory.ts";
import { refuse } from "./app.ts";
import { roomOfFacilitator } from "./facilitator.ts";

/** Downloads for the facilitator. */
export function exportRoutes(directory: Directory): Router {
  const router = Router();
  router.get("/sessions/:code/exports/:name", async (request, response) => {
    const room = await roomOfFacilitator(directory, request, response);
    if (!room) return;
    const { name } = request.params;
    if (!isExportName(name)) return refuse(response, "not-found");
    const { state } = room.session;
    const { title, sides, rehearsal } = state;
    const { type, body } = renderExport(name, {
      title,
      sides,
      ...(rehearsal && { rehearsal }),
      results: resultsOf(state),
    });
    response.attachment(`parley-${name}`).type(type).send(body);
  });
  return router;
}
