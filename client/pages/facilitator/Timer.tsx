import { messages } from "../../i18n/messages.ts";
import { useCountdown } from "../../store/countdown.ts";
import { useSend, useView } from "../../store/hooks.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Countdown } from "../../ui/Countdown.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Toggle } from "../../ui/Toggle.tsx";
import catalogue from "./messages.en.json";
import { shortcuts } from "./shortcuts/shortcuts.ts";
import styles from "./Timer.module.css";

const t = messages(catalogue);

const minuteMs = 60_000;

/** The room's clock in the facilitator's hand. */
export function Timer({ sound: [sound, setSound] }: { readonly sound: readonly [boolean, (on: boolean) => void] }) {
  const send = useSend();
  const reading = useCountdown();
  const rests = useView((view) => view.breath !== undefined);
  const isMoreWanted = useView((view) => view.moreTime) ?? false;
  const { phase } = reading;
  const isRunning = phase === "running" || phase === "warning";
  const adjust = (byMs: number) => void send({ type: "timer-adjust", byMs });
  return (
    <Card as="section" aria-label={t("timer")}>
      <div className={styles.timer}>
        <div className={styles.time}>
          {phase === "none" ? (
            <p className={styles.none}>{t("timer.none")}</p>
          ) : (
            <Countdown reading={reading} size="large" />
          )}
          <div className={styles.minutes}>
            <IconButton
              label={t("timer.less")}
              icon={<Icon name="minus" />}
              aria-keyshortcuts={shortcuts.less}
              disabled={rests || phase === "none" || phase === "over"}
              onClick={() => adjust(-minuteMs)}
            />
            <IconButton
              label={t("timer.more")}
              icon={<Icon name="plus" />}
              aria-keyshortcuts={shortcuts.more}
              disabled={rests}
              onClick={() => adjust(minuteMs)}
            />
          </div>
        </div>
        <div className={styles.hands}>
          {phase !== "none" && phase !== "over" && (
            <Button
              size="small"
              tone={isRunning ? "quiet" : "primary"}
              disabled={rests}
              aria-keyshortcuts={shortcuts.timer}
              icon={<Icon name={isRunning ? "pause" : "play"} />}
              onClick={() => void send({ type: isRunning ? "timer-pause" : "timer-start" })}
            >
              {t(isRunning ? "timer.pause" : phase === "paused" ? "timer.resume" : "timer.start")}
            </Button>
          )}
          {(isRunning || phase === "paused") && (
            <Button size="small" tone="plain" disabled={rests} onClick={() => void send({ type: "timer-end" })}>
              {t("timer.end")}
            </Button>
          )}
        </div>
        <div role="status">
          {isMoreWanted && (
            <Notice
              title={t("timer.wanted")}
              action={
                <Button size="small" disabled={rests} onClick={() => adjust(minuteMs)}>
                  {t("timer.more")}
                </Button>
              }
            >
              {t("timer.wanted.more")}
            </Notice>
          )}
        </div>
        <Toggle label={t("timer.sound")} on={sound} onChange={setSound} />
      </div>
    </Card>
  );
}
