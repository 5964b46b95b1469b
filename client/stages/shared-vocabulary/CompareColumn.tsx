import { type ReactNode, useId, useState } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import type { MeaningView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames, useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import styles from "./Compare.module.css";
import type { RoomPage } from "./Compare.tsx";
import type { CommonWord } from "./commonWords.ts";
import type { Column } from "./compareColumns.ts";
import catalogue from "./messages.en.json";
import { Quote } from "./Quote.tsx";

const t = messages(catalogue);

/** On a page that scrolls, so many are shown before one asks for the rest. */
const mostAtFirst = 6;

export interface CompareColumnProps {
  readonly column: Column;
  readonly place: "left" | "right" | "below";
  readonly common: readonly CommonWord[] | undefined;
  readonly room: RoomPage | undefined;
  readonly act?: ((id: ContentId, meaning: MeaningView) => ReactNode) | undefined;
}

/** On a screen the page whose turn it is; a column that fits on one stays where it is. */
function pageOf<Entry>(entries: readonly Entry[], { size, page }: RoomPage): readonly Entry[] {
  const pages = Math.max(1, Math.ceil(entries.length / size));
  const from = (page % pages) * size;
  return entries.slice(from, from + size);
}

/** What stands under one label. */
export function CompareColumn({ column, place, common, room, act }: CompareColumnProps) {
  const language = useView((view) => view.language);
  const { label, shown, isLater } = column;
  const names = useSideNames();
  const headingId = useId();
  const [isOpen, setOpen] = useState(false);
  const quotes = room ? pageOf(shown, room) : isOpen ? shown : shown.slice(0, mostAtFirst);
  return (
    <section className={styles.column} data-label={label} data-place={place} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h3 id={headingId} className={styles.name}>
          {label === "together" ? (
            t(place === "below" && !isLater ? "compare.everyone" : "compare.others")
          ) : (
            <SideMark side={label} label={names[label]} size="large" />
          )}
        </h3>
        {shown.length > 0 && <span className={styles.count}>{t("compare.count", { count: shown.length })}</span>}
      </div>
      {label === "together" && <p className={styles.why}>{t(isLater ? "compare.later" : "compare.together")}</p>}
      {shown.length === 0 && label !== "together" && (
        <p className={styles.absent}>{t("compare.absent", { side: names[label] })}</p>
      )}
      <ul className={styles.quotes}>
        {quotes.map(([id, meaning]) => (
          <li key={id} className={styles.quote}>
            <Quote text={meaning.text} common={common} language={language} act={act?.(id, meaning)} />
          </li>
        ))}
      </ul>
      {!room && quotes.length < shown.length && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t("compare.more", { count: shown.length })}
        </Button>
      )}
    </section>
  );
}
