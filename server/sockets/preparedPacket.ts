import type { Server, Socket } from "socket.io";
import { Encoder, PacketType } from "socket.io-parser";
import type { WebSocket } from "ws";
import { cutOffIfBehind, mostWaitingBytes } from "./backlog.ts";

const encoder = new Encoder();
const asText = { binary: false, compress: false } as const;

/** Engine.IO's and Socket.IO's prefixes and the JSON of an event, as the bytes of one text frame. */
function preparedPacket(event: string, args: readonly unknown[]): Buffer {
  const [encoded] = encoder.encode({ type: PacketType.EVENT, nsp: "/", data: [event, ...args] } as never);
  return Buffer.from(`4${encoded}`);
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
  return (transport as unknown as { socket: WebSocket }).socket;
}

/**
 * An event to everybody in a channel, encoded once and handed to each WebSocket as it is. The
 * broadcast of Socket.IO encodes once too, but then builds and queues a packet for each socket,
 * which costs about as much as sending it. Connections that poll or are busy take the usual way.
 */
export function broadcastPrepared(io: Server, channel: string, event: string, ...args: unknown[]): void {
  const ids = io.sockets.adapter.rooms.get(channel);
  if (!ids) return;
  const packet = preparedPacket(event, args);
  for (const id of ids) {
    const socket = io.sockets.sockets.get(id);
    if (!socket) continue;
    const line = idleWebSocket(socket);
    if (line && line.bufferedAmount <= mostWaitingBytes) line.send(packet, asText);
    else if (!cutOffIfBehind(socket)) socket.emit(event, ...args);
  }
}
