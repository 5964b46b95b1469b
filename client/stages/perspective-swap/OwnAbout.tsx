import type { AgendaKey } from "../../../shared/ids.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { type Mine, useContent } from "../../store/hooks.ts";
import { EditableText } from "../../writing/EditableText.tsx";
import { HiddenText } from "../../writing/HiddenText.tsx";
import type { Item } from "./order.ts";
import catalogue from "./participant.messages.en.json";

const t = messages(catalogue);

/** The command that makes a text, and with it the kind of the text. */
export type Kind = "restate" | "propose";

const kinds = {
  restate: {
    longest: longest.restatement,
    edit: (text: string) => ({ type: "edit-restatement", text }) as const,
    remove: { type: "delete-restatement" },
  },
  propose: {
    longest: longest.proposal,
    edit: (text: string) => ({ type: "edit-proposal", text }) as const,
    remove: { type: "delete-proposal" },
  },
} as const;

export interface OwnAboutProps {
  readonly at: AgendaKey;
  readonly kind: Kind;
  readonly mine: Mine;
  /** Name of the field in which it is reworded. */
  readonly label: string;
  /** What the room has seen of this kind, to tell an author of an earlier wording. */
  readonly seen: Item["restatements"];
  readonly isHidden: boolean;
  readonly locked: boolean;
  readonly mayDelete: boolean;
}

/** What this person said about an item: to be reworded and taken back while its round is open. */
export function OwnAbout({ at, kind, mine, label, seen, isHidden, locked, mayDelete }: OwnAboutProps) {
  const { edit, remove } = useContent(at);
  const of = kinds[kind];
  const { editKey, contentId, about } = mine;
  const save = async (text: string): Promise<boolean> =>
    (await edit(editKey, of.edit(text), { text, ...(about && { about }) })).ok;
  const own = {
    at,
    mine,
    label,
    longest: of.longest,
    locked,
    onDelete: mayDelete ? () => void remove(editKey, of.remove) : undefined,
  };
  if (isHidden) return <HiddenText {...own} onEdit={(_, text) => save(text)} />;
  const shown = contentId === undefined ? undefined : seen[contentId];
  const note = shown && shown.text !== mine.text ? t("own.seen") : undefined;
  return <EditableText {...own} multiline note={note} onEdit={(_, text) => void save(text)} />;
}
