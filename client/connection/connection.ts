import { io, type Socket } from "socket.io-client";
import type { AgendaKey, CommandId, EditKey } from "../../shared/ids.ts";
import { localRefusal } from "../../shared/localRefusals.ts";
import type {
  Ack,
  ClientCommand,
  ClientToServer,
  Hello,
  ServerToClient,
  Welcome,
} from "../../shared/protocol/messages.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import type { Refusal } from "../../shared/refusal.ts";
import type { Me } from "../../shared/session/personal.ts";
import type { View } from "../../shared/session/view.ts";
import { type DeviceStorage, deviceKeys } from "./deviceStorage.ts";
import { keepMember, keptMember } from "./member.ts";
import { opening } from "./opening.ts";
import { otherDevices } from "./otherDevices.ts";
import { type OutboxEntry, outbox } from "./outbox.ts";
import { type OwnContent, ownContent } from "./ownContent.ts";
import { received, type Shown } from "./received.ts";
import { type SendOptions, sending } from "./sending.ts";
import { serverClock } from "./serverClock.ts";

export { deviceKeys } from "./deviceStorage.ts";
export { newEditKey } from "./editKeys.ts";
export type { OutboxEntry, OwnText } from "./outbox.ts";
export type { OwnContent } from "./ownContent.ts";
export type { Shown } from "./received.ts";
export type { SendOptions } from "./sending.ts";

export type ConnectionState =
  | { readonly kind: "connecting" }
  | { readonly kind: "open" }
  /** It tries again by itself; `sinceMs` is epoch ms of this device. With a refusal the server can be reached, and asks to wait. */
  | { readonly kind: "offline"; readonly sinceMs: number; readonly refusal?: Refusal }
  /** It does not try again unless asked to. */
  | { readonly kind: "refused"; readonly refusal: Refusal };

type Without<Union, Key extends string> = Union extends unknown ? Omit<Union, Key> : never;
/** Who wants in, as what. */
export type Credentials = Without<Hello, "v" | "resume">;

export interface ConnectOptions {
  /** Origin of the server, such as `https://parley.example`. */
  readonly url: string;
  readonly credentials: Credentials;
  readonly storage: DeviceStorage;
  readonly nowMs?: () => number;
  /** What this page showed before it was loaded again. */
  readonly shown?: Shown | null;
  /** ms without an answer after which a command is sent again. */
  readonly answerWithinMs?: number;
}

/** One person's (or screen's) line to a session. The only place that speaks the protocol. */
export interface Connection {
  readonly state: ConnectionState;
  readonly welcome: Welcome | null;
  readonly view: View | null;
  readonly me: Me | null;
  readonly outbox: readonly OutboxEntry[];
  readonly own: readonly OwnContent[];
  /** Null while nothing has come, and after a refusal. */
  readonly shown: Shown | null;
  /** Calls back after each change of the above. Returns the way to stop it. */
  subscribe(listener: () => void): () => void;
  /**
   * Sends a command and answers when it is durable or refused for good. Commands to a stage wait
   * in the outbox while offline; the others, which make sense only now, are refused at once.
   */
  send(command: ClientCommand, options?: SendOptions): Promise<Ack>;
  /** What becomes of an entry that the page has found in the outbox. */
  answerTo(id: CommandId): Promise<Ack>;
  /** A new key for a text in the stage at `at`, such as this person's other devices can find. */
  newEditKey(at: AgendaKey): EditKey;
  /** Gets the texts of this person's other devices, and takes away those that were deleted there. */
  recover(at: AgendaKey): Promise<void>;
  /** Tries a refused entry again, under its old id. */
  resend(id: CommandId): void;
  /** Drops a refused entry. */
  dismiss(id: CommandId): void;
  /** Epoch ms of the server's clock. */
  serverNowMs(): number;
  /** The device woke up or the network is back: checks at once. */
  wake(): void;
  /** Tries again after a refusal. */
  retry(): void;
  close(): void;
}

const clockSamples = 4;
const clockSampleEveryMs = 60_000;
const probeWithinMs = 2_500;
const mostPollsRefused = 3;

export function connect({
  url,
  credentials,
  storage,
  nowMs = Date.now,
  shown = null,
  answerWithinMs = 8_000,
}: ConnectOptions): Connection {
  const keys = deviceKeys(credentials.code);
  const box = outbox(storage, keys.outbox);
  const mine = ownContent(storage, keys.own);
  const clock = serverClock(nowMs);
  const listeners = new Set<() => void>();

  let state: ConnectionState = { kind: "connecting" };
  let seal = credentials.as === "participant" ? credentials.seal : undefined;
  let askedMs = nowMs();

  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const become = (next: ConnectionState) => {
    state = next;
    changed();
  };

  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 4_000,
    forceNew: true,
    auth: (ready) => {
      askedMs = nowMs();
      ready({
        ...credentials,
        ...(seal && { seal }),
        v: protocolVersion,
        ...(room.position && { resume: room.position }),
      });
    },
  });

  const room = received(socket, shown, changed);
  const open = opening(socket);
  const isIn = () => state.kind === "open";
  const commands = sending({ box, mine, socket, isIn, nowMs, changed });
  const devices = otherDevices({ storage, code: credentials.code, box, mine, socket });

  /** A socket that died without a word looks alive until something is asked of it. */
  function probe(): void {
    socket.timeout(probeWithinMs).emit("time", (failed) => {
      if (failed && socket.connected) socket.disconnect().connect();
    });
  }

  const askAgain = setInterval(() => {
    const late = commands.late(answerWithinMs);
    if (late.length > 0 && socket.connected) probe();
    for (const id of late) commands.transmit(id);
  }, answerWithinMs / 4);

  function measureClock(samples: number): void {
    const sentMs = nowMs();
    socket.timeout(5_000).emit("time", (failed, serverMs) => {
      if (failed) return;
      clock.observe(sentMs, serverMs, nowMs());
      if (samples > 1) measureClock(samples - 1);
      else changed();
    });
  }
  const keepClock = setInterval(() => socket.connected && measureClock(1), clockSampleEveryMs);

  socket.on("welcome", (greeting) => {
    clock.hear(askedMs, greeting.nowMs, nowMs());
    if (greeting.seal && credentials.as === "participant") {
      seal = greeting.seal;
      const { member, side } = credentials;
      keepMember(storage, credentials.code, { ...keptMember(storage, credentials.code), member, side, seal });
    }
    measureClock(clockSamples);
    state = { kind: "open" };
    commands.transmitAll();
  });
  socket.on("goodbye", (reason) => {
    socket.disconnect();
    become({ kind: "refused", refusal: reason });
  });
  const lost = (reason?: Refusal) => {
    commands.halt();
    if (state.kind !== "refused") become({ kind: "offline", sinceMs: nowMs(), ...(reason && { refusal: reason }) });
  };
  socket.on("disconnect", (reason) => {
    lost();
    // After the server's own “disconnect” the library does not try again by itself.
    if (reason === "io server disconnect" && state.kind !== "refused") socket.connect();
  });
  /** A line that fails while a server goes down is no closed network: it is one where that happens again and again. */
  let pollsRefused = 0;
  socket.on("connect", () => {
    pollsRefused = 0;
  });
  socket.on("connect_error", (error) => {
    const { data, context } = error as Error & { data?: { refusal?: Refusal }; context?: { responseText?: string } };
    const reason = data?.refusal;
    if (context?.responseText?.includes("needs-websocket")) pollsRefused += 1;
    if (pollsRefused >= mostPollsRefused) return lost(localRefusal("needs-websocket"));
    if (reason && !reason.retry) {
      socket.disconnect();
      return become({ kind: "refused", refusal: reason });
    }
    if (reason || state.kind === "connecting" || state.kind === "open") lost(reason);
    if (reason) open.after(reason.retryAfterMs ?? 2_000);
  });

  const stopWatching = storage.onChange?.(() => {
    mine.refresh();
    changed();
  });

  return {
    get state() {
      return state;
    },
    get welcome() {
      return room.welcome;
    },
    get view() {
      return room.view;
    },
    get me() {
      return room.me;
    },
    get outbox() {
      return box.entries;
    },
    get own() {
      return mine.all;
    },
    get shown() {
      const { welcome, view, me, position } = room;
      return welcome && view && position && state.kind !== "refused" ? { welcome, view, me, position } : null;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: commands.send,
    answerTo: commands.answerTo,
    newEditKey: devices.newEditKey,
    async recover(at) {
      if (await devices.recover(at)) changed();
    },
    resend: commands.resend,
    dismiss: commands.dismiss,
    serverNowMs: clock.nowMs,
    wake() {
      if (state.kind === "refused") return;
      if (socket.connected) probe();
      else open.anew();
    },
    retry() {
      if (state.kind !== "refused") return;
      become({ kind: "connecting" });
      socket.connect();
    },
    close() {
      stopWatching?.();
      open.stop();
      clearInterval(askAgain);
      clearInterval(keepClock);
      listeners.clear();
      socket.disconnect();
    },
  };
}
