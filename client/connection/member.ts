import type { MemberId, SideId } from "../../shared/ids.ts";
import { type DeviceStorage, deviceKeys } from "./deviceStorage.ts";
import type { KeyRing } from "./editKeys.ts";

/** Who this device is in a session: the same person after a reload and in every tab. */
export interface Member {
  readonly member: MemberId;
  readonly side: SideId;
  /** Proof of having joined, which the connection puts here. */
  readonly seal?: string;
}

/** What the device keeps of it. */
export interface KeptMember extends Member {
  readonly ring?: KeyRing;
  /** There may be another device of this person: a return link was made here, or brought them here. */
  readonly linked?: true;
}

export function keptMember(storage: DeviceStorage, code: string): KeptMember | null {
  const stored = storage.get(deviceKeys(code).member);
  if (stored === null) return null;
  try {
    return JSON.parse(stored) as KeptMember;
  } catch {
    return null;
  }
}

export const keepMember = (storage: DeviceStorage, code: string, member: KeptMember): void =>
  storage.set(deviceKeys(code).member, JSON.stringify(member));
