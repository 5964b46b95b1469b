import type { AgendaKey } from "../../../shared/ids.ts";
import { longestAnswer } from "../../../shared/stages/hard-questions/limits.ts";
import { messages } from "../../i18n/messages.ts";
import { type Mine, useContent } from "../../store/hooks.ts";
import { EditableText } from "../../writing/EditableText.tsx";
import { HiddenText } from "../../writing/HiddenText.tsx";
import catalogue from "./participant.messages.en.json";

const t = messages(catalogue);

export interface OwnAnswerProps {
  readonly at: AgendaKey;
  readonly mine: Mine;
  readonly isHidden: boolean;
  readonly locked: boolean;
  readonly mayDelete: boolean;
}

/** An answer of this device: to be reworded and taken back while its question is open, and reworded when it was set aside. */
export function OwnAnswer({ at, mine, isHidden, locked, mayDelete }: OwnAnswerProps) {
  const { edit, remove } = useContent(at);
  const { editKey, about } = mine;
  const save = async (text: string): Promise<boolean> =>
    (await edit(editKey, { type: "edit-answer", text }, { text, ...(about && { about }) })).ok;
  const own = {
    at,
    mine,
    label: t("answer.reword"),
    longest: longestAnswer,
    locked,
    onDelete: mayDelete ? () => void remove(editKey, { type: "delete-answer" }) : undefined,
  };
  if (isHidden) return <HiddenText {...own} onEdit={(_, text) => save(text)} />;
  return <EditableText {...own} multiline onEdit={(_, text) => void save(text)} />;
}
