import { useState } from "react";
import AgendaFile, { type LoadedAgenda } from "../../../agenda/AgendaFile.tsx";
import { messages } from "../../../i18n/messages.ts";
import { useView } from "../../../store/hooks.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import styles from "./AgendaItemDialog.module.css";
import catalogue from "./messages.en.json";
import type { AgendaHands } from "./useAgendaHands.ts";

const t = messages(catalogue);

export interface LoadDialogProps {
  readonly hands: AgendaHands;
  readonly onClose: () => void;
}

/** An agenda from a file in place of what comes; it says what goes before it goes. */
export default function LoadDialog({ hands, onClose }: LoadDialogProps) {
  const [loaded, setLoaded] = useState<LoadedAgenda>();
  const replaced = hands.agenda.slice(hands.current + 1);
  const here = hands.agenda[hands.current];
  const isPrework = useView((view) => view.phase === "prework");
  const load = async () => {
    if (loaded && (await hands.load(loaded.stages))) onClose();
  };
  return (
    <Dialog
      title={t("load.title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button tone="primary" disabled={!loaded} onClick={() => void load()}>
            {t(here ? "load.rest" : "load.all")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          {here
            ? t("load.what.rest", { count: replaced.length, title: hands.titleOf(here) })
            : t("load.what.all", { count: replaced.length })}
        </p>
        {replaced.some(hands.isLost) && <p>{t(isPrework ? "load.lost.prework" : "load.lost")}</p>}
        <AgendaFile loaded={loaded} onLoad={setLoaded} />
      </div>
    </Dialog>
  );
}
