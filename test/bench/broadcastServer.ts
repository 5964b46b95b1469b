import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { Server, type Socket } from "socket.io";
import { Decoder, type Packet } from "socket.io-parser";
import type { WebSocket } from "ws";
import { lineOf } from "../../server/sockets/backlog.ts";
import { prepared, sendPrepared } from "../../server/sockets/preparedPacket.ts";

/** A server that sends the same event to everybody, in each of the ways that Socket.IO and `ws` offer. */
export const ways = ["ws", "line", "frame", "engine", "room", "volatile", "each"] as const;
export type Way = (typeof ways)[number];
export interface BroadcastOrder {
  readonly way: Way;
  readonly title: string;
  readonly times: number;
  readonly everyMs: number;
}

/** Encodes events and the answer to a connection, and nothing else: no attachments, no other namespaces. */
class LeanEncoder {
  encode({ type, id, data }: Packet): string[] {
    return [`${type}${id ?? ""}${data === undefined ? "" : JSON.stringify(data)}`];
  }
}

const http = createServer();
const io = new Server(http, {
  perMessageDeflate: false,
  httpCompression: false,
  ...(process.argv.includes("--lean-parser") && { parser: { Encoder: LeanEncoder, Decoder } }),
  ...(process.argv.includes("--deflate") && { perMessageDeflate: { threshold: 0 } }),
});
io.on("connection", (socket) => void socket.join("everybody"));

const linesOf = () => [...io.sockets.sockets.values()].flatMap(({ conn }) => lineOf(conn) ?? []);
type Lines = WebSocket & { readonly _socket: Duplex };

/** Each looks up its recipients anew, as a server has to. */
const send: Readonly<Record<Way, (title: string) => void>> = {
  ws(title) {
    const text = `42${JSON.stringify(["patch", 123, { title }])}`;
    for (const line of linesOf()) line.send(text);
  },
  line(title) {
    const { frame } = prepared("patch", 123, { title });
    for (const line of linesOf()) (line as Lines)._socket.write(frame);
  },
  frame(title) {
    const packet = prepared("patch", 123, { title });
    for (const id of io.sockets.adapter.rooms.get("everybody") ?? []) {
      const socket = io.sockets.sockets.get(id);
      if (socket) sendPrepared(socket as unknown as Socket, packet);
    }
  },
  engine(title) {
    const { text, frame } = prepared("patch", 123, { title });
    const options = { preEncoded: true, compress: false, wsPreEncodedFrame: [frame] };
    for (const { client } of io.sockets.sockets.values()) {
      (client as unknown as { writeToEngine(text: string, options: object): void }).writeToEngine(text, options);
    }
  },
  room: (title) => void io.to("everybody").emit("patch", 123, { title }),
  volatile: (title) => void io.to("everybody").volatile.emit("patch", 123, { title }),
  each(title) {
    for (const socket of io.sockets.sockets.values()) socket.emit("patch", 123, { title });
  },
};

process.on("message", async (order: { broadcast?: BroadcastOrder }) => {
  if (!order.broadcast) return;
  const { way, title, times, everyMs } = order.broadcast;
  for (let count = 0; count < times; count += 1) {
    send[way](title);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  process.send?.({ broadcasted: true });
});

http.listen(0, "127.0.0.1", () => console.log(`listening on ${(http.address() as AddressInfo).port}.`));
