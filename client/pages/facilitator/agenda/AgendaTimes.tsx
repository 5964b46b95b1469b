import { useState } from "react";
import type { Schedule } from "../../../../shared/session/schedule.ts";
import { punctualMs } from "../../../../shared/session/schedule.ts";
import type { AgendaLine } from "../../../../shared/session/view.ts";
import { messages } from "../../../i18n/messages.ts";
import { useView } from "../../../store/hooks.ts";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import styles from "./AgendaTimes.module.css";
import { clockTime } from "./clockTime.ts";
import catalogue from "./messages.en.json";
import { minutesOf } from "./minutesOf.ts";
import { PlanDialog } from "./PlanDialog.tsx";

const t = messages(catalogue);

export interface AgendaTimesProps {
  readonly agenda: readonly AgendaLine[];
  readonly times: Schedule;
}

/** How long it all takes, when it would be over, and when it is meant to be. */
export function AgendaTimes({ agenda, times: { endsAtMs, lateMs } }: AgendaTimesProps) {
  const plan = useView((view) => view.plan);
  const [planning, setPlanning] = useState(false);
  const minutes = minutesOf(agenda.reduce((sum, { plannedMs }) => sum + plannedMs, 0));
  return (
    <>
      <header className={styles.header}>
        <h2>{t("agenda")}</h2>
        {minutes > 0 && <span className={styles.total}>{t("agenda.total", { minutes })}</span>}
      </header>
      {agenda.length > 0 && (
        <div className={styles.end}>
          <p className={styles.words}>
            <span>{t("times.end", { time: clockTime(endsAtMs) })}</span>
            {plan?.endsAtMs !== undefined && (
              <span className={styles.planned}>{t("times.planned", { time: clockTime(plan.endsAtMs) })}</span>
            )}
            {lateMs !== undefined && lateMs < -punctualMs && (
              <span className={styles.spare}>{t("times.spare", { minutes: minutesOf(-lateMs) })}</span>
            )}
          </p>
          {plan?.endsAtMs === undefined ? (
            <Button size="small" tone="plain" icon={<Icon name="clock" />} onClick={() => setPlanning(true)}>
              {t("times.plan")}
            </Button>
          ) : (
            <IconButton label={t("times.change")} icon={<Icon name="clock" />} onClick={() => setPlanning(true)} />
          )}
        </div>
      )}
      {planning && <PlanDialog minutes={minutes} onClose={() => setPlanning(false)} />}
    </>
  );
}
