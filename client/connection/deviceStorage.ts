/** What a device keeps between visits. Two tabs share it, so every record is a key of its own. */
export interface DeviceStorage {
  get(key: string): string | null;
  set(key: string, value: string): void;
  delete(key: string): void;
  keys(prefix: string): string[];
  /** Calls back when another tab has changed something. */
  onChange?(listener: () => void): () => void;
}

export function memoryStorage(): DeviceStorage {
  const records = new Map<string, string>();
  return {
    get: (key) => records.get(key) ?? null,
    set: (key, value) => void records.set(key, value),
    delete: (key) => void records.delete(key),
    keys: (prefix) => [...records.keys()].filter((key) => key.startsWith(prefix)),
  };
}

/** Typed records under one prefix; a record that cannot be read is left out. */
export function records<Value>(storage: DeviceStorage, prefix: string) {
  const read = (key: string): Value | undefined => {
    const stored = storage.get(key);
    if (stored === null) return undefined;
    try {
      return JSON.parse(stored) as Value;
    } catch {
      return undefined;
    }
  };
  return {
    get: (id: string) => read(prefix + id),
    set: (id: string, value: Value) => storage.set(prefix + id, JSON.stringify(value)),
    delete: (id: string) => storage.delete(prefix + id),
    all: (): Value[] => storage.keys(prefix).flatMap((key) => read(key) ?? []),
  };
}

/** Keys of what a device keeps for one session. */
export const deviceKeys = (code: string) => ({
  member: `parley/${code}/member`,
  outbox: `parley/${code}/outbox/`,
  own: `parley/${code}/own/`,
  /** How many edit keys were made for the texts in one stage. */
  slot: `parley/${code}/slot/`,
});
