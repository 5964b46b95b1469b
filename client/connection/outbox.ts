import type { AgendaKey, CommandId, EditKey } from "../../shared/ids.ts";
import type { ClientCommand } from "../../shared/protocol/messages.ts";
import type { Refusal } from "../../shared/refusal.ts";
import { type DeviceStorage, records } from "./deviceStorage.ts";

/** What the person wrote, as far as a command carries it. */
export interface OwnText {
  readonly text: string;
  /** Id of the pain point, card or term that it is about. */
  readonly about?: string;
  /** Further fields of the same text, such as a draft's example. */
  readonly more?: { readonly [field: string]: string };
}

/** A command on its way. It leaves the outbox when the server has answered for good. */
export interface OutboxEntry {
  readonly id: CommandId;
  /** Position in the order of sending. */
  readonly order: number;
  readonly state: "sending" | "waiting" | "refused";
  readonly at?: AgendaKey;
  readonly editKey?: EditKey;
  readonly command: ClientCommand;
  readonly own?: OwnText;
  /** The command takes back what the edit key names. */
  readonly forget?: true;
  /** Why it was refused; the text stays here until the person has dealt with it. */
  readonly refusal?: Refusal;
}

/** Commands that are not yet answered, kept on the device in the order of sending. */
export function outbox(storage: DeviceStorage, prefix: string) {
  const stored = records<OutboxEntry>(storage, prefix);
  const inOrder = (entries: OutboxEntry[]) =>
    entries.sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
  let entries = inOrder(stored.all()).map((entry) => ({
    ...entry,
    state: entry.state === "refused" ? ("refused" as const) : ("waiting" as const),
  })) as readonly OutboxEntry[];

  const get = (id: CommandId) => entries.find((entry) => entry.id === id);

  return {
    get entries(): readonly OutboxEntry[] {
      return entries;
    },
    get,
    nextOrder: (): number => (entries.at(-1)?.order ?? 0) + 1,
    put(entry: OutboxEntry): void {
      entries = get(entry.id) ? entries.map((other) => (other.id === entry.id ? entry : other)) : [...entries, entry];
      stored.set(entry.id, entry);
    },
    remove(id: CommandId): void {
      entries = entries.filter((entry) => entry.id !== id);
      stored.delete(id);
    },
    /** The connection is gone: what was sending waits. */
    halt(): void {
      entries = entries.map((entry) => (entry.state === "sending" ? { ...entry, state: "waiting" } : entry));
    },
  };
}
