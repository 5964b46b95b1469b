import {
  type Connection,
  type ConnectionState,
  newEditKey,
  type OutboxEntry,
  type OwnContent,
  type SendOptions,
} from "../../client/connection/connection.ts";
import { nobody } from "../../shared/anonymity/disclosure.ts";
import type { AgendaKey, Badge, CommandId, ContentId, EditKey } from "../../shared/ids.ts";
import type { Ack, ClientCommand, Welcome } from "../../shared/protocol/messages.ts";
import type { Me } from "../../shared/session/personal.ts";
import type { View } from "../../shared/session/view.ts";

export const aKey = (name: string) => name.padEnd(22, "-") as AgendaKey & ContentId & CommandId & EditKey;

/** A view of a session in its lobby, or with whatever is said otherwise. */
export const aView = (more: Partial<View> = {}): View => ({
  title: "Spring planning",
  code: "ACDEFGHJ",
  sides: { a: "Sales", b: "Operations" },
  language: "en",
  phase: "lobby",
  locked: false,
  agenda: [],
  clock: { kind: "idle", durationMs: 0 },
  present: nobody,
  ready: 0,
  ...more,
});

export const aMe = (more: Partial<Me> = {}): Me =>
  ({ badge: "Calm Heron" as Badge, side: "a", ready: false, ...more }) as Me;

export interface FakeConnection extends Connection {
  /** What was sent, oldest first. */
  readonly sent: { readonly command: ClientCommand; readonly options: SendOptions | undefined }[];
  /** Changes what is seen, as if the server had sent it. */
  set(state: {
    readonly view?: View;
    readonly me?: Me;
    readonly state?: ConnectionState;
    readonly welcome?: Welcome;
    readonly outbox?: readonly OutboxEntry[];
    readonly own?: readonly OwnContent[];
  }): void;
  /** What the next commands are answered with. */
  answer: Ack;
  now: number;
}

/** A connection in memory: it shows what a test puts into it and remembers what was sent. */
export function aConnection(initial: { readonly view?: View; readonly me?: Me } = {}): FakeConnection {
  const listeners = new Set<() => void>();
  let shown = {
    state: { kind: "open" } as ConnectionState,
    welcome: { as: "participant", nowMs: 0, screenKey: "screen-key", main: true } as Welcome,
    view: initial.view ?? null,
    me: initial.me ?? null,
    outbox: [] as readonly OutboxEntry[],
    own: [] as readonly OwnContent[],
  };
  const connection: FakeConnection = {
    sent: [],
    answer: { ok: true },
    now: 1_000_000,
    get state() {
      return shown.state;
    },
    get welcome() {
      return shown.welcome;
    },
    get view() {
      return shown.view;
    },
    get me() {
      return shown.me;
    },
    get outbox() {
      return shown.outbox;
    },
    get own() {
      return shown.own;
    },
    shown: null,
    set(next) {
      shown = { ...shown, ...next };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(command, options) {
      connection.sent.push({ command, options });
      return Promise.resolve(connection.answer);
    },
    answerTo: () => new Promise(() => {}),
    newEditKey: () => newEditKey(),
    recover: () => Promise.resolve(),
    resend: () => {},
    dismiss(id) {
      connection.set({ outbox: shown.outbox.filter((entry) => entry.id !== id) });
    },
    serverNowMs: () => connection.now,
    wake: () => {},
    retry: () => {},
    close: () => {},
  };
  return connection;
}
