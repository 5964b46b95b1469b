import catalogue from "../i18n/messages.en.json";
import { messages } from "../i18n/messages.ts";
import styles from "./Skeleton.module.css";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

const t = messages(catalogue);

/** The outline of what is being loaded. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div key={line} className={styles.line} />
      ))}
    </div>
  );
}
