import type { ReactNode } from "react";
import type { SideId } from "../../shared/ids.ts";
import styles from "./Card.module.css";
import { classNames } from "./classNames.ts";

export interface CardProps {
  readonly as?: "div" | "section" | "li" | "article";
  /** Tints the card and gives it the side's tail. Put a SideMark with the name into it as well. */
  readonly side?: SideId;
  readonly tone?: "surface" | "sunken" | "common" | "alert";
  readonly pad?: "tight" | "regular" | "roomy";
  readonly "aria-label"?: string;
  readonly "aria-labelledby"?: string;
  readonly children: ReactNode;
}

export function Card({ as: Element = "div", side, tone = "surface", pad = "regular", children, ...aria }: CardProps) {
  return (
    <Element className={classNames(styles.card, side ? styles[side] : styles[tone], styles[pad])} {...aria}>
      {children}
    </Element>
  );
}

/** What somebody in the room wrote, set in the voice; line breaks are kept. */
export function Voice({
  children,
  size = "regular",
}: {
  readonly children: ReactNode;
  readonly size?: "regular" | "large";
}) {
  return <p className={classNames(styles.voice, size === "large" && styles.loud)}>{children}</p>;
}
