import { useEffect, useRef } from "react";
import type { AgendaLine } from "../../../../shared/session/view.ts";
import { messages } from "../../../i18n/messages.ts";
import { Button } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import styles from "./AgendaNews.module.css";
import catalogue from "./messages.en.json";
import type { News } from "./useAgendaHands.ts";

const t = messages(catalogue);

export interface AgendaNewsProps {
  readonly news: News | undefined;
  readonly agenda: readonly AgendaLine[];
}

/** Says what has changed: to everybody where it can be taken back, and else to those who do not see it. */
export function AgendaNews({ news, agenda }: AgendaNewsProps) {
  const place = useRef<HTMLDivElement>(null);
  const undo = news?.undo;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes when the agenda has changed
  useEffect(() => {
    // What had the focus has gone with what was removed.
    if (undo && document.activeElement === document.body) place.current?.querySelector("button")?.focus();
  }, [undo, agenda]);
  return (
    <div ref={place} role="status" className={styles.place}>
      {news && !undo && <VisuallyHidden>{news.text}</VisuallyHidden>}
      {news && undo && (
        <div className={styles.news}>
          <span>{news.text}</span>
          <Button size="small" tone="plain" icon={<Icon name="undo" />} onClick={undo}>
            {t("undo")}
          </Button>
        </div>
      )}
    </div>
  );
}
