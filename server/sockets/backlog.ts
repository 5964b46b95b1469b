import type { Socket } from "socket.io";
import type { WebSocket } from "ws";

/** Bytes that may wait for one client, beside the snapshot that it got last. */
export const mostWaitingBytes = 1_048_576;

/** The WebSocket of a connection, where it is one. */
export const webSocketOf = ({ transport }: Socket["conn"]): WebSocket | undefined =>
  transport.name === "websocket" ? (transport as unknown as { socket: WebSocket }).socket : undefined;

/** What was handed to the connection and has not left the process, in bytes (of text: characters). */
export function waitingBytes(socket: Socket): number {
  const { writeBuffer } = socket.conn as unknown as { writeBuffer: readonly { readonly data?: string | Buffer }[] };
  return writeBuffer.reduce(
    (sum, { data }) => sum + (data?.length ?? 0),
    webSocketOf(socket.conn)?.bufferedAmount ?? 0,
  );
}

const allowances = new WeakMap<Socket, number>();

/** To be called when a snapshot was sent: on a slow line it may take its time, however large it is. */
export function allowForSnapshot(socket: Socket): void {
  allowances.set(socket, waitingBytes(socket) + mostWaitingBytes);
}

/**
 * [SY8] Cuts off a client that does not read what it is sent, and lets go of all that waits for it
 * at once: a polite goodbye would wait behind the rest. Returns whether it did.
 */
export function cutOffIfBehind(socket: Socket, most = allowances.get(socket) ?? mostWaitingBytes): boolean {
  if (waitingBytes(socket) <= most) return false;
  const webSocket = webSocketOf(socket.conn);
  socket.conn.close(true);
  webSocket?.terminate();
  return true;
}
