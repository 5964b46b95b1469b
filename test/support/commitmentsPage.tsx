import type { OwnContent } from "../../client/connection/connection.ts";
import Facilitator from "../../client/stages/commitments/Facilitator.tsx";
import Participant from "../../client/stages/commitments/Participant.tsx";
import Report from "../../client/stages/commitments/Report.tsx";
import Screen from "../../client/stages/commitments/Screen.tsx";
import type { View } from "../../shared/session/view.ts";
import type {
  CommitmentsFacilitatorView,
  CommitmentsParticipantView,
  CommitmentsScreenView,
} from "../../shared/stages/commitments/view.ts";
import { aConnection, aKey, aView } from "./aConnection.ts";
import { id, type Name, type Room, soon } from "./commitmentsRoom.ts";
import { drawnAgain } from "./inSession.tsx";
import type { Seat } from "./stagePage.tsx";

export const at = aKey("commitments");

/** The session around the stage: the clock, what happens at zero and the counts. */
export const aSession = (room: Room, more: Partial<View> = {}, atZero: "wait" | "lock" = "wait"): View =>
  aView({
    phase: "live",
    at,
    present: { a: 3, b: 3, neutral: 0 },
    stage: {
      key: at,
      id: "commitments",
      atZero,
      warnMs: 0,
      view: room.view("participant") as CommitmentsParticipantView,
    },
    ...more,
  });

export async function asParticipant(room: Room, who: Name = "a1", { session, atZero, own = [] }: Seat = {}) {
  const connection = aConnection({ view: aSession(room, session, atZero) });
  connection.set({ own });
  return drawnAgain(
    () => (
      <Participant
        at={at}
        view={room.view("participant") as CommitmentsParticipantView}
        me={room.me(who)}
        side={who.startsWith("a") ? "a" : "b"}
      />
    ),
    connection,
  );
}

export const asFacilitator = (room: Room, session: Partial<View> = {}) =>
  drawnAgain(
    () => (
      <Facilitator at={at} view={room.view("facilitator") as CommitmentsFacilitatorView} settings={room.settings} />
    ),
    aConnection({ view: aSession(room, session) }),
  );

export const onScreen = (room: Room, session: Partial<View> = {}) =>
  drawnAgain(
    () => <Screen view={room.view("screen") as CommitmentsScreenView} />,
    aConnection({ view: aSession(room, session) }),
  );

export const inReport = (room: Room) =>
  drawnAgain(() => <Report result={room.result()} />, aConnection({ view: aSession(room) }));

/** Something that this device wrote or signed, as it is kept after it was saved. */
export const written = (
  type: "propose" | "sign" | "add-condition",
  text: string,
  { key = text, about }: { readonly key?: string; readonly about?: string } = {},
): OwnContent => ({
  editKey: aKey(`key of ${key}`),
  contentId: id(key),
  at,
  type,
  text,
  order: 1,
  ...(about && { about }),
  ...(type === "sign" && { more: { on: soon } }),
});
