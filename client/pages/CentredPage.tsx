import type { ReactNode } from "react";
import { Mark } from "../ui/Wordmark.tsx";
import styles from "./CentredPage.module.css";
import { useTitle } from "./useTitle.ts";

export interface CentredPageProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** A page that says one thing. */
export function CentredPage({ title, children, actions }: CentredPageProps) {
  useTitle(title);
  return (
    <main className={styles.page}>
      <Mark />
      <h1>{title}</h1>
      {children && <div className={styles.words}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </main>
  );
}
