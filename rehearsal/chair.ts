import type { Connection } from "../client/connection/connection.ts";
import { total } from "../shared/anonymity/disclosure.ts";
import type { AgendaKey } from "../shared/ids.ts";
import type { ClientCommand, StageCommand } from "../shared/protocol/messages.ts";
import type { CurrentStage, View } from "../shared/session/view.ts";
import type { Typed } from "../shared/stages/stage.ts";
import type { RoomSoFar } from "./behaviour.ts";
import { stepOf } from "./doing.ts";
import { type After, delayMs, type Pace } from "./pace.ts";
import { behaviourIn } from "./stages/registry.ts";

/** What a facilitator who drives alone does next. */
export interface Driving {
  /** The stage that it goes to; absent for what goes to the session. */
  readonly at?: AgendaKey;
  readonly command: ClientCommand;
}

export interface Room {
  /** How many people have to be there before it starts. */
  readonly expected: number;
  /** Whether to wait for those who are not ready. */
  readonly isPatient: boolean;
}

/** Null: the room is not ready yet. */
export function nextDriving(view: View<"facilitator">, sent: readonly Typed[], room: Room): Driving | null {
  const { phase, present, ready, stage, at, next, written } = view;
  const here = total(present);
  if (phase === "ended") return null;
  if (phase === "lobby" && here < room.expected && room.isPatient) return null;
  if (phase === "live" && room.isPatient && (here === 0 || ready < here)) return null;
  const own =
    stage && facilitated(stage, sent, { isPatient: room.isPatient, ...(written !== undefined && { written }) });
  if (own === "wait") return null;
  if (stage && own) return { at: stage.key, command: own };
  const from = { ...(at && { at }), ...(stage && { step: stage.view.step }) };
  return { command: next ? { type: "next", from } : { type: "end" } };
}

const facilitated = ({ id, view }: CurrentStage<"facilitator">, sent: readonly Typed[], room: RoomSoFar) =>
  behaviourIn(id)?.facilitate?.(view, sent as readonly StageCommand[], room) ?? null;

export interface ChairOptions {
  /** A facilitator's. It is left open at the end. */
  readonly connection: Connection;
  readonly expected: number;
  readonly pace: Pace;
  readonly random: () => number;
  readonly after: After;
  readonly nowMs: () => number;
}

/** Takes a session through its whole agenda and ends it. Resolves then, or when the connection is refused. */
export function driveAlone({ connection, expected, pace, random, after, nowMs }: ChairOptions): Promise<void> {
  let step = "";
  let sent: Typed[] = [];
  let sinceMs = nowMs();
  return new Promise((resolve) => {
    async function turn(): Promise<void> {
      const view = connection.view as View<"facilitator"> | null;
      if (connection.state.kind === "refused" || view?.phase === "ended") return resolve();
      if (view && stepOf(view) !== step) {
        step = stepOf(view);
        sent = [];
        sinceMs = nowMs();
      } else if (view && connection.state.kind === "open") {
        const room: Room = { expected, isPatient: nowMs() - sinceMs < pace.patienceMs };
        const driving = nextDriving(view, sent, room);
        if (driving) {
          sent = [...sent, driving.command];
          sinceMs = nowMs();
          await connection.send(driving.command, driving.at ? { at: driving.at } : {});
        }
      }
      after(delayMs(pace, false, 0, random), () => void turn());
    }
    void turn();
  });
}
