import { lazy, Suspense } from "react";
import { messages } from "../../i18n/messages.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import type { ParticipantProps } from "../stageViews.ts";
import catalogue from "./messages.en.json";
import styles from "./Participant.module.css";
import { ReadingScale, useReading } from "./ReadingScale.tsx";

const t = messages(catalogue);
/** Not needed before the reveal, and this stage is the first that a phone loads. */
const Picture = lazy(async () => ({ default: (await import("./Picture.tsx")).Picture }));

export default function Participant({ at, view, me }: ParticipantProps<"temperature">) {
  const { reading, read } = useReading(at, me.value);
  if (view.step === "revealed") {
    return (
      <Suspense fallback={<Skeleton lines={4} />}>
        <Picture
          picture={view.picture}
          stands={view.stands}
          first={view.first}
          trend={view.trend}
          moment={view.moment}
        />
      </Suspense>
    );
  }
  return (
    <div className={styles.asking}>
      <ReadingScale value={reading} onChoose={(value) => void read(value)} />
      {me.value === undefined ? (
        <p className={styles.promise}>{t("hiddenUntil")}</p>
      ) : (
        <WaitingState now={t("answered.now")} next={t("answered.next")} />
      )}
    </div>
  );
}
