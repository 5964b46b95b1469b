import * as v from "valibot";
import type { AgendaKey, Badge, CommandId, ContentId, EditKey, JoinCode, LinkId, MemberId } from "../ids.ts";
import { languageCodes } from "../languages.ts";
import type { Refusal, RefusalCode } from "../refusal.ts";
import { FittingDraft, longestAgenda } from "../session/agenda.ts";
import type { SessionCommand } from "../session/command.ts";
import type { Me } from "../session/personal.ts";
import { templateIds } from "../session/templates.ts";
import type { Audience, View } from "../session/view.ts";
import type { CommandOf, StageId } from "../stages/registry.ts";
import type { OwnContent } from "../stages/stage.ts";
import { longest, text } from "../text.ts";
import type { Patch } from "./patch.ts";

export { protocolVersion } from "./version.ts";

const token = <Token extends string>() =>
  v.pipe(
    v.string(),
    v.regex(/^[\w-]{22}$/),
    v.transform((id) => id as Token),
  );

/** Where a client left off: the epoch names one run of a session on one node, the version counts its patches. */
export interface Position {
  readonly epoch: string;
  readonly version: number;
}

const Common = {
  v: v.number(),
  code: v.pipe(
    v.string(),
    v.maxLength(64),
    v.transform((code) => code as JoinCode),
  ),
  resume: v.optional(
    v.object({ epoch: v.pipe(v.string(), v.maxLength(22)), version: v.pipe(v.number(), v.integer()) }),
  ),
};

/** The handshake's `auth`: who wants in, and where they left off. */
export const Hello = v.variant("as", [
  v.object({
    ...Common,
    as: v.literal("participant"),
    /** Made by the device, kept there; with the seal that the server gave at the first join. */
    member: token<MemberId>(),
    side: v.picklist(["a", "b", "neutral"]),
    seal: v.optional(v.pipe(v.string(), v.maxLength(64))),
  }),
  v.object({ ...Common, as: v.literal("facilitator"), secret: v.pipe(v.string(), v.maxLength(64)) }),
  v.object({ ...Common, as: v.literal("screen"), key: v.pipe(v.string(), v.maxLength(64)) }),
]);
export type Hello = v.InferOutput<typeof Hello>;

/** Commands about who may facilitate. They are for the holder of the main link. */
export const LinkCommand = v.variant("type", [
  v.object({ type: v.literal("list-facilitator-links") }),
  v.object({ type: v.literal("add-co-facilitator") }),
  v.object({ type: v.literal("revoke-facilitator-link"), link: token<LinkId>() }),
  v.object({ type: v.literal("prepare-handover") }),
  v.object({ type: v.literal("hand-over") }),
]);
export type LinkCommand = v.InferOutput<typeof LinkCommand>;

/** Commands to the server itself: what they change is not in the log. */
export const RoomCommand = v.variant("type", [
  v.object({ type: v.literal("ready"), ready: v.boolean() }),
  v.object({ type: v.literal("ask-for-time") }),
  v.object({
    type: v.literal("remove-person"),
    badge: v.pipe(
      v.string(),
      v.maxLength(40),
      v.transform((badge) => badge as Badge),
    ),
  }),
  v.object({ type: v.literal("delete-session") }),
  ...LinkCommand.options,
]);
export type RoomCommand = v.InferOutput<typeof RoomCommand>;

/**
 * One command as it travels. `at` is there for commands to a stage, and names the agenda entry
 * that the person saw; `editKey` is there where the command adds, edits or deletes content.
 */
export const Envelope = v.object({
  id: token<CommandId>(),
  at: v.optional(token<AgendaKey>()),
  editKey: v.optional(token<EditKey>()),
  command: v.looseObject({ type: v.pipe(v.string(), v.maxLength(40)) }),
});
export type Envelope = v.InferOutput<typeof Envelope>;

export type StageCommand = { [Id in StageId]: CommandOf<Id> }[StageId];

/** What a client may put into an envelope's `command`. */
export type ClientCommand = SessionCommand | RoomCommand | StageCommand;

/** A link to the facilitator's page beside the main one, without its secret. */
export interface FacilitatorLink {
  readonly id: LinkId;
  /** Of a co-facilitator; counts on from the highest one. */
  readonly number?: number;
  /** It becomes the main link once the session is handed over. */
  readonly successor?: true;
}

/** The answer to a command: sent after it is durable, or with the reason why it will not be. */
export type Ack =
  | {
      readonly ok: true;
      readonly contentId?: ContentId;
      /** After a command about links: those there are now, and the secret of one that was made. */
      readonly links?: readonly FacilitatorLink[];
      readonly secret?: string;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** What a connection gets first. */
export interface Welcome {
  readonly as: Audience;
  /** The server's clock as it says so, in epoch ms: a device with a wrong clock has no better one until it has measured. */
  readonly nowMs: number;
  /** For a participant: proof of having joined, to be kept with the member id. */
  readonly seal?: string;
  readonly badge?: Badge;
  /** For the facilitator who came by the main link. Sent again to who becomes that by a handover. */
  readonly main?: true;
  /** For the facilitator: the key of the screen's link. */
  readonly screenKey?: string;
  /** For facilitator and screen: where others reach this server, if that is known and differs by machine. */
  readonly origin?: string;
}

/** Most edit keys in one question. */
export const mostEditKeys = 256;

/** What a participant's device asks to get its texts back: edit keys that it may have used in one stage. */
export const OwnAsked = v.object({
  at: token<AgendaKey>(),
  editKeys: v.pipe(v.array(token<EditKey>()), v.maxLength(mostEditKeys)),
});
export type OwnAsked = v.InferOutput<typeof OwnAsked>;
export interface OwnFound {
  /** The kinds of text that this stage gives back, by the command that makes them: of these, what is not found is gone. */
  readonly types: readonly string[];
  readonly texts: { readonly [editKey: EditKey]: OwnContent & { readonly contentId: ContentId } };
}

export interface ClientToServer {
  command: (envelope: unknown, ack: (answer: Ack) => void) => void;
  /** After a gap in versions: asks for what is missing, or for a snapshot. */
  resume: (position: unknown) => void;
  /** Gives a participant back what their edit keys name, also while it is hidden from all others. */
  own: (
    asked: unknown,
    ack: (found: (OwnFound & { readonly pad: string }) | { readonly refusal: Refusal }) => void,
  ) => void;
  /** For measuring the offset of the client's clock: answered at once with the server's epoch ms. */
  time: (ack: (nowMs: number) => void) => void;
}

export interface ServerToClient {
  welcome: (welcome: Welcome) => void;
  snapshot: (epoch: string, version: number, view: View) => void;
  /** Turns version `version - 1` into `version`. */
  patch: (version: number, patch: Patch) => void;
  /** `pad` makes up the length [AN14], and says nothing. */
  me: (me: Me, pad: string) => void;
  /** The reason for the disconnect that follows. */
  goodbye: (reason: Refusal) => void;
}

const tooMany: RefusalCode = "too-many-items";

/** `POST /api/sessions` */
export const CreateSession = v.object({
  /** What to start from; `agenda` goes before it. */
  template: v.optional(v.picklist(templateIds), "blank"),
  /** An agenda of one's own. */
  agenda: v.optional(v.pipe(v.array(FittingDraft), v.maxLength(longestAgenda, tooMany))),
  title: text(longest.title),
  sides: v.object({ a: text(longest.sideName), b: text(longest.sideName) }),
  /** [LA6] Of what Parley says to the whole room. */
  language: v.optional(v.picklist(languageCodes), "en"),
  /** [SR1] The session before this in a series: by its facilitator link, if it is on this server, or by the contents of its `report.json` or `glossary.json`. */
  from: v.optional(
    v.union([
      v.object({ code: v.pipe(v.string(), v.maxLength(20)), secret: v.pipe(v.string(), v.maxLength(100)) }),
      v.object({ file: v.unknown() }),
    ]),
  ),
});
export type CreateSession = v.InferInput<typeof CreateSession>;
export type SessionToCreate = v.InferOutput<typeof CreateSession>;

/** Most simulated people on each side, and in the whole of it. */
export const mostSimulated = { onSide: 12, inAll: 24 } as const;
const simulated = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostSimulated.onSide));

/** `POST /api/sessions/:code/rehearsal`: fills the session with simulated people. */
export const Rehearse = v.object({
  people: v.optional(
    v.pipe(
      v.object({ a: simulated, b: simulated, neutral: simulated }),
      v.check(({ a, b, neutral }) => a + b + neutral > 0 && a + b + neutral <= mostSimulated.inAll),
    ),
    { a: 3, b: 3, neutral: 0 },
  ),
  pace: v.optional(v.picklist(["natural", "fast"]), "natural"),
});
export type Rehearse = v.InferInput<typeof Rehearse>;

/** How many simulated people take part now. */
export interface Rehearsing {
  readonly simulated: number;
}

/** The only time at which the facilitator's secret is in an answer; the server keeps its hash. */
export interface SessionCreated {
  readonly code: JoinCode;
  readonly secret: string;
}

/** `GET /api/sessions/:code`: what somebody at the door may know. */
export interface SessionAtTheDoor {
  readonly code: JoinCode;
  readonly title: string;
  readonly sides: { readonly a: string; readonly b: string };
  readonly phase: View["phase"];
  readonly locked: boolean;
}
