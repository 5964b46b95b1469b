import { useEffect, useEffectEvent, useRef, useState } from "react";
import { isLocked } from "../../shared/session/deadline.ts";
import { atZeroOf, useInputLocked } from "../store/countdown.ts";
import { useView } from "../store/hooks.ts";
import { useSession } from "../store/SessionProvider.tsx";

export type InputState =
  | "open"
  /** Time is up, and the stage takes no more. */
  | "locked"
  /** The same, and what stood in the field was sent at zero. */
  | "sent-at-zero";

/**
 * Whether the stage takes input. Where it locks at zero under somebody's hands, `submit` sends
 * what stands in the field as it is, and says whether there was anything to send.
 */
export function useInput(submit: () => boolean): InputState {
  const { connection } = useSession();
  const clock = useView((view) => view.clock);
  const atZero = useView(atZeroOf);
  const locked = useInputLocked();
  const [sent, setSent] = useState(false);
  const before = useRef(locked);
  const submitNow = useEffectEvent(submit);

  useEffect(() => {
    if (locked === before.current) return;
    before.current = locked;
    // A phone that slept through the deadline keeps the text: the server would no longer take it.
    const isInTime = !isLocked(clock, atZero, connection.serverNowMs());
    setSent(locked && isInTime && submitNow());
  }, [locked, clock, atZero, connection]);

  if (!locked) return "open";
  return sent ? "sent-at-zero" : "locked";
}
