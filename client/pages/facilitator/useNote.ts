import { useCallback, useEffect, useRef, useState } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import { longest } from "../../../shared/text.ts";
import { device } from "../../store/device.ts";
import { useConnection, useView } from "../../store/hooks.ts";
import { useSession } from "../../store/SessionProvider.tsx";
import type { Saving } from "../../ui/SaveState.tsx";

/** How long the keyboard rests before what was typed is saved, in ms. */
const pauseMs = 700;

export interface Note {
  readonly text: string;
  /** Absent while nothing was typed here. */
  readonly saving: Saving | undefined;
  readonly set: (text: string) => void;
}

/**
 * A note that is saved as it is typed. Until the server has it, it is kept on the device; while nothing
 * unsaved is typed here, it follows what another facilitator writes.
 */
export function useNote(at: AgendaKey): Note {
  const { connection, code } = useSession();
  const saved = useView((view) => view.notes?.[at] ?? "");
  const isOpen = useConnection().kind === "open";
  const place = `parley/${code}/note/${at}`;
  const [typed, setTyped] = useState<string | null>(() => device.get(place));
  const [saving, setSaving] = useState<Saving | undefined>(() => (typed === null ? undefined : "waiting"));
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async () => {
    clearTimeout(pause.current);
    pause.current = undefined;
    const text = device.get(place);
    if (text === null || text.length > longest.facilitatorNote) return;
    const answer = await connection.send({ type: "note", key: at, text });
    // More may have been typed meanwhile: that is saved after the next pause.
    if (device.get(place) !== text) return;
    if (answer.ok) device.delete(place);
    setSaving(answer.ok ? "saved" : answer.refusal.retry ? "waiting" : "refused");
  }, [connection, at, place]);

  const set = (text: string) => {
    device.set(place, text);
    setTyped(text);
    setSaving(text.length > longest.facilitatorNote ? "refused" : "sending");
    clearTimeout(pause.current);
    pause.current = setTimeout(() => void save(), pauseMs);
  };

  useEffect(() => {
    // What was left unsaved, here or before a reload, goes out as soon as there is a line.
    if (isOpen && pause.current === undefined) void save();
  }, [isOpen, save]);
  useEffect(
    () => () => {
      if (pause.current !== undefined) void save();
    },
    [save],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the arrival of another text that ends what was typed here
  useEffect(() => {
    if (device.get(place) === null) setTyped(null);
  }, [saved, place]);

  return { text: typed ?? saved, saving, set };
}
