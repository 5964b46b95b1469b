import * as v from "valibot";
import type { Ballot } from "../../anonymity/ballot.ts";
import type { ById } from "../../anonymity/byId.ts";
import type { ShownTotals } from "../../anonymity/differences.ts";
import type { ContentId, Pseudonym, SideId } from "../../ids.ts";
import { longest, text } from "../../text.ts";
import { minutes } from "../stage.ts";
import { type NextPicture, type Reading, readings, type TemperaturePicture } from "../temperature/schema.ts";

/** Who wrote how many over several rounds is not known: this is the limit for all together. */
export const mostTakeaways = 2_000;

export const CloseSettings = v.object({
  askingMs: v.optional(v.pipe(v.number(), v.minValue(0)), minutes(3)),
});
export type CloseSettings = v.InferOutput<typeof CloseSettings>;

const Id = v.pipe(
  v.string(),
  v.regex(/^[\w-]{22}$/),
  v.transform((id) => id as ContentId),
);

export const CloseCommand = v.variant("type", [
  v.object({ type: v.literal("read"), value: v.picklist(readings) }),
  /** The edit key beside these three names the takeaway. */
  v.object({ type: v.literal("add-takeaway"), text: text(longest.takeaway) }),
  v.object({ type: v.literal("edit-takeaway"), text: text(longest.takeaway) }),
  v.object({ type: v.literal("delete-takeaway") }),
  v.object({ type: v.literal("hide"), id: Id, hidden: v.boolean() }),
]);
export type CloseCommand = v.InferOutput<typeof CloseCommand>;

interface Kept {
  /** How often the room was asked. It numbers the scopes. */
  readonly round: number;
  /** Those that the room has seen, or would see, were they not hidden. */
  readonly takeaways: ById<string>;
  /** What the facilitator has taken out of sight, and whether its author has reworded it since. */
  readonly hidden: ById<"hidden" | "reworded">;
  /** Of the last time that somebody gave a reading; it is shown while the room is at the close. */
  readonly picture?: TemperaturePicture;
  /** Every picture that the room has seen in this stage. */
  readonly shown?: readonly ShownTotals[];
}

export type CloseState =
  | (Kept & {
      readonly step: "asking";
      readonly ballot: Ballot<Reading>;
      /** Takeaways that nobody has seen yet, and new wordings of those that were seen. */
      readonly held: ById<string>;
      /** Who has written one in this round. */
      readonly writers: { readonly [writer: Pseudonym]: true };
    })
  | (Kept & {
      readonly step: "closing";
      readonly picture: TemperaturePicture;
      /** [CL9] People have answered again, and the picture is still the one before. */
      readonly stands?: true;
    });

/** No event about a text has a field for a person, and none about a person one for a text. */
export type CloseEvent =
  | { readonly type: "reading-cast"; readonly pseudonym: Pseudonym; readonly side: SideId; readonly value: Reading }
  | { readonly type: "takeaway-held"; readonly id: ContentId; readonly text: string }
  | { readonly type: "takeaway-deleted"; readonly id: ContentId }
  | { readonly type: "writer-counted"; readonly pseudonym: Pseudonym; readonly wrote: boolean }
  | ({ readonly type: "closed" } & NextPicture)
  | { readonly type: "asked-again" }
  | { readonly type: "hidden-set"; readonly id: ContentId; readonly hidden: boolean };

export type CommandOf<Type extends CloseCommand["type"]> = Extract<CloseCommand, { readonly type: Type }>;
export type EventOf<Type extends CloseEvent["type"]> = Extract<CloseEvent, { readonly type: Type }>;
