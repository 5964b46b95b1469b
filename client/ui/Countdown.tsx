import { useEffect, useRef, useState } from "react";
import catalogue from "../i18n/messages.en.json";
import { messages } from "../i18n/messages.ts";
import type { CountdownPhase, CountdownReading } from "../store/countdown.ts";
import styles from "./Countdown.module.css";
import { classNames } from "./classNames.ts";
import { Icon } from "./Icon.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

const t = messages(catalogue);

/** `4:05`, `1:02:03`, or whole days and hours where a stage is open for days. */
export function formatSeconds(seconds: number): string {
  const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600), Math.floor(seconds / 60)];
  if (days > 0) return t("countdown.days", { days, hours: hours % 24 });
  const two = (count: number) => String(count % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** Said aloud at the warning and at zero only: a voice that counts every second helps nobody. */
function useAnnouncement({ phase, seconds }: CountdownReading): string {
  const [said, say] = useState("");
  const before = useRef<CountdownPhase>(phase);
  useEffect(() => {
    if (before.current === phase) return;
    const wasRunning = before.current === "running" || before.current === "warning";
    before.current = phase;
    if (phase === "warning" && wasRunning) say(t("countdown.warning", { seconds }));
    else if (phase === "over") say(t("countdown.over"));
    else say("");
  }, [phase, seconds]);
  return said;
}

export interface CountdownProps {
  readonly reading: CountdownReading;
  readonly size?: "regular" | "large" | "huge";
}

/** The time that is left, as words and numerals; nothing where the step has no time box. */
export function Countdown({ reading, size = "regular" }: CountdownProps) {
  const said = useAnnouncement(reading);
  const { phase, seconds } = reading;
  const state =
    phase === "over"
      ? t("countdown.over")
      : phase === "none"
        ? ""
        : t(`countdown.${phase === "warning" ? "running" : phase}`);
  return (
    <span className={classNames(styles.countdown, styles[phase], styles[size])}>
      {phase !== "none" && (
        <span role="timer" aria-live="off" aria-label={phase === "over" ? state : `${state} ${formatSeconds(seconds)}`}>
          {size === "regular" && <Icon name={phase === "paused" ? "pause" : "clock"} size="1.1em" />}
          <span className={styles.numerals} aria-hidden="true">
            {phase === "over" && size === "regular" ? state : formatSeconds(seconds)}
          </span>
          {size !== "regular" && phase !== "running" && (
            <span className={styles.state} aria-hidden="true">
              {phase === "warning" ? t("countdown.soon") : state}
            </span>
          )}
        </span>
      )}
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </span>
  );
}
