import { nanoid } from "nanoid";
import type { MemberId, SideId } from "../../../shared/ids.ts";
import type { DeviceStorage } from "../../connection/deviceStorage.ts";
import { newRing } from "../../connection/editKeys.ts";
import { type KeptMember, keepMember, keptMember, type Member } from "../../connection/member.ts";

export type { Member } from "../../connection/member.ts";

/** Who lets somebody in; what else the device keeps stays there. */
const memberIn = ({ member, side, seal }: KeptMember): Member => ({ member, side, ...(seal && { seal }) });

export function memberOf(storage: DeviceStorage, code: string): Member | null {
  const kept = keptMember(storage, code);
  return kept && memberIn(kept);
}

/** Makes this device a member, or lets the member it is already change sides. */
export function takeSide(storage: DeviceStorage, code: string, side: SideId): Member {
  const before = keptMember(storage, code);
  const kept = before ? { ...before, side } : { member: nanoid(22) as MemberId, side, ring: newRing() };
  keepMember(storage, code, kept);
  return memberIn(kept);
}

/** Takes away all that the device keeps of one session, for another person to go on with it. */
export function forgetMember(storage: DeviceStorage, code: string): void {
  for (const key of storage.keys(`parley/${code}/`)) storage.delete(key);
}
