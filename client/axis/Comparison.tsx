import type { AxisPicture as Picture } from "../../shared/axis/picture.ts";
import { Stands } from "../anonymity/Stands.tsx";
import { messages } from "../i18n/messages.ts";
import { classNames } from "../ui/classNames.ts";
import { Icon } from "../ui/Icon.tsx";
import { useTurn } from "../ui/useTurn.ts";
import { AxisPicture } from "./AxisPicture.tsx";
import styles from "./Comparison.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** One of the things that were placed. */
export interface Compared {
  readonly key: string;
  readonly heading: string;
  /** What there is to say of it below its heading. */
  readonly text?: string;
  readonly picture: Picture;
  readonly widest?: boolean;
  /** It was placed again, and this is still the earlier picture. */
  readonly stands?: boolean;
}

export interface ComparisonProps {
  /** The name of the list. */
  readonly label: string;
  readonly compared: readonly Compared[];
  readonly table?: boolean;
  /** For the screen, which nobody scrolls: so many at a time, in turns. */
  readonly perTurn?: number;
}

/** Several things on the axis, with those marked at which the sides are furthest apart. */
export function Comparison({ label, compared, table = true, perTurn = compared.length }: ComparisonProps) {
  const pages = Math.ceil(compared.length / Math.max(1, perTurn));
  const turn = useTurn(pages);
  const isComparable = compared.some(({ picture }) => picture.divergence !== undefined);
  const isAlike = isComparable && compared.every(({ widest }) => !widest);
  return (
    <div className={styles.comparison}>
      {isAlike && <p className={styles.alike}>{t("alike")}</p>}
      <ol className={styles.list} aria-label={label} start={turn * perTurn + 1}>
        {compared.slice(turn * perTurn, (turn + 1) * perTurn).map(({ key, heading, text, picture, widest, stands }) => (
          <li key={key} className={classNames(styles.item, widest && styles.widest)}>
            <div className={styles.heading}>
              <h2 className={styles.title}>{heading}</h2>
              {widest && (
                <strong className={styles.mark}>
                  <Icon name="alert" size="1em" />
                  {t("widest")}
                </strong>
              )}
            </div>
            {text !== undefined && <p className={styles.text}>{text}</p>}
            {stands && <Stands />}
            <AxisPicture picture={picture} caption={heading} captionHidden table={table} compact />
          </li>
        ))}
      </ol>
      {pages > 1 && <p className={styles.page}>{t("page", { page: turn + 1, pages })}</p>}
    </div>
  );
}
