import type { Server, Socket } from "socket.io";
import type { MemberId, SessionId } from "../../shared/ids.ts";
import type { ClientToServer, Position, ServerToClient, Welcome } from "../../shared/protocol/messages.ts";
import { paddingFor } from "../../shared/protocol/padding.ts";
import { type RefusalCode, refusal } from "../../shared/refusal.ts";
import { type Audience, audiences } from "../../shared/stages/registry.ts";
import type { Measuring } from "../measuring.ts";
import type { CatchUp, Fanout, FullView } from "../sessions/broadcast.ts";
import type { ServerClock } from "../sessions/clock.ts";
import type { Room } from "../sessions/directory.ts";
import type { Rank } from "../sessions/facilitatorLinks.ts";
import type { Admitted } from "./admission.ts";
import { allowForSnapshot } from "./backlog.ts";
import { broadcast, DirectLine } from "./directLine.ts";
import { type PreparedPacket, prepared, preparedJson } from "./preparedPacket.ts";

export type Io = Server<ClientToServer, ServerToClient, Record<string, never>, Admitted>;
export type PersonSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, Admitted>;

const channelOf = (id: SessionId, audience: Audience): string => `${id}:${audience}`;
const memberChannel = (id: SessionId, member: MemberId): string => `${id}:member:${member}`;
const linkChannel = (id: SessionId, link: string): string => `${id}:link:${link}`;

const nobody: ReadonlySet<DirectLine> = new Set();

/** [AN14] What goes to one person alone tells nothing by its length. */
export const paddingOf = (json: string): string => paddingFor(Buffer.byteLength(json));

export interface RoomLinesOptions {
  readonly io: Io;
  readonly clock: ServerClock;
  readonly measuring: Measuring;
  /** Where other machines reach the server; null where that is not known. */
  readonly origin: () => string | null;
}

/** What goes out to the people of a room: what they get first, what all of an audience see, what is theirs alone, and why a line ends. */
export class RoomLines {
  readonly #options: RoomLinesOptions;
  /** By the id of the socket. */
  readonly #lines = new Map<string, DirectLine>();
  readonly #audiences = new Map<string, Set<DirectLine>>();
  readonly #watched = new WeakSet<Room>();
  /** A whole room comes in at once, and gets the same view. */
  readonly #snapshots = new WeakMap<FullView, PreparedPacket>();
  /** What each facilitator's link of a room was good for when it was last looked. */
  readonly #ranks = new WeakMap<Room, Map<string, Rank>>();

  constructor(options: RoomLinesOptions) {
    this.#options = options;
  }

  fanoutOf(id: SessionId): Fanout {
    const { measuring } = this.#options;
    return {
      patch: (audience, version, patch) =>
        measuring.sent(audience, broadcast(this.#in(channelOf(id, audience)), "patch", version, patch)),
      size: (audience) => this.#in(channelOf(id, audience)).size,
      sent: (times, first) => measuring.ticked(id, times, first),
    };
  }

  #in(channel: string): ReadonlySet<DirectLine> {
    return this.#audiences.get(channel) ?? nobody;
  }

  #join(socket: PersonSocket, channel: string): void {
    const line = new DirectLine(socket as unknown as Socket);
    this.#lines.set(socket.id, line);
    this.#audiences.set(channel, (this.#audiences.get(channel) ?? new Set<DirectLine>()).add(line));
    void socket.join(channel);
  }

  #part(socket: PersonSocket, channel: string): void {
    const line = this.#lines.get(socket.id);
    const lines = this.#audiences.get(channel);
    this.#lines.delete(socket.id);
    if (!line || !lines) return;
    lines.delete(line);
    if (lines.size === 0) this.#audiences.delete(channel);
  }

  /** Somebody is in by this line: they are told what they are here, and all that they may see. */
  enter(socket: PersonSocket): void {
    const { room, as, member, link, resume } = socket.data;
    const { session } = room;
    this.#watch(room);
    // [SY3] Before they hear what all do: a patch of this run would be laid on what they hold of another.
    const missing = room.broadcast.catchUp(as, resume);
    this.#join(socket, channelOf(session.id, as));
    this.#countFacilitators(socket.data);
    if (member !== null) {
      const { id, side } = member;
      void socket.join(memberChannel(session.id, id));
      session.arrive(id, side, socket.id);
      const me = session.personalView(id);
      const seal = session.secrets.sealOf(id, side);
      socket.emit("welcome", { as: "participant", nowMs: this.#nowMs, seal, ...(me && { badge: me.badge }) });
      if (me) socket.emit("me", me, paddingOf(JSON.stringify(me)));
    } else if (link !== null) {
      void socket.join(linkChannel(session.id, link));
      const rank = session.links.rankOf(link);
      if (rank) this.#ranks.set(room, (this.#ranks.get(room) ?? new Map<string, Rank>()).set(link, rank));
      socket.emit("welcome", this.#facilitatorWelcome(room, link));
    } else socket.emit("welcome", { as: "screen", nowMs: this.#nowMs, ...this.#reachedAt });
    this.#send(socket, missing);
  }

  leave(socket: PersonSocket): void {
    const { room, as, member } = socket.data;
    this.#part(socket, channelOf(room.session.id, as));
    if (member !== null) room.session.depart(member.id, socket.id);
    this.#countFacilitators(socket.data);
  }

  /** What a line has missed since `from`, or all that there is. */
  catchUp(socket: PersonSocket, from: Position | null): void {
    const { room, as } = socket.data;
    this.#send(socket, room.broadcast.catchUp(as, from));
  }

  #send(socket: PersonSocket, missing: CatchUp | FullView): void {
    if ("view" in missing) {
      this.#lines.get(socket.id)?.send(this.#snapshotOf(missing));
      allowForSnapshot(socket);
    } else for (const { version, patch } of missing.patches) socket.emit("patch", version, patch);
  }

  /** Those who facilitate by this link have the main one from now on. */
  promote(room: Room, link: string): void {
    this.#options.io.to(linkChannel(room.session.id, link)).emit("welcome", this.#facilitatorWelcome(room, link));
  }

  endLink(id: SessionId, link: string, reason: RefusalCode): void {
    this.#end(linkChannel(id, link), reason);
  }

  endRemoved(id: SessionId, members: readonly MemberId[]): void {
    for (const member of members) this.#end(memberChannel(id, member), "removed");
  }

  endAll(id: SessionId): void {
    for (const audience of audiences) this.#end(channelOf(id, audience), "session-deleted");
  }

  #end(channel: string, reason: RefusalCode): void {
    const { io } = this.#options;
    io.to(channel).emit("goodbye", refusal(reason));
    io.in(channel).disconnectSockets(true);
  }

  #watch(room: Room): void {
    if (this.#watched.has(room)) return;
    this.#watched.add(room);
    const { session } = room;
    session.listen({
      personal: (members) => {
        for (const member of members ?? session.roster.connected().map(({ id }) => id))
          this.#sendPersonal(room, member);
      },
      doorsChanged: (removed) => this.#followDoors(room, removed),
      gone: () => this.endAll(session.id),
    });
  }

  #sendPersonal({ session }: Room, member: MemberId): void {
    const me = session.personalView(member);
    const person = session.roster.get(member);
    if (!me || !person) return;
    const encoded = JSON.stringify(me);
    if (person.sent === encoded) return;
    person.sent = encoded;
    const packet = preparedJson("me", encoded, JSON.stringify(paddingOf(encoded)));
    // What a person did is answered in the same moment: one write to the line for both.
    for (const id of person.sockets) this.#lines.get(id)?.sendWithNext(packet);
  }

  /** [ND2] Another server has taken links back, handed over, or removed people: here too lines end and facilitators are told. */
  #followDoors(room: Room, removed: readonly MemberId[]): void {
    const { session } = room;
    this.endRemoved(session.id, removed);
    const known = this.#ranks.get(room) ?? new Map<string, Rank>();
    for (const [link, before] of known) {
      const now = session.links.rankOf(link);
      if (now === before) continue;
      if (now) {
        known.set(link, now);
        this.promote(room, link);
      } else {
        known.delete(link);
        this.endLink(session.id, link, before === "main" ? "handed-over" : "link-revoked");
      }
    }
  }

  #countFacilitators({ room: { session }, link }: Admitted): void {
    if (link !== null) session.across?.setFacilitators(this.fanoutOf(session.id).size("facilitator"));
  }

  #facilitatorWelcome({ session }: Room, link: string): Welcome {
    return {
      as: "facilitator",
      nowMs: this.#nowMs,
      ...(session.links.rankOf(link) === "main" && { main: true as const }),
      screenKey: session.secrets.screenKey,
      ...this.#reachedAt,
    };
  }

  get #nowMs(): number {
    return this.#options.clock.nowMs();
  }

  get #reachedAt(): { readonly origin?: string } {
    const origin = this.#options.origin();
    return origin ? { origin } : {};
  }

  #snapshotOf(full: FullView): PreparedPacket {
    let packet = this.#snapshots.get(full);
    if (!packet) {
      packet = prepared("snapshot", full.epoch, full.version, full.view);
      this.#snapshots.set(full, packet);
    }
    return packet;
  }
}
