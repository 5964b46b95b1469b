import type { Socket } from "socket.io-client";
import type { AgendaKey, EditKey } from "../../shared/ids.ts";
import type { ClientToServer, ServerToClient } from "../../shared/protocol/messages.ts";
import { type DeviceStorage, deviceKeys } from "./deviceStorage.ts";
import { editKeyAt, editKeysOf, newEditKey, slotCount } from "./editKeys.ts";
import { keptMember } from "./member.ts";
import type { outbox } from "./outbox.ts";
import type { ownContent } from "./ownContent.ts";

export interface OtherDevicesOptions {
  readonly storage: DeviceStorage;
  readonly code: string;
  readonly box: ReturnType<typeof outbox>;
  readonly mine: ReturnType<typeof ownContent>;
  readonly socket: Socket<ServerToClient, ClientToServer>;
}

/** [PW6] [PW7] One person's texts on several devices: keys that each of them can compute, and what those name by now. */
export function otherDevices({ storage, code, box, mine, socket }: OtherDevicesOptions) {
  const ringOf = () => keptMember(storage, code)?.ring;
  return {
    newEditKey(at: AgendaKey): EditKey {
      const ring = ringOf();
      const counted = deviceKeys(code).slot + at;
      let slot = Number(storage.get(counted) ?? 0);
      while (ring && slot < slotCount && mine.get(editKeyAt(ring, at, slot))) slot += 1;
      if (!ring || slot >= slotCount) return newEditKey();
      storage.set(counted, String(slot + 1));
      return editKeyAt(ring, at, slot);
    },
    /** Returns whether the server has answered; without an answer in time the next visit asks again. */
    async recover(at: AgendaKey): Promise<boolean> {
      const ring = ringOf();
      if (!ring || !socket.connected) return false;
      const editKeys = editKeysOf(ring, at);
      const found = await socket
        .timeout(10_000)
        .emitWithAck("own", { at, editKeys })
        .catch(() => null);
      if (!found || "refusal" in found) return false;
      for (const editKey of editKeys) {
        const before = mine.get(editKey);
        const saved = found.texts[editKey];
        // What this device has just written is newer than the answer.
        if (box.entries.some((entry) => entry.editKey === editKey)) continue;
        if (saved) mine.put({ ...before, order: before?.order ?? mine.all.length + 1, editKey, at, ...saved });
        else if (before?.contentId && found.types.includes(before.type)) mine.remove(editKey);
      }
      return true;
    },
  };
}
