import * as v from "valibot";
import type { AgendaKey, ContentId } from "../ids.ts";
import { languageCodes } from "../languages.ts";
import type { RefusalCode } from "../refusal.ts";
import type { Right } from "../stages/stage.ts";
import { longest, typedText } from "../text.ts";
import { AgendaDraft, longestAgenda, SessionTitle, SideName } from "./agenda.ts";
import { longestMs } from "./deadline.ts";
import { mostOpen } from "./prework.ts";
import { Answer } from "./series.ts";
import { isTimeBox } from "./timeBoxes.ts";

const Key = v.pipe(
  v.string(),
  v.regex(/^[\w-]{22}$/),
  v.transform((key) => key as AgendaKey),
);
const Id = v.pipe(
  v.string(),
  v.regex(/^[\w-]{22}$/),
  v.transform((id) => id as ContentId),
);
const type = <const Type extends string>(name: Type) => v.literal(name);

/** Where the room was when the button was pressed: a second press, or a second facilitator's, does not skip a step. */
const From = v.optional(v.object({ at: v.optional(Key), step: v.optional(v.string()) }));

const tooMany: RefusalCode = "too-many-items";
const PointInTime = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
const TimeBoxes = v.record(
  v.pipe(v.string(), v.maxLength(40), v.check(isTimeBox)),
  v.pipe(v.number(), v.minValue(0), v.maxValue(longestMs)),
);

/** Commands to the session itself; those to a stage are the stage's own. All are the facilitator's. */
export const SessionCommand = v.variant("type", [
  v.object({ type: type("next"), from: From }),
  v.object({ type: type("back"), from: From }),
  v.object({ type: type("go-to"), key: Key }),
  /** Before the live part: opens these entries side by side. With `closes`, the server takes no more from then on. */
  v.object({
    type: type("open-prework"),
    keys: v.pipe(v.array(Key), v.minLength(1), v.maxLength(mostOpen)),
    /** Epoch ms. */
    untilMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    closes: v.optional(v.boolean()),
  }),
  v.object({ type: type("timer-start") }),
  v.object({ type: type("timer-pause") }),
  /** Minutes are whole in the interface; ms here. */
  v.object({ type: type("timer-adjust"), byMs: v.pipe(v.number(), v.minValue(-3_600_000), v.maxValue(3_600_000)) }),
  v.object({ type: type("timer-end") }),
  v.object({ type: type("take-breath") }),
  /** `clock`: whether it goes on as well, where it ran. */
  v.object({ type: type("go-on"), clock: v.boolean() }),
  v.object({ type: type("note"), key: Key, text: typedText(longest.facilitatorNote) }),
  v.object({ type: type("undo"), id: Id }),
  /** What has become of an earlier commitment, by its place among those that came along; none takes it back. */
  v.object({
    type: type("check-commitment"),
    commitment: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
    answer: v.optional(Answer),
  }),
  v.object({ type: type("set-locked"), locked: v.boolean() }),
  v.object({ type: type("set-title"), title: SessionTitle, sides: v.object({ a: SideName, b: SideName }) }),
  /** [LA7] Of what Parley says to the whole room; each device keeps the language of its own pages. */
  v.object({ type: type("set-language"), language: v.picklist(languageCodes) }),
  /** `after` absent puts it first. */
  v.object({ type: type("agenda-add"), item: AgendaDraft, after: v.optional(Key) }),
  v.object({ type: type("agenda-remove"), key: Key }),
  v.object({ type: type("agenda-move"), key: Key, after: v.optional(Key) }),
  v.object({ type: type("agenda-edit"), key: Key, item: AgendaDraft }),
  /** Replaces what comes after the current entry; in the lobby the whole agenda. */
  v.object({ type: type("agenda-load"), items: v.pipe(v.array(AgendaDraft), v.maxLength(longestAgenda, tooMany)) }),
  /** Time boxes by the name of their setting; those that are not named stay. */
  v.object({
    type: type("agenda-retime"),
    entries: v.pipe(v.array(v.object({ key: Key, boxes: TimeBoxes })), v.maxLength(longestAgenda, tooMany)),
  }),
  /** Replaces the whole plan: what is absent is not planned any more. */
  v.object({ type: type("set-plan"), startsAtMs: v.optional(PointInTime), endsAtMs: v.optional(PointInTime) }),
  v.object({ type: type("end") }),
]);
export type SessionCommand = v.InferOutput<typeof SessionCommand>;

/** What the server itself says; it cannot come over the wire. */
export type SystemCommand =
  /** From the scheduler: a deadline has passed. */
  | { readonly type: "deadline" }
  /** Simulated people are about to come in. */
  | { readonly type: "rehearse" };

export const sessionRight: Right = "facilitator";
