import { useEffect, useRef } from "react";
import type { CountdownPhase } from "./countdown.ts";
import { type DeviceSwitch, useDeviceSwitch } from "./deviceSwitch.ts";

/** Whether this device makes a sound and shakes at the warning and at zero; kept on the device. */
export const useSoundSetting = (initial: boolean): DeviceSwitch => useDeviceSwitch("parley/sound", initial);

/** Two soft notes of a third; at zero the second is the lower one. */
const notesHz: Partial<Record<CountdownPhase, readonly number[]>> = { warning: [523, 659], over: [659, 523] };

function play(notes: readonly number[]): void {
  if (typeof AudioContext === "undefined") return;
  const audio = new AudioContext();
  notes.forEach((hz, index) => {
    const at = audio.currentTime + index * 0.22;
    const [tone, volume] = [audio.createOscillator(), audio.createGain()];
    tone.frequency.value = hz;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.16, at + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.5);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.5);
  });
  setTimeout(() => void audio.close(), 2_000);
}

/** Sounds when time gets short and when it is up, though not for somebody who comes in later. */
export function useChime(phase: CountdownPhase, on: boolean): void {
  const before = useRef(phase);
  useEffect(() => {
    const wasRunning = before.current === "running" || before.current === "warning";
    const hasChanged = before.current !== phase;
    before.current = phase;
    const notes = notesHz[phase];
    if (!on || !hasChanged || !wasRunning || !notes) return;
    play(notes);
    if (phase === "over") navigator.vibrate?.([120, 80, 120]);
  }, [phase, on]);
}
