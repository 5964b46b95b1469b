import { messages } from "../../i18n/messages.ts";
import { WaitingState } from "../../ui/WaitingState.tsx";
import type { ParticipantProps } from "../stageViews.ts";
import catalogue from "./messages.en.json";
import styles from "./Participant.module.css";
import { Picture } from "./Picture.tsx";
import { ReadingScale, useReading } from "./ReadingScale.tsx";

const t = messages(catalogue);

export default function Participant({ at, view, me }: ParticipantProps<"temperature">) {
  const { reading, read } = useReading(at, me.value);
  if (view.step === "revealed") return <Picture picture={view.picture} first={view.first} />;
  return (
    <div className={styles.asking}>
      <ReadingScale value={reading} onChoose={(value) => void read(value)} />
      {reading === undefined ? (
        <p className={styles.promise}>{t("hiddenUntil")}</p>
      ) : (
        <WaitingState now={t("answered.now")} next={t("answered.next")} />
      )}
    </div>
  );
}
