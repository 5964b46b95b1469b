import { useEffect, useRef, useState } from "react";
import { messages } from "../i18n/messages.ts";
import { useUndoWords } from "../stages/registry.ts";
import { useSend, useView } from "../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Notice } from "../ui/Notice.tsx";
import catalogue from "./messages.en.json";
import styles from "./UndoOffer.module.css";

const t = messages(catalogue);

/** Offers to take back the last act in the stage, until something else is done; says so to every facilitator. */
export function UndoOffer() {
  const send = useSend();
  const offer = useView((view) => view.undo);
  const words = useUndoWords(useView((view) => view.stage?.id));
  const [closed, setClosed] = useState("");
  const [isUndone, setUndone] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isOffered = offer !== undefined && offer.id !== closed;

  useEffect(() => {
    if (isOffered) setUndone(false);
  }, [isOffered]);
  useEffect(() => {
    // What had the focus is gone with the act; whoever works by keyboard goes on here.
    const isLost = document.activeElement === document.body;
    if ((isOffered || isUndone) && isLost) place.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [isOffered, isUndone]);

  const undo = async (id: NonNullable<typeof offer>["id"]) => {
    const answer = await send({ type: "undo", id });
    if (answer.ok) setUndone(true);
  };
  const close = () => {
    if (offer) setClosed(offer.id);
    setUndone(false);
  };
  return (
    <div ref={place} className={styles.place} role="status">
      {(isOffered || isUndone) && (
        <Notice
          title={isOffered ? (words[offer.act] ?? t("undo.done")) : t("undo.undone")}
          action={
            <>
              {isOffered && (
                <Button size="small" icon={<Icon name="undo" />} onClick={() => void undo(offer.id)}>
                  {t("undo")}
                </Button>
              )}
              <Button size="small" tone="plain" onClick={close}>
                {t("undo.close")}
              </Button>
            </>
          }
        />
      )}
    </div>
  );
}
