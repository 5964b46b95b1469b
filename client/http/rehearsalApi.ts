import type { Rehearse, Rehearsing } from "../../shared/protocol/messages.ts";
import { type Answer, ask, bearer, json, posted, sessionPath } from "./sessionsApi.ts";

const path = (code: string): string => sessionPath(code, "/rehearsal");

/** Lets simulated people into a session. */
export const startRehearsal = (code: string, secret: string, request: Rehearse): Promise<Answer<Rehearsing>> =>
  ask(path(code), posted(request, bearer(secret)), json<Rehearsing>);

/** Sends them away. */
export const stopRehearsal = (code: string, secret: string): Promise<Answer<Rehearsing>> =>
  ask(path(code), { method: "DELETE", headers: bearer(secret) }, json<Rehearsing>);
