import type { Server as HttpServer } from "node:http";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Server, type Socket } from "socket.io";
import * as v from "valibot";
import { type MemberId, parseJoinCode, type SessionId, type SideId } from "../../shared/ids.ts";
import {
  type Ack,
  type ClientToServer,
  Hello,
  type Position,
  protocolVersion,
  type ServerToClient,
  type Welcome,
} from "../../shared/protocol/messages.ts";
import { type Refusal, type RefusalCode, refusal } from "../../shared/refusal.ts";
import type { Audience } from "../../shared/stages/registry.ts";
import type { Config } from "../config.ts";
import type { EventLog } from "../log/eventLog.ts";
import type { Logger } from "../logger.ts";
import type { Fanout } from "../sessions/broadcast.ts";
import type { ServerClock } from "../sessions/clock.ts";
import type { Directory, Room } from "../sessions/directory.ts";
import type { Sender } from "../sessions/liveSession.ts";
import { hashOfSecret, isSame } from "../sessions/secrets.ts";
import { allowForSnapshot, cutOffIfBehind, mostWaitingBytes } from "./backlog.ts";
import { parseCommand } from "./commandEdge.ts";
import { carryOutLinkCommand, takesMainLink } from "./linkCommands.ts";
import { isFromOurPages } from "./origin.ts";
import { ownContent } from "./ownContent.ts";
import { broadcastPrepared } from "./preparedPacket.ts";

interface SocketData {
  readonly room: Room;
  readonly as: Audience;
  readonly member: { readonly id: MemberId; readonly side: SideId } | null;
  /** Of a facilitator: the hash of the secret they came with. What it is good for can change meanwhile. */
  readonly link: string | null;
  readonly resume: Position | null;
}

type Io = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
type PersonSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

/** A command is a few hundred characters; a whole agenda from a file is the largest. */
const longestFrameBytes = 131_072;

const channelOf = (id: SessionId, audience: Audience): string => `${id}:${audience}`;
const memberChannel = (id: SessionId, member: MemberId): string => `${id}:member:${member}`;

const linkChannel = (id: SessionId, link: string): string => `${id}:link:${link}`;

export interface GatewayOptions {
  readonly config: Config;
  readonly log: EventLog;
  readonly logger: Logger;
  readonly clock: ServerClock;
  readonly directory: Directory;
  /** Where other machines reach the server; null where that is not known. */
  readonly origin: () => string | null;
}

class Refused extends Error {
  readonly data: { readonly refusal: Refusal };
  constructor(reason: Refusal) {
    super(reason.code);
    this.data = { refusal: reason };
  }
}

const retryIn = (error: unknown): number => (error instanceof RateLimiterRes ? error.msBeforeNext : 1_000);

/** Socket.IO's side of the server: who may come in, what they get first, and where their commands go. */
export function gateway(http: HttpServer, { config, log, logger, clock, directory, origin }: GatewayOptions) {
  const io: Io = new Server(http, {
    maxHttpBufferSize: longestFrameBytes,
    // Patches are small and many: deflating each costs more than it saves.
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    connectTimeout: 10_000,
    pingInterval: 15_000,
    pingTimeout: 10_000,
    ...(config.publicUrl && { cors: { origin: new URL(config.publicUrl).origin } }),
    allowRequest: ({ headers }, answer) => {
      const isOurs = isFromOurPages(headers, config);
      if (!isOurs) logger.warn("a page of another origin was refused: is PUBLIC_URL what people type?");
      answer(isOurs ? null : "This page is not of this server.", isOurs);
    },
  });
  const commandLimit = new RateLimiterMemory({ points: config.commandsPerSecond * 5, duration: 5 });
  /** Wrong codes and secrets from one address, in ten minutes. */
  const guessLimit = new RateLimiterMemory({ points: 30, duration: 600 });

  const addressOf = (socket: PersonSocket): string => {
    const forwarded = socket.handshake.headers["x-forwarded-for"];
    if (!config.trustProxy || typeof forwarded !== "string") return socket.handshake.address;
    return forwarded.split(",").at(-config.trustProxy)?.trim() ?? socket.handshake.address;
  };

  async function admit(socket: PersonSocket): Promise<SocketData> {
    const auth = socket.handshake.auth as { v?: unknown };
    if (typeof auth.v === "number" && auth.v !== protocolVersion) throw new Refused(refusal("wrong-version"));
    const parsed = v.safeParse(Hello, auth);
    if (!parsed.success) throw new Refused(refusal("malformed"));
    const hello = parsed.output;
    const resume = hello.resume ?? null;

    const address = addressOf(socket);
    const guesses = await guessLimit.get(address);
    // Whoever holds more than a code is let in all the same: a colleague's typing errors lock nobody out.
    const mayGuess = () => {
      if (guesses && guesses.remainingPoints <= 0) throw new Refused(refusal("too-many", guesses.msBeforeNext));
    };
    const guessedWrong = async (code: RefusalCode): Promise<never> => {
      mayGuess();
      await guessLimit.consume(address).catch(() => {});
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
  }

  io.use((socket, next) => {
    admit(socket as PersonSocket).then(
      (data) => {
        Object.assign(socket.data, data);
        next();
      },
      (error: unknown) => {
        if (!(error instanceof Refused)) logger.error({ err: error }, "a handshake failed");
        next(error instanceof Refused ? error : new Refused(refusal("unavailable", 2_000)));
      },
    );
  });

  function catchUp(socket: PersonSocket, from: Position | null): void {
    const { room, as } = socket.data;
    const missing = room.broadcast.catchUp(as, from);
    if ("view" in missing) {
      socket.emit("snapshot", missing.epoch, missing.version, missing.view);
      allowForSnapshot(socket);
    } else for (const { version, patch } of missing.patches) socket.emit("patch", version, patch);
  }

  function sendPersonal(room: Room, member: MemberId): void {
    const me = room.session.personalView(member);
    const person = room.session.roster.get(member);
    if (!me || !person) return;
    const encoded = JSON.stringify(me);
    if (person.sent === encoded) return;
    person.sent = encoded;
    io.to(memberChannel(room.session.id, member)).emit("me", me);
  }

  function sayGoodbye(channel: string, reason: RefusalCode): void {
    io.to(channel).emit("goodbye", refusal(reason));
    io.in(channel).disconnectSockets(true);
  }

  const watched = new WeakSet<Room>();
  function watch(room: Room): void {
    if (watched.has(room)) return;
    watched.add(room);
    const { session } = room;
    session.listen({
      committed() {},
      presence() {},
      rehearsing() {},
      personal(members) {
        for (const member of members ?? session.roster.connected().map(({ id }) => id)) sendPersonal(room, member);
      },
      gone() {
        for (const audience of ["facilitator", "participant", "screen"] as const) {
          sayGoodbye(channelOf(session.id, audience), "session-deleted");
        }
      },
    });
  }

  function facilitatorWelcome({ session }: Room, link: string): Welcome {
    const reachedAt = origin();
    return {
      as: "facilitator",
      ...(session.links.rankOf(link) === "main" && { main: true as const }),
      screenKey: session.secrets.screenKey,
      ...(reachedAt && { origin: reachedAt }),
    };
  }

  async function handle(socket: PersonSocket, raw: unknown): Promise<Ack> {
    const { room, as, member, link } = socket.data;
    const { session } = room;
    const no = (reason: Refusal): Ack => ({ ok: false, refusal: reason });
    try {
      await commandLimit.consume(socket.id);
    } catch (error) {
      return no(refusal("too-many", retryIn(error)));
    }
    if (as === "screen") return no(refusal("not-allowed"));
    const parsed = parseCommand(raw, session.state, session.secrets);
    if ("refusal" in parsed) return no(parsed.refusal);
    const rank = link === null ? null : session.links.rankOf(link);
    if (as === "facilitator" && rank === null) return no(refusal("link-revoked"));
    if (rank === "co" && takesMainLink(parsed)) return no(refusal("main-link-only"));
    if (parsed.to === "session") {
      const sender: Sender = member ? { as: "participant", member: member.id } : { as: "facilitator" };
      return session.submit(parsed.id, sender, parsed.work);
    }
    const { command } = parsed;
    if (command.type === "ready") {
      if (member === null) return no(refusal("not-allowed"));
      session.setReady(member.id, command.ready);
      return { ok: true };
    }
    if (as !== "facilitator") return no(refusal("not-allowed"));
    if (command.type === "remove-person") {
      const removed = await session.remove(command.badge);
      for (const id of removed) sayGoodbye(memberChannel(session.id, id), "removed");
      return removed.length > 0 ? { ok: true } : no(refusal("not-found"));
    }
    if (command.type !== "delete-session") {
      return carryOutLinkCommand(session.links, command, {
        // The answer has to leave before the goodbye closes the line.
        end: (hash, reason) => void setImmediate(() => sayGoodbye(linkChannel(session.id, hash), reason)),
        promote: (hash) => io.to(linkChannel(session.id, hash)).emit("welcome", facilitatorWelcome(room, hash)),
      });
    }
    await log.erase(session.id);
    setImmediate(() => {
      for (const audience of ["facilitator", "participant", "screen"] as const) {
        sayGoodbye(channelOf(session.id, audience), "session-deleted");
      }
      void directory.drop(session.id);
    });
    return { ok: true };
  }

  io.on("connection", (socket: PersonSocket) => {
    const { room, as, member, link, resume } = socket.data;
    const { session } = room;
    // It left the memory between the door and here: whoever comes back gets it loaded anew.
    if (session.isClosed) return void socket.conn.close();
    // [FL4] It was taken back in the moment between the handshake and now.
    if (link !== null && !session.links.rankOf(link)) {
      socket.emit("goodbye", refusal("link-revoked"));
      return void socket.disconnect(true);
    }
    watch(room);
    directory.hold(session.id);
    void socket.join(channelOf(session.id, as));
    if (member !== null) {
      const { id, side } = member;
      void socket.join(memberChannel(session.id, id));
      session.arrive(id, side, socket.id);
      const me = session.personalView(id);
      socket.emit("welcome", { as, seal: session.secrets.sealOf(id, side), ...(me && { badge: me.badge }) });
      if (me) socket.emit("me", me);
    } else if (link !== null) {
      void socket.join(linkChannel(session.id, link));
      socket.emit("welcome", facilitatorWelcome(room, link));
    } else {
      const reachedAt = origin();
      socket.emit("welcome", { as, ...(reachedAt && { origin: reachedAt }) });
    }
    catchUp(socket, resume);

    // Whoever asks and does not read the answers must not fill the memory with them [SY8].
    socket.use((_, next) => cutOffIfBehind(socket) || next());
    socket.on("command", (raw, ack) => {
      if (typeof ack !== "function") return;
      handle(socket, raw).then(ack, (error: unknown) => {
        logger.error({ err: error }, "a command failed");
        ack({ ok: false, refusal: refusal("unavailable", 2_000) });
      });
    });
    socket.on("resume", (raw) => {
      if (cutOffIfBehind(socket, mostWaitingBytes)) return;
      const position = v.safeParse(v.object({ epoch: v.string(), version: v.number() }), raw);
      catchUp(socket, position.success ? position.output : null);
    });
    socket.on("own", (raw, ack) => {
      if (typeof ack !== "function") return;
      if (member === null) return ack({ refusal: refusal("not-allowed") });
      commandLimit.consume(socket.id).then(
        () => ack(ownContent(raw, session.state, session.secrets) ?? { refusal: refusal("malformed") }),
        (error: unknown) => ack({ refusal: refusal("too-many", retryIn(error)) }),
      );
    });
    socket.on("time", (ack) => {
      if (typeof ack === "function") ack(clock.nowMs());
    });
    socket.on("disconnect", () => {
      if (member !== null) session.depart(member.id, socket.id);
      directory.release(session.id);
    });
  });

  const fanoutOf = (id: SessionId): Fanout => ({
    patch: (audience, version, patch) =>
      broadcastPrepared(io as unknown as Server, channelOf(id, audience), "patch", version, patch),
    size: (audience) => io.sockets.adapter.rooms.get(channelOf(id, audience))?.size ?? 0,
  });

  return { io, fanoutOf, close: () => io.close() };
}
