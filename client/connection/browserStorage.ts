import { type DeviceStorage, memoryStorage } from "./deviceStorage.ts";

/** The browser's storage; where it is full or forbidden, what is new lives as long as the tab. */
export function browserStorage(storage: Storage = localStorage): DeviceStorage {
  const overflow = memoryStorage();
  return {
    get: (key) => overflow.get(key) ?? storage.getItem(key),
    set(key, value) {
      try {
        storage.setItem(key, value);
        overflow.delete(key);
      } catch {
        overflow.set(key, value);
      }
    },
    delete(key) {
      storage.removeItem(key);
      overflow.delete(key);
    },
    keys: (prefix) => [
      ...new Set([...Object.keys(storage).filter((key) => key.startsWith(prefix)), ...overflow.keys(prefix)]),
    ],
    onChange(listener) {
      addEventListener("storage", listener);
      return () => removeEventListener("storage", listener);
    },
  };
}
