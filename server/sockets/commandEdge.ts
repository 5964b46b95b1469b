import * as v from "valibot";
import { Envelope, RoomCommand } from "../../shared/protocol/messages.ts";
import { type Refusal, type RefusalCode, refusal, refusals } from "../../shared/refusal.ts";
import { itemAt } from "../../shared/session/agenda.ts";
import { SessionCommand } from "../../shared/session/command.ts";
import type { SessionState } from "../../shared/session/state.ts";
import { stageOf } from "../../shared/stages/registry.ts";
import type { Typed } from "../../shared/stages/stage.ts";
import type { Work } from "../sessions/batch.ts";
import type { SessionSecrets } from "../sessions/secrets.ts";

/** A command from outside, parsed: for the session's queue, or for the room itself. */
export type Parsed =
  | { readonly id: Envelope["id"]; readonly to: "session"; readonly work: Work }
  | { readonly id: Envelope["id"]; readonly to: "room"; readonly command: RoomCommand }
  | { readonly refusal: Refusal };

const roomCommands = new Set<string>(RoomCommand.options.map(({ entries }) => entries.type.literal));

const isRefusalCode = (message: string): message is RefusalCode => Object.hasOwn(refusals, message);

/** A schema's own word for what is wrong, where it has one that a person can act on. */
function reasonOf(issues: readonly { readonly message: string }[]): Refusal {
  const code = issues.map(({ message }) => message).find(isRefusalCode);
  return refusal(code ?? "malformed");
}

/** What a command is called in metrics: a name of the schemas, with its stage, and nothing of what was sent. */
export function nameOf(parsed: Parsed, state: SessionState): string {
  if ("refusal" in parsed) return "unreadable";
  if (parsed.to === "room") return parsed.command.type;
  const { work } = parsed;
  if (work.kind === "session") return work.command.type;
  return `${itemAt(state, work.at)?.stage ?? "gone"}/${work.command.type}`;
}

/** Whatever came over the wire → a typed command, or the refusal that answers it. Never throws. */
export function parseCommand(raw: unknown, state: SessionState, secrets: SessionSecrets): Parsed {
  const envelope = v.safeParse(Envelope, raw);
  if (!envelope.success) return { refusal: refusal("malformed") };
  const { id, at, editKey, command } = envelope.output;
  if (at === undefined) {
    if (roomCommands.has(command.type)) {
      const parsed = v.safeParse(RoomCommand, command);
      return parsed.success ? { id, to: "room", command: parsed.output } : { refusal: reasonOf(parsed.issues) };
    }
    const parsed = v.safeParse(SessionCommand, command);
    if (!parsed.success) return { refusal: reasonOf(parsed.issues) };
    return { id, to: "session", work: { kind: "session", command: parsed.output } };
  }
  const item = itemAt(state, at);
  if (!item) return { refusal: refusal("wrong-stage") };
  const parsed = v.safeParse(stageOf(item.stage).command, command);
  if (!parsed.success) return { refusal: reasonOf(parsed.issues) };
  const contentId = editKey === undefined ? null : secrets.contentId(editKey);
  return { id, to: "session", work: { kind: "stage", at, command: parsed.output as Typed, contentId } };
}
