import { useState } from "react";
import type { AgendaKey } from "../../shared/ids.ts";
import { messages } from "../i18n/messages.ts";
import type { Mine } from "../store/hooks.ts";
import { Notice } from "../ui/Notice.tsx";
import { EditableText } from "./EditableText.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

export interface HiddenTextProps {
  readonly at: AgendaKey;
  readonly mine: Mine;
  readonly label: string;
  readonly longest: number;
  readonly locked: boolean;
  /** Answers whether the new wording was saved. */
  readonly onEdit: (mine: Mine, text: string) => Promise<boolean>;
  readonly onDelete?: ((mine: Mine) => void) | undefined;
}

/** Tells an author, and nobody else, that the facilitator has hidden their text, and what they can do. */
export function HiddenText({ onEdit, ...text }: HiddenTextProps) {
  const [isReworded, setReworded] = useState(false);
  return (
    <Notice title={t("own.hidden")}>
      <p role={isReworded ? "status" : undefined}>{t(isReworded ? "own.hidden.saved" : "own.hidden.more")}</p>
      <EditableText
        {...text}
        multiline
        onEdit={(mine, typed) => {
          void onEdit(mine, typed).then((saved) => saved && setReworded(true));
        }}
      />
    </Notice>
  );
}
