import { nanoid } from "nanoid";
import { io, type Socket } from "socket.io-client";
import type { AgendaKey, CommandId, EditKey } from "../../shared/ids.ts";
import { localRefusal } from "../../shared/localRefusals.ts";
import type {
  Ack,
  ClientCommand,
  ClientToServer,
  Hello,
  Position,
  ServerToClient,
  Welcome,
} from "../../shared/protocol/messages.ts";
import { apply } from "../../shared/protocol/patch.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import type { Refusal } from "../../shared/refusal.ts";
import type { Me } from "../../shared/session/personal.ts";
import type { View } from "../../shared/session/view.ts";
import { type DeviceStorage, deviceKeys } from "./deviceStorage.ts";
import { editKeyAt, editKeysOf, newEditKey, slotCount } from "./editKeys.ts";
import { keepMember, keptMember } from "./member.ts";
import { type OutboxEntry, type OwnText, outbox } from "./outbox.ts";
import { type OwnContent, ownContent } from "./ownContent.ts";
import { padded } from "./padded.ts";
import { serverClock } from "./serverClock.ts";

export { deviceKeys } from "./deviceStorage.ts";
export { newEditKey } from "./editKeys.ts";
export type { OutboxEntry, OwnText } from "./outbox.ts";
export type { OwnContent } from "./ownContent.ts";

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

export interface SendOptions {
  /** The agenda entry that the command is for; needed for every command to a stage. */
  readonly at?: AgendaKey;
  readonly editKey?: EditKey;
  /** What the person wrote, to be kept on the device. */
  readonly own?: OwnText;
  /** The command takes back what the edit key names. */
  readonly forget?: true;
}

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

/** What a page shows of a session, and which version of it that is: it can go on from there after a reload. */
export interface Shown {
  readonly welcome: Welcome;
  readonly view: View;
  readonly me: Me | null;
  readonly position: Position;
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
const unheardRetryMs = 500;
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
  const answers = new Map<CommandId, (ack: Ack) => void>();
  const sentAtMs = new Map<CommandId, number>();

  let state: ConnectionState = { kind: "connecting" };
  let welcome: Welcome | null = shown?.welcome ?? null;
  let view: View | null = shown?.view ?? null;
  let me: Me | null = shown?.me ?? null;
  let position: Position | null = shown?.position ?? null;
  let seal = credentials.as === "participant" ? credentials.seal : undefined;
  let resuming = false;
  let askedMs = nowMs();
  let retrying: ReturnType<typeof setTimeout> | undefined;

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
      ready({ ...credentials, ...(seal && { seal }), v: protocolVersion, ...(position && { resume: position }) });
    },
  });

  /**
   * A server that dies between taking the line and its first word closes it without an error. The
   * library hears only errors at that point, and would wait for twenty seconds.
   */
  function watchOpening(): void {
    const { engine } = socket.io;
    let isHeard = false;
    const hear = () => {
      isHeard = true;
    };
    engine.once("open", hear);
    engine.once("error", hear);
    engine.once("close", () => {
      if (isHeard || socket.io.engine !== engine || !socket.active) return;
      clearTimeout(retrying);
      retrying = setTimeout(connectAnew, unheardRetryMs);
    });
  }
  /** At once, where the library would wait until its next attempt is due. */
  function connectAnew(): void {
    if (socket.connected) return;
    socket.disconnect().connect();
    watchOpening();
  }
  watchOpening();
  // The line itself is made right after this event.
  socket.io.on("reconnect_attempt", () => queueMicrotask(watchOpening));

  function finish(entry: OutboxEntry, ack: Ack): void {
    sentAtMs.delete(entry.id);
    if (!ack.ok && ack.refusal.retry) {
      box.put({ ...entry, state: "waiting" });
      setTimeout(() => transmit(entry.id), ack.refusal.retryAfterMs ?? 1_000);
      changed();
      return;
    }
    if (ack.ok) {
      if (entry.editKey && entry.forget) mine.remove(entry.editKey);
      else if (entry.editKey && entry.own) {
        const before = mine.get(entry.editKey);
        if (before) mine.put({ ...before, ...entry.own, ...(ack.contentId && { contentId: ack.contentId }) });
      }
      box.remove(entry.id);
    } else if (entry.own) {
      if (entry.editKey && !mine.get(entry.editKey)?.contentId) mine.remove(entry.editKey);
      box.put({ ...entry, state: "refused", refusal: ack.refusal });
    } else box.remove(entry.id);
    answers.get(entry.id)?.(ack);
    answers.delete(entry.id);
    transmitAll();
  }

  /**
   * [SY5] One command at a time for each text, and one for all else: what has to be sent again must
   * not be overtaken by what came after it, such as a later choice in the same vote.
   */
  const isHeldBack = ({ editKey, order }: OutboxEntry): boolean =>
    box.entries.some((other) => other.editKey === editKey && other.order < order && other.state !== "refused");

  function transmit(id: CommandId): void {
    const entry = box.entries.find((other) => other.id === id);
    const isOpen = state.kind === "open" && socket.connected;
    if (!entry || entry.state === "refused" || !isOpen || isHeldBack(entry)) return;
    box.put({ ...entry, state: "sending" });
    sentAtMs.set(id, nowMs());
    const { at, editKey, command } = entry;
    socket.emit("command", padded({ id, ...(at && { at }), ...(editKey && { editKey }), command }), (ack) => {
      const current = box.entries.find((other) => other.id === id);
      if (current) finish(current, ack);
    });
  }

  const transmitAll = () => {
    for (const { id, state } of box.entries) if (state === "waiting") transmit(id);
    changed();
  };

  /** A socket that died without a word looks alive until something is asked of it. */
  function probe(): void {
    socket.timeout(probeWithinMs).emit("time", (failed) => {
      if (failed && socket.connected) socket.disconnect().connect();
    });
  }

  const askAgain = setInterval(() => {
    const late = [...sentAtMs].filter(([, sent]) => nowMs() - sent > answerWithinMs);
    if (late.length > 0 && socket.connected) probe();
    for (const [id] of late) transmit(id);
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
    welcome = greeting;
    clock.hear(askedMs, greeting.nowMs, nowMs());
    resuming = false;
    if (greeting.seal && credentials.as === "participant") {
      seal = greeting.seal;
      const { member, side } = credentials;
      keepMember(storage, credentials.code, { ...keptMember(storage, credentials.code), member, side, seal });
    }
    measureClock(clockSamples);
    state = { kind: "open" };
    transmitAll();
  });
  socket.on("snapshot", (epoch, version, snapshot) => {
    resuming = false;
    position = { epoch, version };
    view = snapshot;
    changed();
  });
  socket.on("patch", (version, patch) => {
    if (!position || !view || version <= position.version) return;
    if (version !== position.version + 1) {
      if (!resuming) socket.emit("resume", position);
      resuming = true;
      return;
    }
    resuming = false;
    position = { epoch: position.epoch, version };
    view = apply(view as never, patch) as View;
    changed();
  });
  socket.on("me", (personal) => {
    me = personal;
    changed();
  });
  socket.on("goodbye", (reason) => {
    socket.disconnect();
    become({ kind: "refused", refusal: reason });
  });
  const lost = (reason?: Refusal) => {
    box.halt();
    sentAtMs.clear();
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
    if (reason) retrying = setTimeout(() => socket.connect(), reason.retryAfterMs ?? 2_000);
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
      return welcome;
    },
    get view() {
      return view;
    },
    get me() {
      return me;
    },
    get outbox() {
      return box.entries;
    },
    get own() {
      return mine.all;
    },
    get shown() {
      return welcome && view && position && state.kind !== "refused" ? { welcome, view, me, position } : null;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(command, { at, editKey, own, forget } = {}) {
      if (!at && !socket.connected) return Promise.resolve({ ok: false, refusal: localRefusal("unavailable") });
      const id = nanoid(22) as CommandId;
      const order = box.nextOrder();
      box.put({
        id,
        order,
        state: "waiting",
        command,
        ...(at && { at }),
        ...(editKey && { editKey }),
        ...(own && { own }),
        ...(forget && { forget }),
      });
      if (at && editKey && own && !mine.get(editKey)) mine.put({ editKey, at, type: command.type, order, ...own });
      const answer = new Promise<Ack>((resolve) => answers.set(id, resolve));
      transmit(id);
      changed();
      return answer;
    },
    newEditKey(at) {
      const ring = keptMember(storage, credentials.code)?.ring;
      const counted = keys.slot + at;
      let slot = Number(storage.get(counted) ?? 0);
      while (ring && slot < slotCount && mine.get(editKeyAt(ring, at, slot))) slot += 1;
      if (!ring || slot >= slotCount) return newEditKey();
      storage.set(counted, String(slot + 1));
      return editKeyAt(ring, at, slot);
    },
    async recover(at) {
      const ring = keptMember(storage, credentials.code)?.ring;
      if (!ring || !socket.connected) return;
      const editKeys = editKeysOf(ring, at);
      // Without an answer in time the next visit asks again.
      const found = await socket
        .timeout(10_000)
        .emitWithAck("own", { at, editKeys })
        .catch(() => null);
      if (!found || "refusal" in found) return;
      for (const editKey of editKeys) {
        const before = mine.get(editKey);
        const saved = found.texts[editKey];
        // What this device has just written is newer than the answer.
        if (box.entries.some((entry) => entry.editKey === editKey)) continue;
        if (saved) mine.put({ ...before, order: before?.order ?? mine.all.length + 1, editKey, at, ...saved });
        else if (before?.contentId && found.types.includes(before.type)) mine.remove(editKey);
      }
      changed();
    },
    resend(id) {
      const entry = box.entries.find((other) => other.id === id);
      if (!entry) return;
      const { refusal: _, ...rest } = entry;
      box.put({ ...rest, state: "waiting" });
      if (entry.at && entry.editKey && entry.own && !mine.get(entry.editKey)) {
        const { at, editKey, command, order } = entry;
        mine.put({ editKey, at, type: command.type, order, ...entry.own });
      }
      transmit(id);
      changed();
    },
    dismiss(id) {
      box.remove(id);
      changed();
    },
    serverNowMs: clock.nowMs,
    wake() {
      if (state.kind === "refused") return;
      if (socket.connected) probe();
      else connectAnew();
    },
    retry() {
      if (state.kind !== "refused") return;
      become({ kind: "connecting" });
      socket.connect();
    },
    close() {
      stopWatching?.();
      clearTimeout(retrying);
      clearInterval(askAgain);
      clearInterval(keepClock);
      listeners.clear();
      socket.disconnect();
    },
  };
}
