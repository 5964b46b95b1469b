import * as v from "valibot";
import type { OwnContent } from "../../client/connection/connection.ts";
import Facilitator from "../../client/stages/shared-vocabulary/Facilitator.tsx";
import Participant from "../../client/stages/shared-vocabulary/Participant.tsx";
import Report from "../../client/stages/shared-vocabulary/Report.tsx";
import Screen from "../../client/stages/shared-vocabulary/Screen.tsx";
import type { View } from "../../shared/session/view.ts";
import { VocabularySettings } from "../../shared/stages/shared-vocabulary/schema.ts";
import type {
  VocabularyFacilitatorView,
  VocabularyParticipantView,
  VocabularyRoomView,
} from "../../shared/stages/shared-vocabulary/view.ts";
import { aConnection, aKey, aView } from "./aConnection.ts";
import { drawnAgain } from "./inSession.tsx";
import type { Seat } from "./stagePage.tsx";
import type { Name, Room } from "./vocabularyRoom.ts";

export const at = aKey("vocabulary");

/** The session around the stage: the clock, what happens at zero and the counts. */
export const aSession = (room: Room, more: Partial<View> = {}, atZero: "wait" | "lock" = "wait"): View =>
  aView({
    phase: "live",
    at,
    present: { a: 3, b: 3, neutral: 0 },
    stage: {
      key: at,
      id: "shared-vocabulary",
      atZero,
      warnMs: 0,
      view: room.view("participant") as VocabularyParticipantView,
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
        view={room.view("participant") as VocabularyParticipantView}
        me={room.me(who)}
        side={who.startsWith("a") ? "a" : "b"}
      />
    ),
    connection,
  );
}

const settings = v.parse(VocabularySettings, {});

export const asFacilitator = (room: Room, session: Partial<View> = {}) =>
  drawnAgain(
    () => <Facilitator at={at} view={room.view("facilitator") as VocabularyFacilitatorView} settings={settings} />,
    aConnection({ view: aSession(room, session) }),
  );

export const onScreen = (room: Room, session: Partial<View> = {}) =>
  drawnAgain(
    () => <Screen view={room.view("screen") as VocabularyRoomView} />,
    aConnection({ view: aSession(room, session) }),
  );

export const inReport = (room: Room) =>
  drawnAgain(() => <Report result={room.result()} />, aConnection({ view: aSession(room) }));

/** Something that this device wrote, as it is kept after it was saved. */
export const written = (
  type: "propose" | "define" | "draft",
  text: string,
  {
    id = "own",
    about,
    more,
  }: { readonly id?: string; readonly about?: string; readonly more?: OwnContent["more"] } = {},
): OwnContent => ({
  editKey: aKey(`key of ${id}`),
  contentId: id.padEnd(22, "_") as OwnContent["contentId"] & string,
  at,
  type,
  text,
  order: 1,
  ...(about && { about }),
  ...(more && { more }),
});
