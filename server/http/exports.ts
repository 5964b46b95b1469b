import { Router } from "express";
import { dayOf } from "../../shared/day.ts";
import { parseJoinCode } from "../../shared/ids.ts";
import { resultsOf } from "../../shared/session/view.ts";
import { isExportName, renderExport } from "../exports/exports.ts";
import type { ServerClock } from "../sessions/clock.ts";
import type { Directory } from "../sessions/directory.ts";
import { hashOfSecret, isSame } from "../sessions/secrets.ts";
import { refuse } from "./app.ts";

/** Downloads for the facilitator. The secret comes in a header, so that no URL and no log holds it. */
export function exportRoutes(directory: Directory, clock: ServerClock): Router {
  const router = Router();
  router.get("/sessions/:code/exports/:name", async (request, response) => {
    const code = parseJoinCode(request.params.code);
    const room = code && (await directory.find(code));
    if (!room) return refuse(response, "unknown-session");
    const secret = /^Bearer (\S+)$/.exec(request.get("Authorization") ?? "")?.[1] ?? "";
    if (!isSame(hashOfSecret(secret), room.session.facilitatorHash)) return refuse(response, "not-facilitator");
    const { name } = request.params;
    if (!isExportName(name)) return refuse(response, "not-found");
    const { state } = room.session;
    const { type, body } = renderExport(name, {
      title: state.title,
      sides: state.sides,
      today: dayOf(clock.nowMs()),
      results: resultsOf(state),
    });
    response.attachment(`parley-${name}`).type(type).send(body);
  });
  return router;
}
