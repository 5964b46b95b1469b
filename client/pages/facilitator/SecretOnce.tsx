import type { ReactNode } from "react";
import { messages } from "../../i18n/messages.ts";
import catalogue from "./links.messages.en.json";
import styles from "./SecretOnce.module.css";

const t = messages(catalogue);

/** A link whose secret is known here and now only. It is closed, because the window may be shared; some browsers do not copy. */
export function SecretOnce({ link, children }: { readonly link: string; readonly children: ReactNode }) {
  return (
    <div className={styles.once}>
      <p>{children}</p>
      <details>
        <summary>{t("show")}</summary>
        <p className={styles.link}>{link}</p>
      </details>
    </div>
  );
}
