import { nanoid } from "nanoid";
import { editKeyAt, type KeyRing, newRing } from "../../client/connection/editKeys.ts";
import type { AgendaKey, JoinCode, MemberId, SideId } from "../../shared/ids.ts";
import { aDevice, type Device } from "./device.ts";

/** How somebody takes part. */
export interface Temper {
  /** The least and the most time before each act, in ms. The bench's time goes some fifty times as fast as a meeting's. */
  readonly pauseMs: readonly [number, number];
  /** Texts in each step. */
  readonly texts: number;
  readonly edits: boolean;
  readonly sleeps: boolean;
  readonly comesLate: boolean;
}

export interface Somebody extends Temper {
  readonly at: number;
  readonly side: SideId;
  readonly member: MemberId;
  readonly device: Device;
  /** A new edit key, made as the app makes it. */
  editKey(at: string): string;
  /** Whether they are still there. */
  here: boolean;
}

/** `random` from 0 to 1 → helpers that choose. */
export function chooser(random: () => number) {
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  return {
    whole,
    chance: (of: number) => random() < of,
    one: <Value>(list: readonly Value[]): Value => list[whole(0, list.length - 1)] as Value,
    pause: ([least, most]: readonly [number, number]) =>
      new Promise<void>((resolve) => setTimeout(resolve, least + random() * (most - least))),
  };
}
export type Chooser = ReturnType<typeof chooser>;

const words = "dates quotes promises scope handover tickets margin rollout contract demo backlog forecast".split(" ");

/** A text that occurs once, of a length that says nothing about its author. */
export const aText = (choose: Chooser): string =>
  `${Array.from({ length: choose.whole(2, 7) }, () => choose.one(words)).join(" ")} ${nanoid(8)}`;

export function aTemper(choose: Chooser): Temper {
  const isFast = choose.chance(0.5);
  return {
    pauseMs: isFast ? [3, 40] : [40, 250],
    texts: choose.chance(0.2) ? 4 : choose.whole(1, 2),
    edits: choose.chance(0.3),
    sleeps: choose.chance(0.15),
    comesLate: choose.chance(0.15),
  };
}

/** Sides of a room of 4 to 12, so that small sides and neutrals occur; or one of operations and one of neither among sales. */
export function sidesOf(choose: Chooser, isOneAlone: boolean): readonly SideId[] {
  if (isOneAlone) return ["a", "b", "a", "a", "a", "a", "neutral"];
  const shares = choose.one([
    ["a", "b"],
    ["a", "b"],
    ["a", "a", "b"],
    ["a", "b", "b", "b"],
    ["a", "a", "b", "b", "neutral"],
  ] as const);
  return Array.from(
    { length: choose.whole(4, 12) },
    (_, at) => (at < 2 ? (["a", "b"] as const)[at] : choose.one(shares)) as SideId,
  );
}

export async function somebody(
  url: string,
  code: JoinCode,
  at: number,
  side: SideId,
  temper: Temper,
): Promise<Somebody> {
  const member = nanoid(22) as MemberId;
  const ring: KeyRing = newRing();
  const slots = new Map<string, number>();
  const device = await aDevice(url, { as: "participant", code, member, side });
  return {
    ...temper,
    at,
    side,
    member,
    device,
    here: true,
    editKey(stage) {
      const slot = slots.get(stage) ?? 0;
      slots.set(stage, slot + 1);
      return editKeyAt(ring, stage as AgendaKey, slot);
    },
  };
}
