import { nanoid } from "nanoid";
import { io } from "socket.io-client";
import { padded } from "../../client/connection/padded.ts";
import type { JsonObject } from "../../shared/json.ts";
import type { Ack, Hello } from "../../shared/protocol/messages.ts";
import { apply, type Patch } from "../../shared/protocol/patch.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";

/** What came over the line, with the moment at which it came, in ms. */
export interface Frame {
  readonly atMs: number;
  readonly event: string;
  readonly args: readonly unknown[];
}

/** What somebody who watches the network sees of a message: encryption hides what is in it. */
export interface Packet {
  readonly atMs: number;
  readonly bytes: number;
  readonly isSent: boolean;
  /** It answers a command. Somebody who watches tells it by where it comes. */
  readonly isAnswer: boolean;
  /** Counts on through what comes to all devices. */
  readonly order: number;
}
let seenOnTheNetwork = 0;

/** A view as it came: the bench looks at it as somebody with the browser's tools would. */
// biome-ignore lint/suspicious/noExplicitAny: whatever is in a frame is evidence, of any shape.
export type Seen = any;

/** Somebody's line to the server, of which every frame is kept. */
export interface Device {
  readonly frames: readonly Frame[];
  readonly packets: readonly Packet[];
  /** When its lines were opened, in ms. */
  readonly came: readonly number[];
  readonly view: Seen;
  readonly me: Seen;
  readonly welcome: Seen;
  send(command: object, more?: { readonly at?: string; readonly editKey?: string }): Promise<Ack>;
  /** Waits until what this device shows is as wanted. */
  sees(what: string, wanted: (device: Device) => unknown): Promise<void>;
  /** The phone sleeps for so long, and comes back to the same place. */
  sleep(ms: number): Promise<void>;
  leave(): void;
}

type Without<Union, Key extends string> = Union extends unknown ? Omit<Union, Key> : never;
const patienceMs = 20_000;

export async function aDevice(url: string, hello: Without<Hello, "v" | "resume">): Promise<Device> {
  const frames: Frame[] = [];
  const packets: Packet[] = [];
  const came: number[] = [];
  const waiting = new Set<() => void>();
  let view: Seen = null;
  let me: Seen = null;
  let welcome: Seen = null;
  let position: { epoch: string; version: number } | null = null;

  const socket = io(url, {
    auth: (ready) =>
      ready({
        ...hello,
        v: protocolVersion,
        ...(welcome?.seal && { seal: welcome.seal }),
        ...(position && { resume: position }),
      }),
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
  });
  const watch = (isSent: boolean) => (packet: { readonly data?: unknown }) => {
    const text = typeof packet.data === "string" ? packet.data : "";
    seenOnTheNetwork += 1;
    packets.push({
      atMs: performance.now(),
      bytes: Buffer.byteLength(text),
      isSent,
      // Socket.IO's mark of an answer.
      isAnswer: !isSent && text.startsWith("3"),
      order: seenOnTheNetwork,
    });
  };
  socket.io.on("open", () => {
    came.push(performance.now());
    socket.io.engine.on("packet", watch(false));
    socket.io.engine.on("packetCreate", watch(true));
  });
  socket.onAny((event: string, ...args: unknown[]) => {
    frames.push({ atMs: performance.now(), event, args });
    if (event === "welcome") welcome = args[0];
    if (event === "me") me = args[0];
    if (event === "snapshot") {
      position = { epoch: args[0] as string, version: args[1] as number };
      view = args[2];
    }
    if (event === "patch" && position) {
      position = { ...position, version: args[0] as number };
      view = apply(view as JsonObject, args[1] as Patch);
    }
    for (const look of [...waiting]) look();
  });

  const device: Device = {
    frames,
    packets,
    came,
    get view() {
      return view;
    },
    get me() {
      return me;
    },
    get welcome() {
      return welcome;
    },
    async send(command, more = {}) {
      const envelope = padded({ id: nanoid(22), ...more, command });
      const ack = (await socket.timeout(patienceMs).emitWithAck("command", envelope)) as Ack;
      if (!ack.ok) throw new Error(`${JSON.stringify(command)} was refused: ${ack.refusal.code}`);
      return ack;
    },
    sees: (what, wanted) =>
      new Promise((resolve, reject) => {
        const give = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`waited in vain until a device saw ${what}; it sees ${JSON.stringify(view?.stage)}`));
        }, patienceMs);
        const look = () => {
          if (!wanted(device)) return;
          clearTimeout(give);
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    async sleep(ms) {
      socket.disconnect();
      await new Promise((resolve) => setTimeout(resolve, ms));
      const welcomes = frames.length;
      socket.connect();
      await device.sees("the way back in", () => frames.slice(welcomes).some(({ event }) => event === "welcome"));
    },
    leave: () => void socket.disconnect(),
  };
  await device.sees("the first view", () => view);
  return device;
}
