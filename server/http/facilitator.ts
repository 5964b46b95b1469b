import type { Request, Response } from "express";
import { parseJoinCode } from "../../shared/ids.ts";
import type { RefusalCode } from "../../shared/refusal.ts";
import type { Guessing } from "../guessing.ts";
import type { EventLog, SessionVault } from "../log/eventLog.ts";
import type { Directory, Room } from "../sessions/directory.ts";
import { rankIn } from "../sessions/facilitatorLinks.ts";
import { hashOfSecret } from "../sessions/secrets.ts";
import { refuse } from "./app.ts";

type Asking = Pick<Request, "params" | "get" | "ip">;

/** The secret of a request, or nothing. It comes in a header, so that no URL and no log holds it. */
export const bearer = (request: Pick<Request, "get">): string =>
  /^Bearer (\S+)$/i.exec(request.get("Authorization") ?? "")?.[1] ?? "";

/**
 * What `look` finds, or null where the request has been refused. Whoever has the secret is let in
 * however many others guess from the same address.
 */
export async function unlessGuessed<Found extends object>(
  guessing: Guessing,
  request: Asking,
  response: Response,
  look: () => Promise<Found | RefusalCode>,
): Promise<Found | null> {
  const address = request.ip ?? "";
  const waitMs = await guessing.waitMs(address);
  const found = await look();
  if (typeof found !== "string") return found;
  await guessing.wrong(address);
  if (waitMs > 0) refuse(response, "too-many", { retryAfterMs: waitMs });
  else refuse(response, found);
  return null;
}

/** The session of a request by its facilitator; null where it has been refused. */
export const roomOfFacilitator = (
  directory: Directory,
  guessing: Guessing,
  request: Asking,
  response: Response,
): Promise<Room | null> =>
  unlessGuessed(guessing, request, response, async () => {
    const code = parseJoinCode(String(request.params.code));
    const room = code && (await directory.find(code));
    if (!room) return "unknown-session";
    return room.session.links.rankOf(hashOfSecret(bearer(request))) ? room : "not-facilitator";
  });

/** The same without loading the session: for what a thread reads. Code and secret stand in `link` where the body has them. */
export const vaultOfFacilitator = (
  log: EventLog,
  guessing: Guessing,
  request: Asking,
  response: Response,
  link = { code: String(request.params.code), secret: bearer(request) },
): Promise<SessionVault | null> =>
  unlessGuessed(guessing, request, response, async () => {
    const code = parseJoinCode(link.code);
    const row = code && (await log.find(code));
    const session = row && (await log.loadVault(row.id));
    if (!session) return "unknown-session";
    const hash = hashOfSecret(link.secret);
    return rankIn(session.facilitatorHash, session.vault, hash) ? session : "not-facilitator";
  });
