import { type ReactNode, useMemo } from "react";
import { messages } from "../../i18n/messages.ts";
import type { Mine } from "../../store/hooks.ts";
import catalogue from "./participant.messages.en.json";
import styles from "./yours.module.css";

const t = messages(catalogue);

/** What stands at the foot of a text that somebody reads. */
export type MarkOf = (id: string) => ReactNode;

/** Marks the texts that this device wrote: nobody else, the server included, knows that they are one person's. */
export function useYours(own: readonly Mine[]): MarkOf {
  return useMemo(() => {
    const ids = new Set<string>(own.flatMap(({ contentId }) => contentId ?? []));
    return (id) => ids.has(id) && <span className={styles.yours}>{t("yours")}</span>;
  }, [own]);
}
