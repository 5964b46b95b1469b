import { useEffect, useRef, useState } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./DropOut.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

export interface DropOutProps {
  readonly kit: typeof import("./dragging.ts");
  readonly onOut: (post: ContentId) => void;
}

/** Appears while a card of a group is dragged: the place that takes it out of there. */
export function DropOut({ kit, onOut }: DropOutProps) {
  const [shown, setShown] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const out = useRef(onOut);
  useEffect(() => {
    out.current = onOut;
  });
  useEffect(
    () => kit.watchDragging((dragged) => setShown(dragged?.kind === "post" && dragged.group !== undefined)),
    [kit],
  );
  useEffect(() => {
    if (!shown || !place.current) return;
    return kit.droppable(place.current, { accepts: () => true, onDrop: ({ id }) => out.current(id) });
  }, [kit, shown]);
  if (!shown) return null;
  return (
    <div ref={place} className={styles.out} aria-hidden="true">
      <Icon name="undo" />
      {t("board.dropOut")}
    </div>
  );
}
