import { messages } from "../../i18n/messages.ts";
import { Card, Voice } from "../../ui/Card.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { Wordmark } from "../../ui/Wordmark.tsx";
import { useTitle } from "../useTitle.ts";
import { CreateSession } from "./CreateSession.tsx";
import styles from "./Home.module.css";
import { JoinByCode } from "./JoinByCode.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** One word, two meanings, one agreement: what the exercise is, without explaining it. */
function Example() {
  return (
    <div className={styles.example}>
      <p className={styles.word}>{t("word")}</p>
      <div className={styles.sides}>
        <Card side="a">
          <SideMark side="a" label={t("side.a")} />
          <Voice>{t("example.a")}</Voice>
        </Card>
        <Card side="b">
          <SideMark side="b" label={t("side.b")} />
          <Voice>{t("example.b")}</Voice>
        </Card>
      </div>
      <div className={styles.agreed}>
        <Card tone="common">
          <p className={styles.agreedBy}>
            <Icon name="check" />
            {t("example.agreed")}
          </p>
          <Voice>{t("example.definition")}</Voice>
        </Card>
      </div>
    </div>
  );
}

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
