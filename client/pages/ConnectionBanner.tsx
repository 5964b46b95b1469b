import { useEffect, useState } from "react";
import { messages } from "../i18n/messages.ts";
import { useConnection } from "../store/hooks.ts";
import { Icon } from "../ui/Icon.tsx";
import styles from "./ConnectionBanner.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** A hiccup this short is nobody's business. */
const noticeAfterMs = 2_000;

function useIsOffline(): boolean {
  const state = useConnection();
  const offline = state.kind === "offline";
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!offline) return;
    const timer = setTimeout(() => setLong(true), noticeAfterMs);
    return () => clearTimeout(timer);
  }, [offline]);
  return offline && long;
}

/** Says that the connection is gone and what becomes of what one does meanwhile. */
export function ConnectionBanner({ audience }: { readonly audience: "participant" | "facilitator" }) {
  const offline = useIsOffline();
  return (
    <div role="status" className={styles.place}>
      {offline && (
        <p className={styles.banner}>
          <Icon name="offline" />
          <span>
            <strong>{t("offline.title")}.</strong>{" "}
            {t(audience === "facilitator" ? "offline.facilitator" : "offline.text")}
          </span>
        </p>
      )}
    </div>
  );
}
