import type { Request, Response } from "express";
import { parseJoinCode } from "../../shared/ids.ts";
import type { RefusalCode } from "../../shared/refusal.ts";
import type { Guessing } from "../guessing.ts";
import type { Directory, Room } from "../sessions/directory.ts";
import { hashOfSecret } from "../sessions/secrets.ts";
import { refuse } from "./app.ts";

/**
 * The session of a request by its facilitator; null where it has been refused. The secret comes in
 * a header, so that no URL and no log holds it. Whoever has it is let in however many others
 * guess from the same address.
 */
export async function roomOfFacilitator(
  directory: Directory,
  guessing: Guessing,
  request: Pick<Request, "params" | "get" | "ip">,
  response: Response,
): Promise<Room | null> {
  const address = request.ip ?? "";
  const waitMs = await guessing.waitMs(address);
  const guessedWrong = async (refused: RefusalCode): Promise<null> => {
    await guessing.wrong(address);
    if (waitMs > 0) refuse(response, "too-many", waitMs);
    else refuse(response, refused);
    return null;
  };
  const code = parseJoinCode(String(request.params.code));
  const room = code && (await directory.find(code));
  if (!room) return guessedWrong("unknown-session");
  const secret = /^Bearer (\S+)$/.exec(request.get("Authorization") ?? "")?.[1] ?? "";
  if (room.session.links.rankOf(hashOfSecret(secret))) return room;
  return guessedWrong("not-facilitator");
}
