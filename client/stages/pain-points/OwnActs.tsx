import { useState } from "react";
import { messages } from "../../i18n/messages.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Voice } from "../../ui/Card.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Icon } from "../../ui/Icon.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

export interface OwnActsProps {
  readonly text: string;
  /** Id of the element with the text: which post a button is about. */
  readonly describedBy: string;
  readonly onReword: () => void;
  readonly onDelete: () => void;
}

/** What an author alone may do with a post on the board. */
export function OwnActs({ text, describedBy, onReword, onDelete }: OwnActsProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <IconButton
        label={t("own.edit")}
        data-reword=""
        aria-describedby={describedBy}
        icon={<Icon name="edit" />}
        onClick={onReword}
      />
      <IconButton
        label={t("own.delete")}
        aria-describedby={describedBy}
        icon={<Icon name="trash" />}
        onClick={() => setAsking(true)}
      />
      {asking && (
        <Dialog
          title={t("own.delete.title")}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("own.delete.keep")}</Button>
              <Button
                tone="danger"
                onClick={() => {
                  setAsking(false);
                  onDelete();
                }}
              >
                {t("own.delete.do")}
              </Button>
            </>
          }
        >
          <Voice>{text}</Voice>
          <p>{t("own.delete.more")}</p>
        </Dialog>
      )}
    </>
  );
}
