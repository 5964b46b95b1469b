import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server, type Socket } from "socket.io";
import { Decoder, type Packet } from "socket.io-parser";
import type { WebSocket } from "ws";
import { webSocketOf } from "../../server/sockets/backlog.ts";
import { broadcast, DirectLine, type WebSocketOfWs } from "../../server/sockets/directLine.ts";
import { prepared } from "../../server/sockets/preparedPacket.ts";

/** A server that sends the same event to everybody, in each of the ways that Socket.IO and `ws` offer. */
export const ways = ["ws", "direct", "line", "frame", "engine", "room", "volatile", "each"] as const;
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
const direct = new Set<DirectLine>();
io.on("connection", (socket) => {
  void socket.join("everybody");
  direct.add(new DirectLine(socket as unknown as Socket));
});

const webSockets = () =>
  [...io.sockets.sockets.values()].flatMap(
    ({ conn }) => (webSocketOf(conn) as (WebSocket & WebSocketOfWs) | undefined) ?? [],
  );

/** Each looks up its recipients anew, as a server has to. */
const send: Readonly<Record<Way, (title: string) => void>> = {
  ws(title) {
    const text = `42${JSON.stringify(["patch", 123, { title }])}`;
    for (const webSocket of webSockets()) webSocket.send(text);
  },
  direct: (title) => void broadcast(direct, "patch", 123, { title }),
  line(title) {
    const { frame } = prepared("patch", 123, { title });
    for (const { _socket } of webSockets()) _socket.write(frame);
  },
  frame(title) {
    const { frame } = prepared("patch", 123, { title });
    for (const { _sender } of webSockets()) _sender.sendFrame([frame]);
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
