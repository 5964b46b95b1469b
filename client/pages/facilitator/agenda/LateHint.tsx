import type { Schedule } from "../../../../shared/session/schedule.ts";
import { shorten } from "../../../../shared/session/shorten.ts";
import { messages } from "../../../i18n/messages.ts";
import { Button } from "../../../ui/Button.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { clockTime } from "./clockTime.ts";
import styles from "./LateHint.module.css";
import catalogue from "./messages.en.json";
import { minutesOf } from "./minutesOf.ts";
import type { AgendaHands } from "./useAgendaHands.ts";

const t = messages(catalogue);

export interface LateHintProps {
  readonly hands: AgendaHands;
  readonly times: Schedule;
  readonly lateMs: number;
}

/** How late it would get, and which of the stages that come could give how much. Loaded when it is needed. */
export default function LateHint({ hands, times, lateMs }: LateHintProps) {
  const upcoming = hands.agenda.slice(hands.current + 1).flatMap(({ key }) => hands.itemOf(key) ?? []);
  const cuts = shorten(upcoming, lateMs);
  const savedMs = cuts.reduce((sum, { fromMs, toMs }) => sum + fromMs - toMs, 0);
  const late = Math.max(1, Math.round(lateMs / 60_000));
  const title = t(hands.at ? "late.title" : "late.tooLong", { minutes: late });
  if (cuts.length === 0) return <Notice title={title}>{t("late.nothing")}</Notice>;
  return (
    <Notice
      title={title}
      action={
        <Button size="small" onClick={() => void hands.shorten(cuts, minutesOf(savedMs))}>
          {t("late.shorten", { minutes: minutesOf(savedMs) })}
        </Button>
      }
    >
      <p>{t("late.lead")}</p>
      <ul className={styles.cuts}>
        {cuts.map(({ key, fromMs, toMs }) => {
          const line = hands.agenda.find((other) => other.key === key);
          return (
            <li key={key} className={styles.cut}>
              <span>{line && hands.titleOf(line)}</span>
              <span className={styles.minutes}>{t("late.cut", { from: minutesOf(fromMs), to: minutesOf(toMs) })}</span>
            </li>
          );
        })}
      </ul>
      {savedMs < lateMs - 30_000 && <p>{t("late.notEnough", { time: clockTime(times.endsAtMs - savedMs) })}</p>}
    </Notice>
  );
}
