import { messages } from "../../i18n/messages.ts";
import type { ScreenProps } from "../stageViews.ts";
import catalogue from "./messages.en.json";
import { Picture, readings } from "./Picture.tsx";
import styles from "./Screen.module.css";

const t = messages(catalogue);

export default function Screen({ view }: ScreenProps<"temperature">) {
  if (view.step === "revealed") return <Picture picture={view.picture} first={view.first} table={false} />;
  return (
    <div className={styles.asking}>
      <ol className={styles.scale}>
        {readings.map((reading) => (
          <li key={reading} className={styles.reading} data-reading={reading}>
            <span className={styles.number}>{reading}</span>
            <span>{t(`reading.${reading}`)}</span>
          </li>
        ))}
      </ol>
      <p>{t("screen.how")}</p>
    </div>
  );
}
