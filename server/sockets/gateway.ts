import type { Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import * as v from "valibot";
import type { SessionId } from "../../shared/ids.ts";
import type { Ack } from "../../shared/protocol/messages.ts";
import { type RefusalCode, refusal, refusals } from "../../shared/refusal.ts";
import type { Audience } from "../../shared/stages/registry.ts";
import type { Config } from "../config.ts";
import type { Guessing } from "../guessing.ts";
import type { Logger } from "../logger.ts";
import type { CommandResult, Measuring } from "../measuring.ts";
import type { Patience } from "../patience.ts";
import type { Fanout } from "../sessions/broadcast.ts";
import type { ServerClock } from "../sessions/clock.ts";
import type { Directory } from "../sessions/directory.ts";
import { admission, Refused } from "./admission.ts";
import { cutOffIfBehind, mostWaitingBytes } from "./backlog.ts";
import { nameOf, parseCommand } from "./commandEdge.ts";
import { isFromOurPages } from "./origin.ts";
import { ownContent } from "./ownContent.ts";
import { carryOut } from "./roomCommands.ts";
import { type Io, type PersonSocket, paddingOf, RoomLines } from "./roomLines.ts";
import { type Line, type Sending, Traffic } from "./traffic.ts";

/** A command is a few hundred characters; a whole agenda from a file is the largest. */
const longestFrameBytes = 131_072;

const isPolling = (url = ""): boolean => new URL(url, "http://localhost").searchParams.get("transport") === "polling";

export interface GatewayOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly clock: ServerClock;
  readonly directory: Directory;
  readonly guessing: Guessing;
  readonly patience: Pick<Patience, "handshakeMs">;
  readonly measuring: Measuring;
  /** Where other machines reach the server; null where that is not known. */
  readonly origin: () => string | null;
}

/** Socket.IO's side of the server: who may come in, and where what they send goes. What they get is in `roomLines.ts`. */
export function gateway(http: HttpServer, options: GatewayOptions) {
  const { config, logger, clock, directory, guessing, patience, measuring, origin } = options;
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
  const lines = new RoomLines({ io, clock, measuring, origin });
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

  async function handle(socket: PersonSocket, from: Sending, raw: unknown): Promise<Ack> {
    const { session } = socket.data.room;
    const waitMs = await traffic.waitToSend(from);
    if (waitMs > 0) return { ok: false, refusal: refusal("too-many", waitMs) };
    const { state } = session;
    const parsed = parseCommand(raw, state, session.secrets);
    let result: CommandResult = "unavailable";
    try {
      const ack = await carryOut(socket.data, parsed, { directory, lines });
      if (ack.ok) result = "done";
      else if (ack.refusal.code !== "unavailable") result = "refused";
      return ack;
    } finally {
      measuring.commanded(session.id, () => nameOf(parsed, state), result);
    }
  }

  io.on("connection", (socket: PersonSocket) => {
    const { room, as, member, link } = socket.data;
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
    directory.hold(session.id);
    lines.enter(socket);

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
      lines.catchUp(socket, position.success ? position.output : null);
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
      lines.leave(socket);
      directory.release(session.id);
      open[as] -= 1;
    });
  });

  return {
    fanoutOf: (id: SessionId): Fanout => lines.fanoutOf(id),
    /** Lines of people who are in. */
    open: open as { readonly [Of in Audience]: number },
    close: () => io.close(),
  };
}
