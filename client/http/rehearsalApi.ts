import type { Rehearse, Rehearsing } from "../../shared/protocol/messages.ts";
import { type Answer, ask } from "./sessionsApi.ts";

const path = (code: string): string => `/api/sessions/${encodeURIComponent(code)}/rehearsal`;
const read = (response: Response): Promise<Rehearsing> => response.json() as Promise<Rehearsing>;

/** Lets simulated people into a session. */
export const startRehearsal = (code: string, secret: string, request: Rehearse): Promise<Answer<Rehearsing>> =>
  ask(
    path(code),
    {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${secret}` },
      body: JSON.stringify(request),
    },
    read,
  );

/** Sends them away. */
export const stopRehearsal = (code: string, secret: string): Promise<Answer<Rehearsing>> =>
  ask(path(code), { method: "DELETE", headers: { Authorization: `Bearer ${secret}` } }, read);
