import type { MemberId, SideId } from "../../shared/ids.ts";
import { ringElsewhere } from "./editKeys.ts";
import type { KeptMember } from "./member.ts";

/** What stands before a person's own part of an address, behind the #, which browsers do not send. */
export const returnMark = "me=";

const sides: readonly SideId[] = ["a", "b", "neutral"];

/** The part of a return link that is this person; undefined until the server has let them in [PW6]. */
export const returnPart = ({ member, side, seal, ring }: KeptMember): string | undefined =>
  seal && ring ? `${returnMark}${[member, side, seal, ring.key].join(".")}` : undefined;

/** The person of a return link, as a further device is to keep them; null where it is none. */
export function memberOfLink(hash: string): KeptMember | null {
  if (!hash.startsWith(returnMark)) return null;
  const [member = "", side = "", seal = "", key = "", ...more] = hash.slice(returnMark.length).split(".");
  const isWhole = [member, key].every((id) => /^[\w-]{22}$/.test(id)) && /^[\w-]{43}$/.test(seal) && more.length === 0;
  const known = sides.find((one) => one === side);
  if (!isWhole || !known) return null;
  return { member: member as MemberId, side: known, seal, ring: ringElsewhere(key), linked: true };
}
