import * as v from "valibot";
import type { EditKey } from "../../shared/ids.ts";
import { OwnAsked, type OwnFound } from "../../shared/protocol/messages.ts";
import { itemAt } from "../../shared/session/agenda.ts";
import type { SessionState } from "../../shared/session/state.ts";
import { stageOf } from "../../shared/stages/registry.ts";
import type { SessionSecrets } from "../sessions/secrets.ts";

/**
 * [PW7] What edit keys name, given back to whoever holds them. The keys are dropped with the answer:
 * that they came together is nowhere kept, as little as who sent which of them with a text.
 */
export function ownContent(raw: unknown, state: SessionState, secrets: SessionSecrets): OwnFound | null {
  const asked = v.safeParse(OwnAsked, raw);
  if (!asked.success) return null;
  const { at, editKeys } = asked.output;
  const item = itemAt(state, at);
  const stage = item && state.stages[item.key];
  const own = item && stageOf(item.stage).own;
  if (!stage || !own) return { types: [], texts: {} };
  const found = editKeys.flatMap((editKey): [EditKey, OwnFound["texts"][EditKey]][] => {
    const contentId = secrets.contentId(editKey);
    const content = own.find(stage, contentId);
    return content ? [[editKey, { contentId, ...content }]] : [];
  });
  return { types: own.types, texts: Object.fromEntries(found) };
}
