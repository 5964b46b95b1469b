import { useEffect, useRef } from "react";
import type { CountdownPhase } from "./countdown.ts";
import { type DeviceSwitch, useDeviceSwitch } from "./deviceSwitch.ts";

/** Whether this device makes a sound and shakes at the warning and at zero; kept on the device. */
export const useSoundSetting = (initial: boolean): DeviceSwitch => useDeviceSwitch("parley/sound", initial);

/** Two soft notes of a third; at zero the second is the lower one. */
const notesHz: Partial<Record<CountdownPhase, readonly number[]>> = { warning: [523, 659], over: [659, 523] };

/** Loaded while the clock runs, so that the sound is there in time and no page waits for it. */
const loadNotes = () => import("./playNotes.ts");

/** Sounds when time gets short and when it is up, though not for somebody who comes in later. */
export function useChime(phase: CountdownPhase, on: boolean): void {
  const before = useRef(phase);
  useEffect(() => {
    if (phase === "running") loadNotes().catch(() => {});
  }, [phase]);
  useEffect(() => {
    const wasRunning = before.current === "running" || before.current === "warning";
    const hasChanged = before.current !== phase;
    before.current = phase;
    const notes = notesHz[phase];
    if (!on || !hasChanged || !wasRunning || !notes) return;
    loadNotes().then(
      ({ playNotes }) => playNotes(notes),
      () => {},
    );
    if (phase === "over") navigator.vibrate?.([120, 80, 120]);
  }, [phase, on]);
}
