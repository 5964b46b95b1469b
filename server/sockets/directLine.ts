import { writeSync } from "node:fs";
import type { Socket as Stream } from "node:net";
import type { Socket } from "socket.io";
import { WebSocket } from "ws";
import { cutOffIfBehind, mostWaitingBytes, webSocketOf } from "./backlog.ts";
import { type PreparedPacket, prepared } from "./preparedPacket.ts";

/** What Node, `ws` and Engine.IO have and their types leave out. */
type StreamOfNode = Stream & { readonly encrypted?: true; readonly _handle: { readonly fd: number } | null };
export interface WebSocketOfWs {
  readonly _socket: StreamOfNode;
  readonly _sender: { sendFrame(parts: readonly Buffer[]): void };
}
interface ClientOfEngine {
  writeToEngine(text: string, options: object): void;
}

/**
 * The line of one client, on which prepared packets go to the system past Socket.IO, `ws` and Node's stream where
 * nothing is under way: to build and queue a packet costs about as much as to send it. It holds whatever is looked
 * at before a write: of all that belongs to a line, little is in the processor's cache when its turn comes.
 */
export class DirectLine {
  readonly #socket: Socket;
  #transport: Socket["conn"]["transport"] | null = null;
  #webSocket: WebSocket | null = null;
  #stream: StreamOfNode | null = null;
  /** -1 where the system cannot be written to. */
  #descriptor = -1;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Sends a packet after what is under way. */
  send(packet: PreparedPacket): void {
    if (!this.#wroteAtOnce(packet.frame)) this.#queue(packet);
  }

  /** The same, in one write to the line with what else is sent before this turn of the event loop ends. */
  sendWithNext(packet: PreparedPacket): void {
    const stream = this.#isIdle() ? this.#stream : null;
    if (stream) {
      stream.cork();
      process.nextTick(() => stream.uncork());
    }
    this.#queue(packet);
  }

  /** Whether it is a WebSocket with nothing under way in Engine.IO, so that writing past it keeps the order. */
  #isIdle(): boolean {
    const { conn } = this.#socket;
    if (conn.transport !== this.#transport) this.#follow(conn);
    return conn.readyState === "open" && conn.transport.writable && this.#webSocket?.readyState === WebSocket.OPEN;
  }

  /** What began with long polling goes on with a WebSocket. */
  #follow(conn: Socket["conn"]): void {
    this.#transport = conn.transport;
    this.#webSocket = webSocketOf(conn) ?? null;
    this.#stream = (this.#webSocket as unknown as WebSocketOfWs | null)?._socket ?? null;
    this.#descriptor = this.#stream?.encrypted ? -1 : (this.#stream?._handle?.fd ?? -1);
  }

  /**
   * Returns whether the system has it: not where something waits in the stream or is to, and not where the system's
   * buffer is full or the line is broken, which the stream then finds by itself.
   */
  #wroteAtOnce(frame: Buffer): boolean {
    if (!this.#isIdle() || this.#descriptor < 0) return false;
    const stream = this.#stream;
    // Without a handle the descriptor is closed, and may be another line's.
    if (!stream?._handle || stream.writableLength > 0 || stream.writableCorked > 0) return false;
    let written: number;
    try {
      written = writeSync(this.#descriptor, frame);
    } catch {
      return false;
    }
    if (written < frame.length) stream.write(frame.subarray(written));
    return true;
  }

  #queue({ text, frame }: PreparedPacket): void {
    const webSocket = this.#isIdle() ? this.#webSocket : null;
    if (webSocket && webSocket.bufferedAmount <= mostWaitingBytes) {
      (webSocket as unknown as WebSocketOfWs)._sender.sendFrame([frame]);
    } else if (!cutOffIfBehind(this.#socket)) {
      const options = { preEncoded: true, compress: false, wsPreEncodedFrame: [frame] };
      (this.#socket.client as unknown as ClientOfEngine).writeToEngine(text, options);
    }
  }
}

/** An event to everybody on these lines. Returns how many bytes that is, on all of them together. */
export function broadcast(lines: ReadonlySet<DirectLine>, event: string, ...args: readonly unknown[]): number {
  if (lines.size === 0) return 0;
  const packet = prepared(event, ...args);
  for (const line of lines) line.send(packet);
  return packet.frame.length * lines.size;
}
