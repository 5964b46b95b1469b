import { type CSSProperties, type ReactNode, type Ref, useId, useMemo } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import type { MeaningsView, MeaningView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { formatList } from "../../i18n/formatList.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import { classNames } from "../../ui/classNames.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import styles from "./Compare.module.css";
import { CompareColumn } from "./CompareColumn.tsx";
import { commonWords } from "./commonWords.ts";
import { type Column, columnsOf } from "./compareColumns.ts";
import catalogue from "./messages.en.json";
import { CommonMark } from "./Quote.tsx";

const t = messages(catalogue);

/** Which part of the meanings a screen shows that nobody can scroll. */
export interface RoomPage {
  /** How many meanings of each side there is room for. */
  readonly size: number;
  readonly page: number;
  readonly pages: number;
}

export interface CompareProps {
  readonly term: string;
  readonly also: readonly string[];
  readonly meanings: MeaningsView;
  /** What the facilitator can do about a meaning. */
  readonly act?: (id: ContentId, meaning: MeaningView) => ReactNode;
  /** On the screen: larger, and a page at a time. */
  readonly room?: RoomPage;
  readonly ref?: Ref<HTMLElement>;
}

/** In characters: long words are set smaller, so that they stay in one piece. */
const longestWordOf = (term: string): number => Math.max(...term.split(/[\s-]/).map((word) => word.length));

/** Most common words that are listed between the sides; in the texts all are marked. */
const mostListed = 8;

const textsOf = (column: Column): readonly string[] => column.shown.map(([, { text }]) => text);

/**
 * Both sides' meanings of one word, face to face. Between them stands the word, and under it what
 * both say: the rest is where they differ.
 */
export function Compare({ term, also, meanings, act, room, ref }: CompareProps) {
  const headingId = useId();
  const language = useView((view) => view.language);
  const { facing, below } = useMemo(() => columnsOf(meanings), [meanings]);
  const common = useMemo(() => {
    const [one, other] = facing;
    if (one?.label !== "a" || other?.label !== "b" || one.shown.length === 0 || other.shown.length === 0) return null;
    return commonWords(textsOf(one), textsOf(other), [term, ...also], language);
  }, [facing, term, also, language]);
  // A screen has room for the two that face each other.
  const alsoBelow = room && facing.length > 0 ? [] : below;
  const left = room ? below.reduce((sum, { shown }) => sum + (alsoBelow.length > 0 ? 0 : shown.length), 0) : 0;
  const isEmpty = facing.length === 0 && below.length === 0;

  return (
    <section
      ref={ref}
      className={classNames(styles.compare, room && styles.room)}
      data-facing={facing.length > 0}
      aria-labelledby={headingId}
    >
      <div className={styles.table}>
        <div className={styles.middle}>
          <h2 className={styles.term} id={headingId} style={{ "--longest": longestWordOf(term) } as CSSProperties}>
            {term}
          </h2>
          {also.length > 0 && <p className={styles.also}>{t("also", { wordings: formatList(also) })}</p>}
          {common && common.length > 0 && (
            <div className={styles.both}>
              <h3 className={styles.bothTitle}>{t("compare.both")}</h3>
              <ul className={styles.words}>
                {common.slice(0, mostListed).map(({ key, word }) => (
                  <li key={key}>
                    <CommonMark>{word}</CommonMark>
                  </li>
                ))}
              </ul>
              <p className={styles.key}>{t("compare.key")}</p>
            </div>
          )}
          {common?.length === 0 && <p className={styles.nothing}>{t("compare.nothing")}</p>}
          {room && room.pages > 1 && (
            <p className={styles.page}>{t("compare.page", { page: room.page + 1, pages: room.pages })}</p>
          )}
        </div>
        {facing.map((column, at) => (
          <CompareColumn
            key={column.label}
            column={column}
            place={at === 0 ? "left" : "right"}
            common={common ?? undefined}
            room={room}
            act={act}
          />
        ))}
        {alsoBelow.map((column) => (
          <CompareColumn
            key={column.label}
            column={column}
            place="below"
            common={common ?? undefined}
            room={room}
            act={act}
          />
        ))}
      </div>
      {left > 0 && <p className={styles.count}>{t("compare.left", { count: left })}</p>}
      {isEmpty && <EmptyState title={t("compare.nobody", { term })}>{t("compare.nobody.more")}</EmptyState>}
    </section>
  );
}
