import type { AgendaKey } from "../../shared/ids.ts";
import { useDraft } from "../store/drafts.ts";
import { isTooLong } from "../ui/Field.tsx";
import { type InputState, useInput } from "./atZero.ts";

/** Whether a text can be sent: something, and not too much. */
export const isSendable = (text: string, longest: number): boolean => text.trim() !== "" && !isTooLong(text, longest);

/** A text in the making. */
export interface Composing {
  readonly text: string;
  /** In characters. */
  readonly longest: number;
  readonly input: InputState;
  readonly change: (text: string) => void;
  readonly discard: () => void;
  /** Says whether there was anything that could be sent. */
  readonly send: () => boolean;
}

export interface ComposingOptions {
  readonly at: AgendaKey;
  /** The draft in which it survives a reload; it carries the id of what the text is about, if anything. */
  readonly field: string;
  readonly longest: number;
  readonly onSend: (text: string) => void;
}

/** A text that somebody types, keeps over a reload, and sends; at zero it is sent as it stands. */
export function useComposing({ at, field, longest, onSend }: ComposingOptions): Composing {
  const draft = useDraft(at, field);
  const send = () => {
    if (!isSendable(draft.text, longest)) return false;
    draft.clear();
    onSend(draft.text.trim());
    return true;
  };
  const input = useInput(send);
  return { text: draft.text, longest, input, change: draft.set, discard: draft.clear, send };
}
