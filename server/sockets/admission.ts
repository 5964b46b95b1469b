import type { Socket } from "socket.io";
import * as v from "valibot";
import { type MemberId, parseJoinCode, type SideId } from "../../shared/ids.ts";
import { Hello, type Position, protocolVersion } from "../../shared/protocol/messages.ts";
import { type Refusal, type RefusalCode, refusal } from "../../shared/refusal.ts";
import type { Audience } from "../../shared/stages/registry.ts";
import type { Config } from "../config.ts";
import type { Guessing } from "../guessing.ts";
import type { Measuring } from "../measuring.ts";
import type { Directory, Room } from "../sessions/directory.ts";
import { hashOfSecret, isSame } from "../sessions/secrets.ts";
import { addressOf } from "../visitors.ts";
import type { Traffic } from "./traffic.ts";

/** What a connection is from its handshake on. */
export interface Admitted {
  readonly room: Room;
  readonly as: Audience;
  readonly member: { readonly id: MemberId; readonly side: SideId } | null;
  /** Of a facilitator: the hash of the secret they came with. What it is good for can change meanwhile. */
  readonly link: string | null;
  readonly resume: Position | null;
}

/** Why somebody is not let in; Socket.IO hands `data` to the client. */
export class Refused extends Error {
  readonly data: { readonly refusal: Refusal };
  constructor(reason: Refusal) {
    super(reason.code);
    this.data = { refusal: reason };
  }
}

export interface AdmissionOptions {
  readonly config: Config;
  readonly directory: Directory;
  readonly guessing: Guessing;
  readonly traffic: Traffic;
  readonly measuring: Measuring;
}

/** The door: makes of a handshake who is coming in, or throws `Refused`. */
export function admission({
  config,
  directory,
  guessing,
  traffic,
  measuring,
}: AdmissionOptions): (socket: Pick<Socket, "handshake" | "request">) => Promise<Admitted> {
  return async function admit({ handshake, request }) {
    const busyMs = await traffic.waitToEnter(traffic.networkOf(request));
    if (busyMs > 0) throw new Refused(refusal("too-many", busyMs));
    const auth = handshake.auth as { v?: unknown };
    if (typeof auth.v === "number" && auth.v !== protocolVersion) throw new Refused(refusal("wrong-version"));
    const parsed = v.safeParse(Hello, auth);
    if (!parsed.success) throw new Refused(refusal("malformed"));
    const hello = parsed.output;
    const resume = hello.resume ?? null;

    const address = addressOf(request, config);
    const waitMs = await guessing.waitMs(address);
    // Whoever holds more than a code is let in all the same: a colleague's typing errors lock nobody out.
    const mayGuess = () => {
      if (waitMs <= 0) return;
      measuring.limited("guessing");
      throw new Refused(refusal("too-many", waitMs));
    };
    const guessedWrong = async (code: RefusalCode): Promise<never> => {
      mayGuess();
      await guessing.wrong(address);
      throw new Refused(refusal(code));
    };

    const code = parseJoinCode(hello.code);
    const room = code && (await directory.find(code));
    if (!room) return guessedWrong("unknown-session");
    const { session } = room;

    if (hello.as === "facilitator") {
      const link = hashOfSecret(hello.secret);
      if (!session.links.rankOf(link)) return guessedWrong("not-facilitator");
      return { room, as: "facilitator", member: null, link, resume };
    }
    if (hello.as === "screen") {
      if (!isSame(hello.key, session.secrets.screenKey)) return guessedWrong("not-allowed");
      return { room, as: "screen", member: null, link: null, resume };
    }
    const { member, side, seal } = hello;
    if (session.isRemoved(member)) throw new Refused(refusal("removed"));
    const isKnown = seal !== undefined && session.secrets.isSeal(seal, member);
    if (!isKnown) {
      mayGuess();
      if (session.state.phase === "ended") throw new Refused(refusal("session-ended"));
      if (session.state.locked) throw new Refused(refusal("session-locked"));
      if (!session.roster.get(member) && session.roster.size >= config.maxParticipants) {
        throw new Refused(refusal("session-full"));
      }
    }
    return { room, as: "participant", member: { id: member, side }, link: null, resume };
  };
}
