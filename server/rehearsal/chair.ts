import { connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import { total } from "../../shared/anonymity/disclosure.ts";
import type { AgendaKey, JoinCode } from "../../shared/ids.ts";
import type { ClientCommand, StageCommand } from "../../shared/protocol/messages.ts";
import type { CurrentStage, View } from "../../shared/session/view.ts";
import type { Typed } from "../../shared/stages/stage.ts";
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
  const { phase, present, ready, stage, at, next, written, language } = view;
  const here = total(present);
  if (phase === "ended") return null;
  if (phase === "lobby" && here < room.expected && room.isPatient) return null;
  if (phase === "live" && room.isPatient && (here === 0 || ready < here)) return null;
  const own =
    stage &&
    facilitated(stage, sent, { isPatient: room.isPatient, language, ...(written !== undefined && { written }) });
  if (own === "wait") return null;
  if (stage && own) return { at: stage.key, command: own };
  const from = { ...(at && { at }), ...(stage && { step: stage.view.step }) };
  return { command: next ? { type: "next", from } : { type: "end" } };
}

const facilitated = ({ id, view }: CurrentStage<"facilitator">, sent: readonly Typed[], room: RoomSoFar) =>
  behaviourIn(id).facilitate?.(view, sent as readonly StageCommand[], room) ?? null;

export interface ChairOptions {
  /** Origin of the server. */
  readonly url: string;
  readonly code: JoinCode;
  readonly secret: string;
  readonly expected: number;
  readonly pace: Pace;
  readonly random: () => number;
  readonly after: After;
  readonly nowMs: () => number;
}

/** A facilitator's seat that can drive by itself. */
export interface Chair {
  /** The key of the screen's link. */
  readonly screenKey: Promise<string>;
  /** Goes on until the first stage has begun, or through the whole agenda to the end of the session. */
  drive(until: "begun" | "ended"): Promise<void>;
  leave(): void;
}

const hasCome = ({ phase }: View, until: "begun" | "ended") =>
  phase === "ended" || (until === "begun" && phase === "live");

export function takeChair({ url, code, secret, expected, pace, random, after, nowMs }: ChairOptions): Chair {
  const connection = connect({ url, credentials: { as: "facilitator", code, secret }, storage: memoryStorage() });
  const facilitatorsView = () => connection.view as View<"facilitator"> | null;
  let step = "";
  let sent: Typed[] = [];
  let sinceMs = nowMs();

  async function turn(view: View<"facilitator">): Promise<void> {
    if (stepOf(view) !== step) {
      step = stepOf(view);
      sent = [];
      sinceMs = nowMs();
      return;
    }
    const driving = nextDriving(view, sent, { expected, isPatient: nowMs() - sinceMs < pace.patienceMs });
    if (!driving) return;
    sent = [...sent, driving.command];
    sinceMs = nowMs();
    await connection.send(driving.command, driving.at ? { at: driving.at } : {});
  }

  return {
    screenKey: new Promise((resolve) => {
      const stop = connection.subscribe(() => {
        const key = connection.welcome?.screenKey;
        if (key === undefined) return;
        stop();
        resolve(key);
      });
    }),
    drive: (until) =>
      new Promise((resolve) => {
        async function go(): Promise<void> {
          const view = facilitatorsView();
          if (connection.state.kind === "refused" || (view && hasCome(view, until))) {
            resolve();
            return;
          }
          if (view && connection.state.kind === "open") await turn(view);
          after(delayMs(pace, false, 0, random), () => void go());
        }
        void go();
      }),
    leave: () => connection.close(),
  };
}
