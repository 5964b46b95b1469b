import type { MemberId } from "../../shared/ids.ts";
import type { Ack, RoomCommand } from "../../shared/protocol/messages.ts";
import { type RefusalCode, refusal } from "../../shared/refusal.ts";
import type { Sender } from "../sessions/batch.ts";
import type { Directory, Room } from "../sessions/directory.ts";
import type { Admitted } from "./admission.ts";
import type { Parsed } from "./commandEdge.ts";
import { carryOutLinkCommand, takesMainLink } from "./linkCommands.ts";
import type { RoomLines } from "./roomLines.ts";

export interface CarryingOut {
  readonly directory: Pick<Directory, "drop">;
  readonly lines: Pick<RoomLines, "promote" | "endLink" | "endRemoved" | "endAll">;
}

const no = (code: RefusalCode): Ack => ({ ok: false, refusal: refusal(code) });

/** A parsed command of somebody who is in: to the session's queue or to the room itself, where they may. */
export async function carryOut(sender: Admitted, parsed: Parsed, around: CarryingOut): Promise<Ack> {
  const { room, as, member, link } = sender;
  const { session } = room;
  if (as === "screen") return no("not-allowed");
  if ("refusal" in parsed) return { ok: false, refusal: parsed.refusal };
  const rank = link === null ? null : session.links.rankOf(link);
  if (as === "facilitator" && rank === null) return no("link-revoked");
  if (rank === "co" && takesMainLink(parsed)) return no("main-link-only");
  if (parsed.to === "session") {
    const from: Sender = member ? { as: "participant", member: member.id } : { as: "facilitator" };
    return session.submit(parsed.id, from, parsed.work);
  }
  return member ? ofOneself(room, member.id, parsed.command) : ofFacilitator(room, parsed.command, around);
}

function ofOneself({ session }: Room, member: MemberId, command: RoomCommand): Ack {
  switch (command.type) {
    case "ready":
      session.setReady(member, command.ready);
      return { ok: true };
    case "ask-for-time": {
      const refused = session.askForTime(member);
      return refused ? no(refused) : { ok: true };
    }
    default:
      return no("not-allowed");
  }
}

async function ofFacilitator(room: Room, command: RoomCommand, { directory, lines }: CarryingOut): Promise<Ack> {
  const { session } = room;
  switch (command.type) {
    case "ready":
    case "ask-for-time":
      return no("not-allowed");
    case "remove-person": {
      const removed = await session.remove(command.badge);
      lines.endRemoved(session.id, removed);
      return removed.length > 0 ? { ok: true } : no("not-found");
    }
    case "delete-session":
      await session.erase();
      // The answer has to leave before the goodbye closes the line.
      setImmediate(() => {
        lines.endAll(session.id);
        void directory.drop(session.id);
      });
      return { ok: true };
    default:
      return carryOutLinkCommand(session.links, command, {
        end: (hash, reason) => void setImmediate(() => lines.endLink(session.id, hash, reason)),
        promote: (hash) => lines.promote(room, hash),
      });
  }
}
