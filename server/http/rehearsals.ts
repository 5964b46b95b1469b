import { Router } from "express";
import * as v from "valibot";
import { Rehearse, type Rehearsing } from "../../shared/protocol/messages.ts";
import type { Config } from "../config.ts";
import type { Guessing } from "../guessing.ts";
import type { Rehearsals } from "../rehearsals.ts";
import type { Directory } from "../sessions/directory.ts";
import { refuse } from "./app.ts";
import { roomOfFacilitator } from "./facilitator.ts";
import { limited } from "./limited.ts";

/** Simulated people for a session: the facilitator lets them in and sends them away. */
export function rehearsalRoutes(
  directory: Directory,
  rehearsals: Rehearsals,
  guessing: Guessing,
  config: Config,
): Router {
  const router = Router();
  router.post(
    "/sessions/:code/rehearsal",
    limited({ windowMs: 3_600_000, limit: config.sessionsPerHour }),
    async (request, response) => {
      const room = await roomOfFacilitator(directory, guessing, request, response);
      if (!room) return;
      const parsed = v.safeParse(Rehearse, request.body ?? {});
      if (!parsed.success) return refuse(response, "malformed");
      const begun = await rehearsals.begin(room, parsed.output);
      if ("refusal" in begun) return refuse(response, begun.refusal);
      response.status(begun.isNew ? 201 : 200).json({ simulated: begun.simulated } satisfies Rehearsing);
    },
  );
  router.delete("/sessions/:code/rehearsal", async (request, response) => {
    const room = await roomOfFacilitator(directory, guessing, request, response);
    if (!room) return;
    await rehearsals.stop(room.session.id);
    room.session.across?.stopRehearsal();
    response.json({ simulated: 0 } satisfies Rehearsing);
  });
  return router;
}
