import express, { type RequestHandler, Router } from "express";
import * as v from "valibot";
import { listed } from "../../shared/anonymity/byId.ts";
import { largestImportBytes } from "../../shared/protocol/importing.ts";
import { itemAt } from "../../shared/session/agenda.ts";
import type { VocabularyState } from "../../shared/stages/shared-vocabulary/schema.ts";
import type { Guessing } from "../guessing.ts";
import { formatOf } from "../imports/formats.ts";
import type { Importing } from "../imports/importing.ts";
import type { KnownTerm } from "../imports/preview.ts";
import type { Directory, Room } from "../sessions/directory.ts";
import { parseCommand } from "../sockets/commandEdge.ts";
import { refuse } from "./app.ts";
import { Bringing } from "./bringing.ts";
import { roomOfFacilitator } from "./facilitator.ts";
import { limited } from "./limited.ts";

/** The terms of one stage; nothing where there is no such stage of this kind. */
function termsAt({ session: { state } }: Room, at: string): KnownTerm[] | undefined {
  const item = itemAt(state, at as never);
  if (item?.stage !== "shared-vocabulary") return undefined;
  const stage = state.stages[item.key] as VocabularyState | undefined;
  return stage ? listed(stage.terms).map(([, { term, also }]) => ({ term, also })) : [];
}

/** Terms from files, for the facilitator: first a look at what is in one, then all that was chosen at once. */
export function importRoutes(directory: Directory, importing: Importing, guessing: Guessing): Router {
  const router = Router();
  const often = limited({ windowMs: 60_000, limit: 60 });
  /** Nobody else has a file read, not even as far as its bytes. */
  const facilitator: RequestHandler = async (request, response, next) => {
    const room = await roomOfFacilitator(directory, guessing, request, response);
    if (!room) return;
    response.locals.room = room;
    next();
  };
  router.post(
    "/sessions/:code/imports/:at",
    often,
    facilitator,
    express.raw({ type: () => true, limit: largestImportBytes }),
    async (request, response) => {
      const room = response.locals.room as Room;
      const terms = termsAt(room, String(request.params.at));
      if (!terms) return refuse(response, "wrong-stage");
      const format = formatOf(String(request.query.name ?? ""));
      if (!format)
        return void response.json({ format: "list", terms: [], faults: [{ place: {}, code: "unknown-format" }] });
      const { a, b } = room.session.state.sides;
      const file = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : new Uint8Array();
      const preview = await importing.preview({ file, format, into: { sides: { a, b }, terms } });
      if (!preview) return refuse(response, "too-many");
      response.json(preview);
    },
  );
  router.post(
    "/sessions/:code/imports/:at/terms",
    often,
    facilitator,
    // More than what one frame of a socket holds.
    express.json({ limit: largestImportBytes }),
    async (request, response) => {
      const { session } = response.locals.room as Room;
      const parsed = v.safeParse(Bringing, request.body);
      if (!parsed.success) return refuse(response, "malformed");
      const { id, terms, duplicates } = parsed.output;
      const envelope = { id, at: request.params.at, command: { type: "bring-terms", terms, duplicates } };
      const command = parseCommand(envelope, session.state, session.secrets);
      if ("refusal" in command) return refuse(response, command.refusal.code);
      if (command.to !== "session") return refuse(response, "malformed");
      const ack = await session.submit(command.id, { as: "facilitator" }, command.work);
      if (!ack.ok) return refuse(response, ack.refusal.code);
      response.json({ brought: terms.length });
    },
  );
  return router;
}
