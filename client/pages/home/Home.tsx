import LanguageChoice from "../../i18n/LanguageChoice.tsx";
import { messages } from "../../i18n/messages.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Wordmark } from "../../ui/Wordmark.tsx";
import { useIsAlive } from "../useIsAlive.ts";
import { useTitle } from "../useTitle.ts";
import { CreateSession } from "./CreateSession.tsx";
import { Example } from "./Example.tsx";
import styles from "./Home.module.css";
import { JoinByCode } from "./JoinByCode.tsx";
import catalogue from "./messages.en.json";
import { TryRehearsal } from "./TryRehearsal.tsx";

const t = messages(catalogue);

/** What it is, and the ways in. The build paints it, so that a code can be typed before any script is there. */
export default function Home() {
  useTitle(undefined);
  const isAlive = useIsAlive();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Wordmark />
        {isAlive && <LanguageChoice labelHidden />}
      </header>
      <main className={styles.main}>
        <div className={styles.words}>
          <h1 className={styles.headline}>{t("headline")}</h1>
          <p className={styles.lead}>{t("lead")}</p>
        </div>
        <div className={styles.forms}>
          <JoinByCode />
          {isAlive ? <CreateSession /> : <Skeleton lines={6} />}
        </div>
        <div className={styles.rehearsal}>{isAlive && <TryRehearsal />}</div>
        <Example />
      </main>
      <footer className={styles.foot}>
        <Icon name="shield" />
        {t("foot")}
      </footer>
    </div>
  );
}
