import { useEffect, useRef } from "react";
import { messages } from "../../i18n/messages.ts";
import { Mark } from "../../ui/Wordmark.tsx";
import styles from "./Breath.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** The room rests: nothing to do, nothing to read, and the two shapes breathing together. */
export default function Breath({ audience }: { readonly audience: "participant" | "screen" }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (audience === "participant") heading.current?.focus({ preventScroll: true });
  }, [audience]);
  return (
    <section className={styles.breath} data-audience={audience}>
      <span className={styles.shapes} aria-hidden="true">
        <Mark />
      </span>
      <h1 ref={heading} tabIndex={-1}>
        {t("title")}
      </h1>
      <p className={styles.words}>{t(audience === "screen" ? "room" : "participant")}</p>
    </section>
  );
}
