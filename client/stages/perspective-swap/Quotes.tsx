import { memo, type ReactNode } from "react";
import type { SideId } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { SideMark } from "../../ui/SideMark.tsx";
import catalogue from "./messages.en.json";
import styles from "./Quotes.module.css";

const t = messages(catalogue);

export interface Said {
  readonly id: string;
  readonly text: string;
  /** The side of the writer, where it may be named. */
  readonly side?: SideId;
}

interface QuoteProps extends Omit<Said, "id"> {
  readonly mark?: ReactNode;
  readonly act?: ReactNode;
}

const Quote = memo(function Quote({ text, side, mark, act }: QuoteProps) {
  const names = useSideNames();
  return (
    <>
      <div className={styles.words}>
        <p className={styles.text}>{t("quoted", { text })}</p>
        {(side || mark) && (
          <div className={styles.foot}>
            {side && <SideMark side={side} label={names[side]} />}
            {mark}
          </div>
        )}
      </div>
      {act}
    </>
  );
});

export interface QuotesProps {
  readonly said: readonly Said[];
  readonly label: string;
  /** What stands at the foot of one of them. */
  readonly markOf?: ((id: string) => ReactNode) | undefined;
  /** What can be done with one of them. */
  readonly actOf?: ((id: string) => ReactNode) | undefined;
}

/** What people said, in their words and in shuffled order. */
export function Quotes({ said, label, markOf, actOf }: QuotesProps) {
  return (
    <ul className={styles.quotes} aria-label={label}>
      {said.map(({ id, text, side }) => (
        <li key={id} className={styles.quote}>
          <Quote text={text} mark={markOf?.(id)} act={actOf?.(id)} {...(side && { side })} />
        </li>
      ))}
    </ul>
  );
}
