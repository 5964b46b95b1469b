import { useEffect, useRef } from "react";
import { useInputLocked } from "../../store/countdown.ts";

/** Whether time is up for good. Calls back when that happens under somebody's hands: what they typed is to be sent as it is. */
export function useLock(onLock: () => void): boolean {
  const locked = useInputLocked();
  const before = useRef(locked);
  useEffect(() => {
    if (locked && !before.current) onLock();
    before.current = locked;
  });
  return locked;
}
