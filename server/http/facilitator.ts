import type { Request, Response } from "express";
import { parseJoinCode } from "../../shared/ids.ts";
import type { EventLog, SessionVault } from "../log/eventLog.ts";
import type { Directory, Room } from "../sessions/directory.ts";
import { rankIn } from "../sessions/facilitatorLinks.ts";
import { hashOfSecret } from "../sessions/secrets.ts";
import { refuse } from "./app.ts";

type Asking = Pick<Request, "params" | "get">;

/** The secret of a request, or nothing. It comes in a header, so that no URL and no log holds it. */
export const bearer = (request: Pick<Request, "get">): string =>
  /^Bearer (\S+)$/i.exec(request.get("Authorization") ?? "")?.[1] ?? "";

/**
 * The session of a request by its facilitator; null where it has been refused.
 */
export async function roomOfFacilitator(
  directory: Directory,
  request: Asking,
  response: Response,
): Promise<Room | null> {
  const code = parseJoinCode(String(request.params.code));
  const room = code && (await directory.find(code));
  if (!room) {
    refuse(response, "unknown-session");
    return null;
  }
  if (room.session.links.rankOf(hashOfSecret(bearer(request)))) return room;
  refuse(response, "not-facilitator");
  return null;
}

/** The same without loading the session: what may be read of it, and no more. */
export async function vaultOfFacilitator(
  log: EventLog,
  request: Asking,
  response: Response,
): Promise<SessionVault | null> {
  const code = parseJoinCode(String(request.params.code));
  const row = code && (await log.find(code));
  const session = row && (await log.loadVault(row.id));
  if (!session) {
    refuse(response, "unknown-session");
    return null;
  }
  if (rankIn(session.facilitatorHash, session.vault, hashOfSecret(bearer(request)))) return session;
  refuse(response, "not-facilitator");
  return null;
}
