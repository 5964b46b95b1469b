import type { SideId } from "../../shared/ids.ts";
import { apply, type Patch } from "../../shared/protocol/patch.ts";
import type { Frame, Seen } from "./device.ts";

/** Where and when a text was first seen, and everything around it that could tell of its author. */
export interface Sighting {
  readonly text: string;
  readonly id: string;
  /** Counts on through all that is looked at. */
  readonly order: number;
  readonly atMs: number;
  /** The side that it stands under, where it stands under one. */
  readonly label?: SideId;
  /** Of a restatement: the side that raised what it is about. */
  readonly about?: SideId;
}

type Around = { readonly atMs: number; readonly label?: SideId; readonly about?: SideId };
const isSide = (value: unknown): value is SideId => value === "a" || value === "b" || value === "neutral";

/** Every text in these values, as it is first met. Objects are gone through in the order of their keys as they came. */
function look(values: readonly { readonly atMs: number; readonly value: unknown }[]): ReadonlyMap<string, Sighting> {
  const found = new Map<string, Sighting>();
  const labelOf = new Map<string, SideId>();
  let order = 0;
  const enter = (node: Seen, key: string, around: Around): void => {
    if (typeof node === "string") {
      order += 1;
      // Reasons in the state, and the exports, are texts by themselves.
      if (!found.has(node)) found.set(node, { text: node, id: key, order, ...around });
      return;
    }
    if (typeof node !== "object" || node === null) return;
    const ownLabel = [key, node.side, node.label].find(isSide);
    if ("restatements" in node) {
      if (ownLabel) labelOf.set(key, ownLabel);
      const about = ownLabel ?? labelOf.get(key);
      for (const [name, inner] of Object.entries(node)) {
        enter(inner, name, { atMs: around.atMs, ...(about && name === "restatements" && { about }) });
      }
      return;
    }
    const label = ownLabel ?? around.label;
    const next = { ...around, ...(label && { label }) };
    if (typeof node.text === "string") {
      enter(node.text, key, next);
      return;
    }
    for (const [name, inner] of Object.entries(node)) enter(inner, name, next);
  };
  for (const { atMs, value } of values) enter(value, "", { atMs });
  return found;
}

export const inFrames = (frames: readonly Frame[]): ReadonlyMap<string, Sighting> =>
  look(frames.map(({ atMs, args }) => ({ atMs, value: args.at(-1) })));

export const inState = (json: string): ReadonlyMap<string, Sighting> =>
  look(json === "" ? [] : [{ atMs: 0, value: JSON.parse(json) }]);

/** Every picture of the temperature that was seen, oldest first, with the step in which it was. */
export function picturesIn(
  frames: readonly Frame[],
): readonly { readonly atMs: number; readonly step: string; readonly picture: Seen }[] {
  let view: Seen = {};
  let last: Seen = {};
  return frames.flatMap(({ atMs, event, args }) => {
    if (event === "snapshot") view = args[2];
    if (event === "patch") view = apply(view, args[1] as Patch);
    const { step, picture } = view.stage?.view ?? {};
    if (picture === last.picture && step === last.step) return [];
    last = { picture, step };
    return picture ? [{ atMs, step, picture }] : [];
  });
}
