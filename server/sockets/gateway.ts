import type { Server as HttpServer } from "node:http";
import { Server, type Socket } from "socket.io";
import * as v from "valibot";
import type { MemberId, SessionId } from "../../shared/ids.ts";
import type { Ack, ClientToServer, Position, ServerToClient, Welcome } from "../../shared/protocol/messages.ts";
import { paddingFor } from "../../shared/protocol/padding.ts";
import { type Refusal, type RefusalCode, refusal, refusals } from "../../shared/refusal.ts";
import { type Audience, audiences } from "../../shared/stages/registry.ts";
import type { Config } from "../config.ts";
import type { Guessing } from "../guessing.ts";
import type { EventLog } from "../log/eventLog.ts";
import type { Logger } from "../logger.ts";
import type { CommandResult, Measuring } from "../measuring.ts";
import type { Patience } from "../patience.ts";
import type { Sender } from "../sessions/batch.ts";
import type { Fanout, FullView } from "../sessions/broadcast.ts";
import type { ServerClock } from "../sessions/clock.ts";
import type { Directory, Room } from "../sessions/directory.ts";
import type { Rank } from "../sessions/facilitatorLinks.ts";
import { type Admitted, admission, Refused } from "./admission.ts";
import { allowForSnapshot, cutOffIfBehind, mostWaitingBytes } from "./backlog.ts";
import { nameOf, type Parsed, parseCommand } from "./commandEdge.ts";
import { carryOutLinkCommand, takesMainLink } from "./linkCommands.ts";
import { isFromOurPages } from "./origin.ts";
import { ownContent } from "./ownContent.ts";
import { broadcastPrepared, type PreparedPacket, prepared, sendPrepared, sendWithNext } from "./preparedPacket.ts";
import { type Line, type Sending, Traffic } from "./traffic.ts";

type Io = Server<ClientToServer, ServerToClient, Record<string, never>, Admitted>;
type PersonSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, Admitted>;

/** A command is a few hundred characters; a whole agenda from a file is the largest. */
const longestFrameBytes = 131_072;

const channelOf = (id: SessionId, audience: Audience): string => `${id}:${audience}`;
const memberChannel = (id: SessionId, member: MemberId): string => `${id}:member:${member}`;

/** [AN14] What goes to one person alone tells nothing by its length. */
const paddingOf = (json: string): string => paddingFor(Buffer.byteLength(json));

const isPolling = (url = ""): boolean => new URL(url, "http://localhost").searchParams.get("transport") === "polling";

const no = (reason: Refusal): Ack => ({ ok: false, refusal: reason });

const linkChannel = (id: SessionId, link: string): string => `${id}:link:${link}`;

export interface GatewayOptions {
  readonly config: Config;
  readonly log: EventLog;
  readonly logger: Logger;
  readonly clock: ServerClock;
  readonly directory: Directory;
  readonly guessing: Guessing;
  readonly patience: Pick<Patience, "handshakeMs">;
  readonly measuring: Measuring;
  /** Where other machines reach the server; null where that is not known. */
  readonly origin: () => string | null;
}

/** Socket.IO's side of the server: who may come in, what they get first, and where their commands go. */
export function gateway(http: HttpServer, options: GatewayOptions) {
  const { config, log, logger, clock, directory, guessing, patience, measuring, origin } = options;
  const traffic = new Traffic(config, measuring);
  const io: Io = new Server(http, {
    maxHttpBufferSize: longestFrameBytes,
    // Patches are small and many: deflating each costs more than it saves.
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    connectTimeout: patience.handshakeMs,
    pingInterval: 15_000,
    pingTimeout: 10_000,
    ...(config.publicUrl && { cors: { origin: new URL(config.publicUrl).origin } }),
    allowRequest: async (request, answer) => {
      const isOurs = isFromOurPages(request.headers, config);
      if (!isOurs) logger.warn("a page of another origin was refused: is PUBLIC_URL what people type?");
      if (!isOurs) answer("This page is not of this server.", false);
      // [ND11] The next poll would come to a server that does not know the line.
      else if (config.severalNodes && isPolling(request.url)) answer("needs-websocket" satisfies RefusalCode, false);
      else if (!(await traffic.mayOpen(request))) answer(refusals["too-many"].message, false);
      else answer(null, true);
    },
  });
  const admit = admission({ config, directory, guessing, traffic, measuring });
  const open = { facilitator: 0, participant: 0, screen: 0 };
  const inBy = new WeakMap<Line, PersonSocket>();
  traffic.watch(io.engine, (line, waitMs) => inBy.get(line)?.emit("goodbye", refusal("too-many", waitMs)));

  io.use((socket, next) => {
    admit(socket).then(
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

  /** A whole room comes in at once, and gets the same view. */
  const snapshots = new WeakMap<FullView, PreparedPacket>();
  function snapshotOf(full: FullView): PreparedPacket {
    let packet = snapshots.get(full);
    if (!packet) {
      packet = prepared("snapshot", full.epoch, full.version, full.view);
      snapshots.set(full, packet);
    }
    return packet;
  }

  function catchUp(socket: PersonSocket, from: Position | null): void {
    const { room, as } = socket.data;
    const missing = room.broadcast.catchUp(as, from);
    if ("view" in missing) {
      sendPrepared(socket as unknown as Socket, snapshotOf(missing));
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
    const packet = prepared("me", me, paddingOf(encoded));
    for (const id of person.sockets) {
      const socket = io.sockets.sockets.get(id);
      // What a person did is answered in the same moment: one write to the line for both.
      if (socket) sendWithNext(socket as unknown as Socket, packet);
    }
  }

  function sayGoodbye(channel: string, reason: RefusalCode): void {
    io.to(channel).emit("goodbye", refusal(reason));
    io.in(channel).disconnectSockets(true);
  }

  /** What each facilitator's link of a room was good for when it was last looked. */
  const ranks = new WeakMap<Room, Map<string, Rank>>();

  /** [ND2] Another server has taken links back, handed over, or removed people: here too lines end and facilitators are told. */
  function followDoors(room: Room, removed: readonly MemberId[]): void {
    const { session } = room;
    for (const id of removed) sayGoodbye(memberChannel(session.id, id), "removed");
    const known = ranks.get(room) ?? new Map<string, Rank>();
    for (const [link, before] of known) {
      const now = session.links.rankOf(link);
      if (now === before) continue;
      if (now) {
        known.set(link, now);
        io.to(linkChannel(session.id, link)).emit("welcome", facilitatorWelcome(room, link));
      } else {
        known.delete(link);
        sayGoodbye(linkChannel(session.id, link), before === "main" ? "handed-over" : "link-revoked");
      }
    }
  }

  const watched = new WeakSet<Room>();
  function watch(room: Room): void {
    if (watched.has(room)) return;
    watched.add(room);
    const { session } = room;
    session.listen({
      personal(members) {
        for (const member of members ?? session.roster.connected().map(({ id }) => id)) sendPersonal(room, member);
      },
      doorsChanged: (removed) => followDoors(room, removed),
      gone() {
        for (const audience of audiences) sayGoodbye(channelOf(session.id, audience), "session-deleted");
      },
    });
  }

  function facilitatorWelcome({ session }: Room, link: string): Welcome {
    const reachedAt = origin();
    return {
      as: "facilitator",
      nowMs: clock.nowMs(),
      ...(session.links.rankOf(link) === "main" && { main: true as const }),
      screenKey: session.secrets.screenKey,
      ...(reachedAt && { origin: reachedAt }),
    };
  }

  async function handle(socket: PersonSocket, from: Sending, raw: unknown): Promise<Ack> {
    const { session } = socket.data.room;
    const waitMs = await traffic.waitToSend(from);
    if (waitMs > 0) return no(refusal("too-many", waitMs));
    const parsed = parseCommand(raw, session.state, session.secrets);
    const name = nameOf(parsed, session.state);
    let result: CommandResult = "unavailable";
    try {
      const ack = await carryOut(socket, parsed);
      if (ack.ok) result = "done";
      else if (ack.refusal.code !== "unavailable") result = "refused";
      return ack;
    } finally {
      measuring.commanded(session.id, name, result);
    }
  }

  async function carryOut(socket: PersonSocket, parsed: Parsed): Promise<Ack> {
    const { room, as, member, link } = socket.data;
    const { session } = room;
    if (as === "screen") return no(refusal("not-allowed"));
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
    if (command.type === "ask-for-time") {
      const refused = member === null ? "not-allowed" : session.askForTime(member.id);
      return refused ? no(refusal(refused)) : { ok: true };
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
    session.across?.erased();
    setImmediate(() => {
      for (const audience of audiences) sayGoodbye(channelOf(session.id, audience), "session-deleted");
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
    inBy.set(socket.conn, socket);
    open[as] += 1;
    const from: Sending = {
      person: `${session.id} ${member?.id ?? link ?? socket.id}`,
      session: session.id,
      network: traffic.networkOf(socket.request),
    };
    watch(room);
    directory.hold(session.id);
    void socket.join(channelOf(session.id, as));
    const countFacilitators = () => {
      if (link !== null) session.across?.setFacilitators(fanoutOf(session.id).size("facilitator"));
    };
    countFacilitators();
    if (member !== null) {
      const { id, side } = member;
      void socket.join(memberChannel(session.id, id));
      session.arrive(id, side, socket.id);
      const me = session.personalView(id);
      const seal = session.secrets.sealOf(id, side);
      socket.emit("welcome", { as, nowMs: clock.nowMs(), seal, ...(me && { badge: me.badge }) });
      if (me) socket.emit("me", me, paddingOf(JSON.stringify(me)));
    } else if (link !== null) {
      void socket.join(linkChannel(session.id, link));
      const rank = session.links.rankOf(link);
      if (rank) ranks.set(room, (ranks.get(room) ?? new Map<string, Rank>()).set(link, rank));
      socket.emit("welcome", facilitatorWelcome(room, link));
    } else {
      const reachedAt = origin();
      socket.emit("welcome", { as, nowMs: clock.nowMs(), ...(reachedAt && { origin: reachedAt }) });
    }
    catchUp(socket, resume);

    // Whoever asks and does not read the answers must not fill the memory with them [SY8].
    socket.use((_, next) => traffic.hasEnded(socket.conn) || cutOffIfBehind(socket) || next());
    socket.on("command", (raw, ack) => {
      if (typeof ack !== "function") return;
      handle(socket, from, raw).then(ack, (error: unknown) => {
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
      void traffic.waitToSend(from).then((waitMs) => {
        if (waitMs > 0) return ack({ refusal: refusal("too-many", waitMs) });
        const found = ownContent(raw, session.state, session.secrets);
        ack(found ? { ...found, pad: paddingOf(JSON.stringify(found)) } : { refusal: refusal("malformed") });
      });
    });
    socket.on("time", (ack) => {
      if (typeof ack === "function") ack(clock.nowMs());
    });
    socket.on("disconnect", () => {
      if (member !== null) session.depart(member.id, socket.id);
      countFacilitators();
      directory.release(session.id);
      open[as] -= 1;
    });
  });

  const fanoutOf = (id: SessionId): Fanout => ({
    patch: (audience, version, patch) =>
      measuring.sent(
        audience,
        broadcastPrepared(io as unknown as Server, channelOf(id, audience), "patch", version, patch),
      ),
    size: (audience) => io.sockets.adapter.rooms.get(channelOf(id, audience))?.size ?? 0,
    sent: (times, first) => measuring.ticked(id, times, first),
  });

  return {
    fanoutOf,
    /** Lines of people who are in. */
    open: open as { readonly [Of in Audience]: number },
    close: () => io.close(),
  };
}
