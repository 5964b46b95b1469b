import { useEffect, useRef } from "react";
import { type DeviceSwitch, useDeviceSwitch } from "../../../store/deviceSwitch.ts";

/**
 * Keys of the facilitator's page, by what they press. Each stands as `aria-keyshortcuts` at its button,
 * and does what the button does: no key can do what cannot be seen and is not allowed now.
 */
export const shortcuts = {
  next: "n",
  back: "b",
  timer: "t",
  more: "+",
  less: "-",
  breath: "r",
  invite: "i",
  people: "p",
  help: "?",
} as const;
export type Shortcut = keyof typeof shortcuts;

/** Whether single keys do anything on this device: who speaks to a computer may have to switch them off (WCAG 2.1.4). */
export const useShortcutSetting = (): DeviceSwitch => useDeviceSwitch("parley/shortcuts", true);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable], [role=slider]") !== null;

/** Presses the button whose key is pressed, unless somebody types, or a dialog or a menu is open; `onHelp` shows the keys. */
export function useShortcuts(on: boolean, onHelp: () => void): void {
  const help = useRef(onHelp);
  help.current = onHelp;
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector("dialog[open], [role=menu], [role=dialog]")) return;
      if (event.key === shortcuts.help) return help.current();
      const named = [...document.querySelectorAll<HTMLButtonElement>("button[aria-keyshortcuts]")];
      const button = named.find((one) => one.getAttribute("aria-keyshortcuts") === event.key.toLowerCase());
      if (!button || button.disabled) return;
      event.preventDefault();
      button.click();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [on]);
}
