import { useState } from "react";
import { device } from "./device.ts";

export type DeviceSwitch = readonly [on: boolean, set: (on: boolean) => void];

/** Something that is on or off on this device, and is kept there under `key`. */
export function useDeviceSwitch(key: string, initial: boolean): DeviceSwitch {
  const [on, setOn] = useState(() => (device.get(key) ?? (initial ? "on" : "off")) === "on");
  const set = (next: boolean) => {
    device.set(key, next ? "on" : "off");
    setOn(next);
  };
  return [on, set];
}
