import type { ContentId } from "../../../shared/ids.ts";
import type { SwapScreenView } from "../../../shared/stages/perspective-swap/view.ts";
import type { Said } from "./Quotes.tsx";

export type Item = SwapScreenView["items"][ContentId];
type ById<Value> = { readonly [id: ContentId]: Value };

/** The items in the order in which the room works on them. */
export const byPlace = <Placed extends { readonly place: number }>(items: ById<Placed>): [ContentId, Placed][] =>
  (Object.entries(items) as [ContentId, Placed][]).sort(([, one], [, other]) => one.place - other.place);

/** Texts in the order of their random ids: the same shuffle for everybody. */
export const shuffled = <Value>(texts: ById<Value>): [ContentId, Value][] =>
  (Object.entries(texts) as [ContentId, Value][]).sort(([one], [other]) => (one < other ? -1 : 1));

/** The same as a list, each text with its id. */
export const saidIn = (texts: Item["restatements"]): readonly Said[] =>
  shuffled(texts).map(([id, { text, side }]) => ({ id, text, ...(side && { side }) }));
