import { type ReactNode, useCallback, useMemo } from "react";
import { messages } from "../i18n/messages.ts";
import type { Mine } from "../store/hooks.ts";
import catalogue from "./messages.en.json";
import styles from "./Yours.module.css";

const t = messages(catalogue);

/** Content ids of what this device wrote: nobody else, the server included, knows that they are one person's. */
export const useOwnIds = (own: readonly Mine[]): ReadonlySet<string> =>
  useMemo(() => new Set(own.flatMap(({ contentId }) => contentId ?? [])), [own]);

/** Stands beside a text of this device's own. */
export const Yours = () => <span className={styles.yours}>{t("yours")}</span>;

/** What stands beside a text that somebody reads, by its content id. */
export type MarkOf = (id: string) => ReactNode;

/** Marks the texts that this device wrote. */
export function useYours(own: readonly Mine[]): MarkOf {
  const ids = useOwnIds(own);
  return useCallback((id) => ids.has(id) && <Yours />, [ids]);
}
