import catalogue from "../i18n/messages.en.json";
import { messages } from "../i18n/messages.ts";
import { classNames } from "./classNames.ts";
import styles from "./Skeleton.module.css";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

const t = messages(catalogue);

/** The outline of what is being loaded: after a moment, or at once where the same is there already. */
export function Skeleton({ lines = 3, atOnce = false }: { readonly lines?: number; readonly atOnce?: boolean }) {
  return (
    <div className={classNames(styles.skeleton, !atOnce && styles.soon)} role="status">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div key={line} className={styles.line} />
      ))}
    </div>
  );
}
