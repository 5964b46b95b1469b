import { useEffect } from "react";

/** Keeps the device from sleeping while the page is looked at; where it cannot or must not, nothing happens. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let isGone = false;
    const ask = async () => {
      if (document.visibilityState !== "visible" || isGone) return;
      try {
        lock = await navigator.wakeLock?.request("screen");
        if (isGone) await lock?.release();
      } catch {
        // A low battery, or a browser that forbids it.
      }
    };
    void ask();
    // The browser takes it back whenever the page is out of sight.
    document.addEventListener("visibilitychange", ask);
    return () => {
      isGone = true;
      document.removeEventListener("visibilitychange", ask);
      void lock?.release();
    };
  }, []);
}
