import type { AgendaKey, ContentId, EditKey } from "../../shared/ids.ts";
import { type DeviceStorage, records } from "./deviceStorage.ts";

/** Something that was written on this device. Only here do its text and the right to change it meet. */
export interface OwnContent {
  readonly editKey: EditKey;
  /** There once the server has saved it. */
  readonly contentId?: ContentId;
  readonly at: AgendaKey;
  /** The command that made it, such as `add-post`. */
  readonly type: string;
  readonly text: string;
  /** Id of the pain point, card or term that it is about. */
  readonly about?: string;
  readonly more?: { readonly [field: string]: string };
  readonly order: number;
}

export function ownContent(storage: DeviceStorage, prefix: string) {
  const stored = records<OwnContent>(storage, prefix);
  const read = () => stored.all().sort((one, other) => one.order - other.order);
  let contents: readonly OwnContent[] = read();
  return {
    get all(): readonly OwnContent[] {
      return contents;
    },
    get: (editKey: EditKey) => contents.find((own) => own.editKey === editKey),
    put(own: OwnContent): void {
      stored.set(own.editKey, own);
      contents = read();
    },
    remove(editKey: EditKey): void {
      stored.delete(editKey);
      contents = read();
    },
    /** Another tab may have written. */
    refresh(): void {
      contents = read();
    },
  };
}
