import { ruleOfThree, total } from "../../../shared/anonymity/disclosure.ts";
import { messages } from "../../i18n/messages.ts";
import { sentences } from "../../i18n/sentences.ts";
import { useCountdown } from "../../store/countdown.ts";
import { useMe, useSend, useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./MoreTime.module.css";
import catalogue from "./moreTime.messages.en.json";

const t = messages(catalogue);

/** [TI7] Asks for more time without saying who does. Nothing where no clock is there to lengthen. */
export default function MoreTime() {
  const send = useSend();
  const { phase } = useCountdown();
  const isAsked = useMe((me) => me.moreTime) ?? false;
  const isLive = useView((view) => view.phase === "live");
  const isFew = useView((view) => total(view.present) < ruleOfThree);
  if (!isLive || phase === "none") return null;
  return (
    <section className={styles.time} aria-label={t("title")}>
      <div role="status">
        {isAsked && (
          <p className={styles.asked}>
            <Icon name="check" /> {t("asked")}
          </p>
        )}
      </div>
      {!isAsked && (
        <Button size="small" icon={<Icon name="clock" />} onClick={() => void send({ type: "ask-for-time" })}>
          {t("ask")}
        </Button>
      )}
      <p className={styles.more}>
        {sentences(t(isAsked ? "asked.more" : "ask.more"), !isAsked && isFew && t("ask.few"))}
      </p>
    </section>
  );
}
