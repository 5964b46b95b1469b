import { memo, type ReactNode } from "react";
import type { Language } from "../../../shared/languages.ts";
import { classNames } from "../../ui/classNames.ts";
import type { CommonWord } from "./commonWords.ts";
import { piecesOf } from "./commonWords.ts";
import styles from "./Quote.module.css";

export interface QuoteProps {
  readonly text: string;
  readonly common?: readonly CommonWord[] | undefined;
  /** Of the session, in which the common words were found. */
  readonly language?: Language;
  /** What the facilitator can do about it. */
  readonly act?: ReactNode;
}

const none: readonly CommonWord[] = [];

/** What somebody wrote, with the words marked that both sides use. */
export const Quote = memo(function Quote({ text, common = none, language, act }: QuoteProps) {
  // A piece has no identity but its place: the text does not change under it.
  const pieces = piecesOf(text, common, language).map((piece, place) => ({ ...piece, place }));
  return (
    <>
      <p className={styles.text}>
        {pieces.map(({ text: piece, common: isCommon, place }) =>
          isCommon ? (
            <mark key={place} className={styles.common}>
              {piece}
            </mark>
          ) : (
            <span key={place}>{piece}</span>
          ),
        )}
      </p>
      {act}
    </>
  );
});

/** A common word in the list of them, as it is marked in the texts. */
export const CommonMark = ({ children }: { readonly children: ReactNode }) => (
  <mark className={classNames(styles.common, styles.onInk)}>{children}</mark>
);
