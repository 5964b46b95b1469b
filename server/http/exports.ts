import { Router } from "express";
import { dayOf } from "../../shared/day.ts";
import { parseChoice } from "../exports/choice.ts";
import { type Exporting, TooManyExports } from "../exports/exporting.ts";
import { hasSections, isExportName } from "../exports/exports.ts";
import type { ServerClock } from "../sessions/clock.ts";
import type { Directory } from "../sessions/directory.ts";
import { refuse } from "./app.ts";
import { roomOfFacilitator } from "./facilitator.ts";

/** Downloads for the facilitator. */
export function exportRoutes(directory: Directory, exporting: Exporting, clock: ServerClock): Router {
  const router = Router();
  router.get("/sessions/:code/exports/:name", async (request, response) => {
    const room = await roomOfFacilitator(directory, request, response);
    if (!room) return;
    const { name } = request.params;
    if (!isExportName(name)) return refuse(response, "not-found");
    const { state } = room.session;
    const { sections } = request.query;
    const entered = { results: state.agenda.filter(({ key }) => state.stages[key]) };
    const choice = sections === undefined ? "everything" : hasSections(name) && parseChoice(String(sections), entered);
    if (!choice) return refuse(response, "unknown-section");
    try {
      const { type, bytes } = await exporting.write(name, state, dayOf(clock.nowMs()), choice);
      // Not `send`, which would hash all of it for an ETag that nobody asks for.
      response.attachment(`parley-${name}`).type(type).set("Content-Length", String(bytes.length)).end(bytes);
    } catch (error) {
      if (!(error instanceof TooManyExports)) throw error;
      refuse(response, "too-many");
    }
  });
  return router;
}
