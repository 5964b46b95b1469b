import type { AgendaKey } from "../../../shared/ids.ts";
import { longestText } from "../../../shared/stages/two-worlds/about.ts";
import { messages } from "../../i18n/messages.ts";
import { type Mine, useContent } from "../../store/hooks.ts";
import { EditableText } from "../../writing/EditableText.tsx";
import { HiddenText } from "../../writing/HiddenText.tsx";
import catalogue from "./participant.messages.en.json";

const t = messages(catalogue);

export interface OwnWorldTextProps {
  readonly at: AgendaKey;
  readonly mine: Mine;
  readonly isHidden: boolean;
  readonly locked: boolean;
  readonly mayDelete: boolean;
}

/** A text of this device: to be reworded and taken back while people write, and reworded when it was set aside. */
export function OwnWorldText({ at, mine, isHidden, locked, mayDelete }: OwnWorldTextProps) {
  const { edit, remove } = useContent(at);
  const { editKey, about } = mine;
  const save = async (text: string): Promise<boolean> =>
    (await edit(editKey, { type: "edit-text", text }, { text, ...(about && { about }) })).ok;
  const own = {
    at,
    mine,
    label: t("write.reword"),
    longest: longestText,
    locked,
    onDelete: mayDelete ? () => void remove(editKey, { type: "delete-text" }) : undefined,
  };
  if (isHidden) return <HiddenText {...own} onEdit={(_, text) => save(text)} />;
  return <EditableText {...own} onEdit={(_, text) => void save(text)} />;
}
