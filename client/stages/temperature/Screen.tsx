import { messages } from "../../i18n/messages.ts";
import type { ScreenProps } from "../stageViews.ts";
import catalogue from "./desk.messages.en.json";
import { Picture } from "./Picture.tsx";
import { Scale } from "./Scale.tsx";
import styles from "./Screen.module.css";

const t = messages(catalogue);

export default function Screen({ view }: ScreenProps<"temperature">) {
  if (view.step === "revealed")
    return (
      <Picture
        picture={view.picture}
        stands={view.stands}
        first={view.first}
        trend={view.trend}
        moment={view.moment}
        table={false}
      />
    );
  return (
    <div className={styles.asking}>
      <Scale />
      <p>{t("screen.how")}</p>
    </div>
  );
}
