import { nanoid } from "nanoid";
import type { MemberId, SideId } from "../../../shared/ids.ts";
import { type DeviceStorage, deviceKeys } from "../../connection/deviceStorage.ts";

/** Who this device is in a session: the same person after a reload and in every tab. */
export interface Member {
  readonly member: MemberId;
  readonly side: SideId;
  /** Proof of having joined, which the connection puts here. */
  readonly seal?: string;
}

export function memberOf(storage: DeviceStorage, code: string): Member | null {
  const stored = storage.get(deviceKeys(code).member);
  if (stored === null) return null;
  try {
    return JSON.parse(stored) as Member;
  } catch {
    return null;
  }
}

/** Makes this device a member, or lets the member it is already change sides. */
export function takeSide(storage: DeviceStorage, code: string, side: SideId): Member {
  const before = memberOf(storage, code);
  const member: Member = before ? { ...before, side } : { member: nanoid(22) as MemberId, side };
  storage.set(deviceKeys(code).member, JSON.stringify(member));
  return member;
}
