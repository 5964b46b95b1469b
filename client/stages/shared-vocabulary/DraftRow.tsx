import { useState } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { DraftView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSend } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Menu, type MenuEntry } from "../../ui/Menu.tsx";
import { DraftForm, useTypedWording } from "./DraftForm.tsx";
import styles from "./DraftRow.module.css";
import catalogue from "./facilitator.messages.en.json";
import roomCatalogue from "./messages.en.json";
import { Wording } from "./Wording.tsx";

const t = messages(catalogue);
const room = messages(roomCatalogue);

export interface DraftRowProps {
  readonly at: AgendaKey;
  readonly id: ContentId;
  readonly term: string;
  readonly draft: DraftView;
  readonly chosen: boolean;
  readonly canChoose: boolean;
  readonly onChoose: (on: boolean) => void;
  readonly onHide: () => void;
  /** Starts an own draft with this wording; absent while another is being written. */
  readonly onBuild: (() => void) | undefined;
}

type Act = "edit" | "delete" | "build" | "hide";

function Editor({
  at,
  id,
  term,
  draft,
  onDone,
}: Pick<DraftRowProps, "at" | "id" | "term" | "draft"> & {
  readonly onDone: () => void;
}) {
  const send = useSend(at);
  const typed = useTypedWording(at, `facilitator/edit/${id}`, draft);
  const close = () => {
    typed.clear();
    onDone();
  };
  return (
    <DraftForm
      term={term}
      typed={typed}
      send={room("draft.save")}
      autoFocus
      onSend={(wording) => {
        void send({ type: "edit-draft", id, ...wording }).then((answer) => answer.ok && close());
      }}
      onCancel={close}
    />
  );
}

/** A draft on the facilitator's desk: chosen for the vote or not, and what else can be done with it. */
export function DraftRow({ at, id, term, draft, chosen, canChoose, onChoose, onHide, onBuild }: DraftRowProps) {
  const send = useSend(at);
  const [mode, setMode] = useState<"shown" | "editing" | "deleting">("shown");
  const entries: readonly MenuEntry<Act>[] = [
    ...(draft.byFacilitator ? [{ id: "edit" as const, label: t("drafts.edit"), icon: <Icon name="edit" /> }] : []),
    { id: "build", label: room("draft.build"), icon: <Icon name="plus" />, disabled: !onBuild },
    { id: "hide", label: t("hide"), icon: <Icon name="eyeOff" /> },
    ...(draft.byFacilitator
      ? [{ id: "delete" as const, label: t("drafts.delete"), icon: <Icon name="trash" />, danger: true }]
      : []),
  ];
  const choose = (act: Act) => {
    switch (act) {
      case "edit":
        return setMode("editing");
      case "delete":
        return setMode("deleting");
      case "build":
        return onBuild?.();
      case "hide":
        return onHide();
    }
  };
  if (mode === "editing") {
    return (
      <li className={styles.draft}>
        <Editor at={at} id={id} term={term} draft={draft} onDone={() => setMode("shown")} />
      </li>
    );
  }
  return (
    <li className={styles.draft} data-chosen={chosen}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          className={styles.box}
          checked={chosen}
          disabled={!canChoose}
          aria-label={t("drafts.choose", { text: draft.text })}
          onChange={(event) => onChoose(event.target.checked)}
        />
        <span className={styles.words}>
          <Wording wording={draft} />
          {draft.byFacilitator && <span className={styles.from}>{room("draft.byFacilitator")}</span>}
        </span>
      </label>
      <Menu
        label={t("drafts.more", { text: draft.text })}
        icon={<Icon name="more" />}
        entries={entries}
        onChoose={choose}
      />
      {mode === "deleting" && (
        <Dialog
          title={t("drafts.delete.title")}
          onClose={() => setMode("shown")}
          actions={
            <>
              <Button onClick={() => setMode("shown")}>{t("cancel")}</Button>
              <Button tone="danger" onClick={() => void send({ type: "delete-draft", id })}>
                {t("drafts.delete")}
              </Button>
            </>
          }
        >
          <Wording wording={draft} />
        </Dialog>
      )}
    </li>
  );
}
