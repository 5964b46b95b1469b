import { Router } from "express";
import { dayOf } from "../../shared/day.ts";
import { resultsOf } from "../../shared/session/view.ts";
import { parseChoice } from "../exports/choice.ts";
import { type ExportedSession, hasSections, isExportName, renderExport } from "../exports/exports.ts";
import type { Guessing } from "../guessing.ts";
import type { ServerClock } from "../sessions/clock.ts";
import type { Directory } from "../sessions/directory.ts";
import { refuse } from "./app.ts";
import { roomOfFacilitator } from "./facilitator.ts";

/** Downloads for the facilitator. */
export function exportRoutes(directory: Directory, clock: ServerClock, guessing: Guessing): Router {
  const router = Router();
  router.get("/sessions/:code/exports/:name", async (request, response) => {
    const room = await roomOfFacilitator(directory, guessing, request, response);
    if (!room) return;
    const { name } = request.params;
    if (!isExportName(name)) return refuse(response, "not-found");
    const { state } = room.session;
    const { title, sides, rehearsal } = state;
    const session: ExportedSession = {
      title,
      sides,
      ...(rehearsal && { rehearsal }),
      today: dayOf(clock.nowMs()),
      results: resultsOf(state),
    };
    const { sections } = request.query;
    const choice = sections === undefined ? "everything" : hasSections(name) && parseChoice(String(sections), session);
    if (!choice) return refuse(response, "unknown-section");
    const { type, body } = await renderExport(name, session, choice);
    response.attachment(`parley-${name}`).type(type).send(body);
  });
  return router;
}
