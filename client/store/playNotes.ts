/** Soft notes one after the other, in Hz. Nothing where the browser cannot. */
export function playNotes(notes: readonly number[]): void {
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
