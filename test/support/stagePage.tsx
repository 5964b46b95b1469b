import type { ComponentType } from "react";
import * as v from "valibot";
import type { OwnContent } from "../../client/connection/connection.ts";
import type { FacilitatorProps, ParticipantProps, ReportProps, ScreenProps } from "../../client/stages/stageViews.ts";
import type { CurrentStage, View } from "../../shared/session/view.ts";
import { type SettingsOf, type StageId, stageOf } from "../../shared/stages/registry.ts";
import { aConnection, aKey, aView } from "./aConnection.ts";
import { drawnAgain } from "./inSession.tsx";
import { id as contentId, type Name, type StageRoom, sideOf } from "./stageRoom.ts";

interface Faces<Id extends StageId> {
  readonly Participant: ComponentType<ParticipantProps<Id>>;
  readonly Facilitator: ComponentType<FacilitatorProps<Id>>;
  readonly Screen: ComponentType<ScreenProps<Id>>;
  readonly Report: ComponentType<ReportProps<Id>>;
}

/** What surrounds a part of the stage on somebody's device. */
export interface Seat {
  readonly session?: Partial<View>;
  readonly atZero?: "wait" | "lock";
  /** What this device wrote. */
  readonly own?: readonly OwnContent[];
}

/** Time that runs out in 30 s, or has run out at `now` of the connection. */
export const running = { kind: "running", durationMs: 60_000, endsAtMs: 1_030_000 } as const;
export const over = { kind: "over", durationMs: 60_000, endedAtMs: 1_000_000 } as const;

/** The faces of a stage, drawn with what the core of a room shows to each audience. */
export function stagePage<Id extends StageId>(
  stageId: Id,
  { Participant, Facilitator, Screen, Report }: Faces<Id>,
  given: object = {},
) {
  const at = aKey(stageId);
  const settings = v.parse(stageOf(stageId).settings, given) as SettingsOf<Id>;
  type Room = StageRoom<Id>;

  const aSession = (room: Room, more: Partial<View> = {}, atZero: "wait" | "lock" = "wait"): View =>
    aView({
      phase: "live",
      at,
      present: { a: 3, b: 3, neutral: 0 },
      stage: { key: at, id: stageId, atZero, warnMs: 0, view: room.view("participant") } as unknown as CurrentStage,
      ...more,
    });

  return {
    at,
    aSession,
    asParticipant(room: Room, who: Name = "a1", { session, atZero, own = [] }: Seat = {}) {
      const connection = aConnection({ view: aSession(room, session, atZero) });
      connection.set({ own });
      return drawnAgain(
        () => <Participant at={at} view={room.view("participant")} me={room.me(who)} side={sideOf(who)} />,
        connection,
      );
    },
    asFacilitator: (room: Room, session: Partial<View> = {}) =>
      drawnAgain(
        () => <Facilitator at={at} view={room.view("facilitator")} settings={settings} />,
        aConnection({ view: aSession(room, session) }),
      ),
    onScreen: (room: Room, session: Partial<View> = {}) =>
      drawnAgain(() => <Screen view={room.view("screen")} />, aConnection({ view: aSession(room, session) })),
    inReport: (room: Room) =>
      drawnAgain(() => <Report result={room.result()} />, aConnection({ view: aSession(room) })),
    /** Something that this device wrote, as it is kept after it was saved. */
    wrote: (type: string, key: string, text: string, about?: string): OwnContent => ({
      editKey: aKey(`key of ${key}`),
      contentId: contentId(key),
      at,
      type,
      text,
      order: 1,
      ...(about && { about }),
    }),
  };
}
