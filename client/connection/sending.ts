import { nanoid } from "nanoid";
import type { Socket } from "socket.io-client";
import type { AgendaKey, CommandId, EditKey } from "../../shared/ids.ts";
import { localRefusal } from "../../shared/localRefusals.ts";
import type { Ack, ClientCommand, ClientToServer, ServerToClient } from "../../shared/protocol/messages.ts";
import type { OutboxEntry, OwnText, outbox } from "./outbox.ts";
import type { ownContent } from "./ownContent.ts";
import { padded } from "./padded.ts";

export interface SendOptions {
  /** The agenda entry that the command is for; needed for every command to a stage. */
  readonly at?: AgendaKey;
  readonly editKey?: EditKey;
  /** What the person wrote, to be kept on the device. */
  readonly own?: OwnText;
  /** The command takes back what the edit key names. */
  readonly forget?: true;
}

export interface SendingOptions {
  readonly box: ReturnType<typeof outbox>;
  readonly mine: ReturnType<typeof ownContent>;
  readonly socket: Socket<ServerToClient, ClientToServer>;
  /** Whether the server has let this line in. */
  readonly isIn: () => boolean;
  readonly nowMs: () => number;
  readonly changed: () => void;
}

/** Commands on their way: each stays in the outbox until it is answered for good, and is sent as often as that takes. */
export function sending({ box, mine, socket, isIn, nowMs, changed }: SendingOptions) {
  const answers = new Map<CommandId, (ack: Ack) => void>();
  const sentAtMs = new Map<CommandId, number>();

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
    const entry = box.get(id);
    const isOpen = isIn() && socket.connected;
    if (!entry || entry.state === "refused" || !isOpen || isHeldBack(entry)) return;
    box.put({ ...entry, state: "sending" });
    sentAtMs.set(id, nowMs());
    const { at, editKey, command } = entry;
    socket.emit("command", padded({ id, ...(at && { at }), ...(editKey && { editKey }), command }), (ack) => {
      const current = box.get(id);
      if (current) finish(current, ack);
    });
  }

  function transmitAll(): void {
    for (const { id, state } of box.entries) if (state === "waiting") transmit(id);
    changed();
  }

  /** What a text of this device is until the server has saved it. */
  function keep({ at, editKey, own, command, order }: OutboxEntry): void {
    if (at && editKey && own && !mine.get(editKey)) mine.put({ editKey, at, type: command.type, order, ...own });
  }

  function answerTo(id: CommandId): Promise<Ack> {
    const before = answers.get(id);
    return new Promise((resolve) => {
      answers.set(id, (ack) => {
        before?.(ack);
        resolve(ack);
      });
    });
  }

  return {
    transmit,
    transmitAll,
    answerTo,
    /** Commands that were sent longer than `ms` ago and have no answer. */
    late: (ms: number): readonly CommandId[] =>
      [...sentAtMs].flatMap(([id, sentMs]) => (nowMs() - sentMs > ms ? [id] : [])),
    /** The line is gone: what was sent waits for the next one. */
    halt(): void {
      box.halt();
      sentAtMs.clear();
    },
    send(command: ClientCommand, { at, editKey, own, forget }: SendOptions = {}): Promise<Ack> {
      if (!at && !socket.connected) return Promise.resolve({ ok: false, refusal: localRefusal("unavailable") });
      const entry: OutboxEntry = {
        id: nanoid(22) as CommandId,
        order: box.nextOrder(),
        state: "waiting",
        command,
        ...(at && { at }),
        ...(editKey && { editKey }),
        ...(own && { own }),
        ...(forget && { forget }),
      };
      box.put(entry);
      keep(entry);
      const answer = answerTo(entry.id);
      transmit(entry.id);
      changed();
      return answer;
    },
    resend(id: CommandId): void {
      const entry = box.get(id);
      if (!entry) return;
      const { refusal: _, ...rest } = entry;
      box.put({ ...rest, state: "waiting" });
      keep(entry);
      transmit(id);
      changed();
    },
    dismiss(id: CommandId): void {
      box.remove(id);
      changed();
    },
  };
}
