import type { Request, Response } from "express";
import { parseJoinCode } from "../../shared/ids.ts";
import type { Directory, Room } from "../sessions/directory.ts";
import { hashOfSecret } from "../sessions/secrets.ts";
import { refuse } from "./app.ts";

/**
 * The session of a request by its facilitator; null where it has been refused. The secret comes in
 * a header, so that no URL and no log holds it.
 */
export async function roomOfFacilitator(
  directory: Directory,
  request: Pick<Request, "params" | "get">,
  response: Response,
): Promise<Room | null> {
  const code = parseJoinCode(String(request.params.code));
  const room = code && (await directory.find(code));
  if (!room) {
    refuse(response, "unknown-session");
    return null;
  }
  const secret = /^Bearer (\S+)$/.exec(request.get("Authorization") ?? "")?.[1] ?? "";
  if (room.session.links.rankOf(hashOfSecret(secret))) return room;
  refuse(response, "not-facilitator");
  return null;
}
