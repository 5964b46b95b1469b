import { lazy, Suspense } from "react";
import { messages } from "../../i18n/messages.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Wordmark } from "../../ui/Wordmark.tsx";
import { useTitle } from "../useTitle.ts";
import styles from "./Home.module.css";
import { JoinByCode } from "./JoinByCode.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);
/** Whoever comes with a code and a thumb waits for none of these. */
const CreateSession = lazy(async () => ({ default: (await import("./CreateSession.tsx")).CreateSession }));
const Example = lazy(async () => ({ default: (await import("./Example.tsx")).Example }));
const LanguageChoice = lazy(() => import("../../i18n/LanguageChoice.tsx"));
const TryRehearsal = lazy(() => import("./TryRehearsal.tsx"));

export default function Home() {
  useTitle(undefined);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Wordmark />
        <Suspense fallback={null}>
          <LanguageChoice labelHidden />
        </Suspense>
      </header>
      <main className={styles.main}>
        <div className={styles.words}>
          <h1 className={styles.headline}>{t("headline")}</h1>
          <p className={styles.lead}>{t("lead")}</p>
        </div>
        <div className={styles.forms}>
          <JoinByCode />
          <Suspense fallback={<Skeleton lines={6} />}>
            <CreateSession />
            <TryRehearsal />
          </Suspense>
        </div>
        <Suspense fallback={null}>
          <Example />
        </Suspense>
      </main>
      <footer className={styles.foot}>
        <Icon name="shield" />
        {t("foot")}
      </footer>
    </div>
  );
}
