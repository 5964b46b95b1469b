import { type FormEvent, useId, useState } from "react";
import { messages } from "../../../i18n/messages.ts";
import { useSend, useView } from "../../../store/hooks.ts";
import { useServerNow } from "../../../store/serverNow.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { TextField } from "../../../ui/Field.tsx";
import styles from "./AgendaItemDialog.module.css";
import { clockTime, fromTimeField, toTimeField } from "./clockTime.ts";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

export interface PlanDialogProps {
  /** What the agenda takes as it is. */
  readonly minutes: number;
  readonly onClose: () => void;
}

const fieldOf = (ms: number | undefined): string => (ms === undefined ? "" : toTimeField(ms));

/** When the meeting is meant to begin and to be over, by the clock on the wall. */
export function PlanDialog({ minutes, onClose }: PlanDialogProps) {
  const send = useSend();
  const formId = useId();
  const nowMs = useServerNow(10_000);
  const phase = useView((view) => view.phase);
  const plan = useView((view) => view.plan);
  const [start, setStart] = useState(fieldOf(plan?.startsAtMs));
  const [end, setEnd] = useState(fieldOf(plan?.endsAtMs));
  const startsAtMs = fromTimeField(start, nowMs);
  const endsAtMs = fromTimeField(end, startsAtMs ?? nowMs);
  const suggestedMs = (startsAtMs ?? nowMs) + minutes * 60_000;
  const isWrong = startsAtMs !== undefined && endsAtMs !== undefined && endsAtMs <= startsAtMs;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isWrong) return;
    const answer = await send({
      type: "set-plan",
      ...(startsAtMs !== undefined && { startsAtMs }),
      ...(endsAtMs !== undefined && { endsAtMs }),
    });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      title={t("plan.title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={formId} tone="primary">
            {t("edit.save")}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <p className={styles.why}>{t("plan.why")}</p>
        <div className={styles.times}>
          {phase === "lobby" && <TextField type="time" label={t("plan.start")} value={start} onChange={setStart} />}
          <TextField
            type="time"
            label={t("plan.end")}
            value={end}
            onChange={setEnd}
            error={isWrong ? t("plan.wrong") : undefined}
          />
        </div>
        {phase === "lobby" && (
          <div>
            <Button size="small" onClick={() => setEnd(toTimeField(suggestedMs))}>
              {t("plan.suggest", { minutes, time: clockTime(suggestedMs) })}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  );
}
