import { useId, useState } from "react";
import type { Reading } from "../../../shared/stages/temperature/schema.ts";
import { messages } from "../../i18n/messages.ts";
import { useSend } from "../../store/hooks.ts";
import { WaitingState } from "../../ui/WaitingState.tsx";
import type { ParticipantProps } from "../stageViews.ts";
import catalogue from "./messages.en.json";
import styles from "./Participant.module.css";
import { Picture, readings } from "./Picture.tsx";

const t = messages(catalogue);

/** Five words to press; the one that is pressed counts until another is. */
export default function Participant({ at, view, me }: ParticipantProps<"temperature">) {
  const send = useSend(at);
  const name = useId();
  // What was just pressed shows at once; the server's word replaces it.
  const [pressed, setPressed] = useState<Reading>();
  if (view.step === "revealed") return <Picture picture={view.picture} first={view.first} />;

  const chosen = pressed ?? me.value;
  const choose = async (value: Reading) => {
    setPressed(value);
    const answer = await send({ type: "read", value });
    if (!answer.ok) setPressed(undefined);
  };
  return (
    <div className={styles.asking}>
      <fieldset className={styles.scale}>
        <legend className={styles.legend}>{t("scale")}</legend>
        {readings.map((reading) => (
          <label key={reading} className={styles.reading} data-reading={reading}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              checked={chosen === reading}
              onChange={() => void choose(reading)}
            />
            <span className={styles.number} aria-hidden="true">
              {reading}
            </span>
            <span className={styles.words}>
              <span className={styles.word}>{t(`reading.${reading}`)}</span>
              <span className={styles.more}>{t(`reading.${reading}.more`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {chosen === undefined ? (
        <p className={styles.promise}>{t("hiddenUntil")}</p>
      ) : (
        <WaitingState now={t("answered.now")} next={t("answered.next")} />
      )}
    </div>
  );
}
