import { lazy, Suspense } from "react";
import { messages } from "../../i18n/messages.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Wordmark } from "../../ui/Wordmark.tsx";
import { useTitle } from "../useTitle.ts";
import { CreateSession } from "./CreateSession.tsx";
import { Example } from "./Example.tsx";
import styles from "./Home.module.css";
import { JoinByCode } from "./JoinByCode.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);
const TryRehearsal = lazy(() => import("./TryRehearsal.tsx"));

export default function Home() {
  useTitle(undefined);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Wordmark />
      </header>
      <main className={styles.main}>
        <div className={styles.words}>
          <h1 className={styles.headline}>{t("headline")}</h1>
          <p className={styles.lead}>{t("lead")}</p>
        </div>
        <div className={styles.forms}>
          <JoinByCode />
          <CreateSession />
          <Suspense fallback={null}>
            <TryRehearsal />
          </Suspense>
        </div>
        <Example />
      </main>
      <footer className={styles.foot}>
        <Icon name="shield" />
        {t("foot")}
      </footer>
    </div>
  );
}
