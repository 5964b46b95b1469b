import { useEffect, useReducer } from "react";
import { type AtZero, type Clock, remainingMs } from "../../shared/session/deadline.ts";
import type { View } from "../../shared/session/view.ts";
import { useView } from "./hooks.ts";
import { useSession } from "./SessionProvider.tsx";

export type CountdownPhase = "none" | "idle" | "running" | "warning" | "paused" | "over";

export interface CountdownReading {
  readonly phase: CountdownPhase;
  /** Whole seconds left, rounded up: it shows 0:00 when time is up and not before. */
  readonly seconds: number;
}

/** What a clock shows at one moment of the server's time. */
export function readCountdown(clock: Clock, warnMs: number, serverNowMs: number): CountdownReading {
  const leftMs = remainingMs(clock, serverNowMs);
  const seconds = Math.ceil(leftMs / 1000);
  if (clock.kind === "idle") return { phase: clock.durationMs > 0 ? "idle" : "none", seconds };
  if (clock.kind === "paused") return { phase: "paused", seconds };
  if (leftMs <= 0) return { phase: "over", seconds: 0 };
  return { phase: leftMs <= warnMs ? "warning" : "running", seconds };
}

/** ms until the reading of a running clock changes. */
const untilNextSecondMs = (leftMs: number): number => leftMs - (Math.ceil(leftMs / 1000) - 1) * 1000;

/** The room's clock, read from the server's time once a second. */
export function useCountdown(): CountdownReading {
  const { connection } = useSession();
  const clock = useView((view) => view.clock);
  const warnMs = useView((view) => view.stage?.warnMs ?? 0);
  const [, tick] = useReducer((count: number) => count + 1, 0);
  const reading = readCountdown(clock, warnMs, connection.serverNowMs());

  useEffect(() => {
    if (clock.kind !== "running") return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const leftMs = remainingMs(clock, connection.serverNowMs());
      if (leftMs <= 0) return;
      timer = setTimeout(() => {
        tick();
        wait();
      }, untilNextSecondMs(leftMs));
    };
    wait();
    return () => clearTimeout(timer);
  }, [clock, connection]);

  return reading;
}

/** What happens when the clock runs out; before the live part it is the end of writing. */
export const atZeroOf = ({ stage, prework }: View): AtZero => stage?.atZero ?? (prework ? "lock" : "wait");

/** Whether the stage takes no more input because time is up. What is typed stays a draft. */
export function useInputLocked(): boolean {
  const { phase } = useCountdown();
  const atZero = useView(atZeroOf);
  return phase === "over" && atZero === "lock";
}
