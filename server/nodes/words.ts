import * as v from "valibot";
import type { MemberId, ScopeId, SessionId } from "../../shared/ids.ts";
import type { SessionEvent } from "../../shared/session/event.ts";

const session = v.custom<SessionId>((id) => typeof id === "string");
const member = v.custom<MemberId>((id) => typeof id === "string");
const side = v.picklist(["a", "b", "neutral"]);
const count = v.number();

/** A person at one server: here, by a line of its own; ready; in need of more time. */
const Here = v.object({
  member,
  side,
  here: v.boolean(),
  ready: v.optional(v.boolean(), false),
  wantsTime: v.optional(v.boolean(), false),
});
export type Here = v.InferOutput<typeof Here>;

/**
 * What servers say to each other about a session that several of them have in memory. `seq` is how far the
 * speaker had read: who hears it reads as far before it takes anything of it to heart.
 */
const SessionWord = v.variant("say", [
  /** It has the session in memory since `sinceMs`. `anew`: forget whom it named before. `asks`: say the same. */
  v.object({
    say: v.literal("holds"),
    session,
    seq: count,
    sinceMs: count,
    facilitators: count,
    simulated: count,
    anew: v.optional(v.literal(true)),
    asks: v.optional(v.literal(true)),
  }),
  /** [ND5] `step` names the step that readiness and wishes are of. */
  v.object({ say: v.literal("people"), session, seq: count, step: v.string(), people: v.array(Here) }),
  v.object({ say: v.literal("left"), session }),
  /** [ND6] Now all count. */
  v.object({ say: v.literal("beat"), session, seq: count }),
  /** [AN8] Who has written, each under the hash of the secret of its scope. */
  v.object({
    say: v.literal("apart"),
    session,
    seq: count,
    events: v.array(
      v.object({ scope: v.string(), event: v.custom<SessionEvent>((event) => typeof event === "object") }),
    ),
  }),
  /** [AN12] Some of those who were in a ballot that has closed. */
  v.object({
    say: v.literal("took-part"),
    session,
    seq: count,
    scope: v.custom<ScopeId>((scope) => typeof scope === "string"),
    people: v.array(v.tuple([member, side])),
  }),
  v.object({ say: v.literal("stop-rehearsal"), session }),
]);
export type SessionWord = v.InferOutput<typeof SessionWord>;

/** What they say of no session: a wrong guess from a network, and that other tools are to be told something. */
const NodeWord = v.variant("say", [
  v.object({ say: v.literal("wrong-guess"), address: v.string() }),
  v.object({ say: v.literal("deliveries") }),
]);
export type NodeWord = v.InferOutput<typeof NodeWord>;

export type Word = SessionWord | NodeWord;

const Parsed = v.union([SessionWord, NodeWord]);

/** Null for what only a newer or an older version understands. */
export function parseWord(text: string): Word | null {
  try {
    const parsed = v.safeParse(Parsed, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
