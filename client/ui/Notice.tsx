import type { ReactNode } from "react";
import { classNames } from "./classNames.ts";
import { Icon, type IconName } from "./Icon.tsx";
import styles from "./Notice.module.css";

const icons: Record<NonNullable<NoticeProps["tone"]>, IconName> = { info: "info", common: "check", alert: "alert" };

export interface NoticeProps {
  readonly tone?: "info" | "common" | "alert";
  readonly title: string;
  readonly children?: ReactNode;
  /** What the person can do about it. */
  readonly action?: ReactNode;
  /** `true` where it appears by itself and must be heard at once. */
  readonly announce?: boolean;
}

/** Something the person should know, with what to do about it. */
export function Notice({ tone = "info", title, children, action, announce = tone === "alert" }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[tone])} role={announce ? "alert" : undefined}>
      <Icon name={icons[tone]} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children && <div className={styles.more}>{children}</div>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
