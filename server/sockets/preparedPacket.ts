import type { Duplex } from "node:stream";
import type { Server, Socket } from "socket.io";
import { Encoder, PacketType } from "socket.io-parser";
import { Sender, type WebSocket } from "ws";
import { cutOffIfBehind, mostWaitingBytes } from "./backlog.ts";

/** An event encoded once, for any number of connections. */
export interface PreparedPacket {
  /** As Socket.IO encodes it. */
  readonly text: string;
  /** The same with Engine.IO's prefix, as one whole WebSocket frame. */
  readonly frame: Buffer;
}

/** What `ws` and Engine.IO have and their types leave out: Engine.IO itself sends prepared frames in this way. */
interface FrameSender {
  sendFrame(parts: readonly Buffer[]): void;
}
declare module "ws" {
  const Sender: {
    frame(data: Buffer, options: { fin: true; opcode: 1; mask: false; rsv1: false; readOnly: true }): Buffer[];
  };
}
interface EngineClient {
  writeToEngine(text: string, options: object): void;
}

const encoder = new Encoder();
const asText = { fin: true, opcode: 1, mask: false, rsv1: false, readOnly: true } as const;

export function prepared(event: string, ...args: readonly unknown[]): PreparedPacket {
  const [text] = encoder.encode({ type: PacketType.EVENT, nsp: "/", data: [event, ...args] } as never);
  // One buffer and not two: it goes to the system in one plain write.
  return { text: String(text), frame: Buffer.concat(Sender.frame(Buffer.from(`4${text}`), asText)) };
}

/** The WebSocket of a connection on which nothing is under way, so that writing to it directly keeps the order. */
function idleWebSocket({ conn }: Socket): WebSocket | null {
  const { transport } = conn;
  const isIdle = conn.readyState === "open" && transport.writable && !conn.upgrading;
  if (
    !isIdle ||
    transport.name !== "websocket" ||
    (conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length > 0
  ) {
    return null;
  }
  const { socket } = transport as unknown as { socket: WebSocket };
  return socket.readyState === socket.OPEN ? socket : null;
}

/**
 * Sends a prepared packet after what is under way. Where nothing is, the frame goes to the line as it
 * is: building and queueing a packet, as Socket.IO does, costs about as much as sending it.
 */
export function sendPrepared(socket: Socket, { text, frame }: PreparedPacket): void {
  const line = idleWebSocket(socket);
  if (line && line.bufferedAmount <= mostWaitingBytes) {
    (line as unknown as { _sender: FrameSender })._sender.sendFrame([frame]);
  } else if (!cutOffIfBehind(socket)) {
    const options = { preEncoded: true, compress: false, wsPreEncodedFrame: [frame] };
    (socket.client as unknown as EngineClient).writeToEngine(text, options);
  }
}

/** The same, in one write to the line with what else is sent before this turn of the event loop ends. */
export function sendWithNext(socket: Socket, packet: PreparedPacket): void {
  const line = idleWebSocket(socket) as unknown as { _socket: Duplex } | null;
  if (line) {
    line._socket.cork();
    process.nextTick(() => line._socket.uncork());
  }
  sendPrepared(socket, packet);
}

/** An event to everybody in a channel. Returns how many bytes that is, on all lines together. */
export function broadcastPrepared(io: Server, channel: string, event: string, ...args: readonly unknown[]): number {
  const ids = io.sockets.adapter.rooms.get(channel);
  if (!ids) return 0;
  const packet = prepared(event, ...args);
  for (const id of ids) {
    const socket = io.sockets.sockets.get(id);
    if (socket) sendPrepared(socket, packet);
  }
  return packet.frame.length * ids.size;
}
