import { type FormEvent, useState } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { useAllWords } from "../../stages/registry.ts";
import { useSend, useView } from "../../store/hooks.ts";
import { useSession } from "../../store/SessionProvider.tsx";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";
import { Toggle } from "../../ui/Toggle.tsx";
import { fromMomentField, toMomentField } from "./formatMoment.ts";
import catalogue from "./messages.en.json";
import styles from "./OpenBeforehand.module.css";

const t = messages(catalogue);

/** What is to be open before the live part, and until when; to open it, or to change it. */
export function OpenBeforehand() {
  const send = useSend();
  const { connection } = useSession();
  const words = useAllWords();
  const { agenda, prework, clock } = useView((view) => view);
  const entries = agenda.filter(({ canBeOpen }) => canBeOpen);
  const [keys, setKeys] = useState<ReadonlySet<AgendaKey>>(
    () => new Set(prework?.written ? (Object.keys(prework.written) as AgendaKey[]) : entries.map(({ key }) => key)),
  );
  const [until, setUntil] = useState(prework?.untilMs === undefined ? "" : toMomentField(prework.untilMs));
  const [closes, setCloses] = useState(prework === undefined ? false : clock.kind !== "idle");
  const [isTried, setTried] = useState(false);
  const [isSaved, setSaved] = useState(false);

  const chosen = entries.flatMap(({ key }) => (keys.has(key) ? [key] : []));
  const untilMs = fromMomentField(until);
  const isPast = untilMs !== undefined && untilMs <= connection.serverNowMs();
  const isRight = chosen.length > 0 && !isPast;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isRight) return;
    const date = untilMs === undefined ? {} : { untilMs, closes };
    const answer = await send({ type: "open-prework", keys: chosen, ...date });
    setSaved(answer.ok);
  };
  const choose = (key: AgendaKey, on: boolean) => {
    const next = new Set(keys);
    if (on) next.add(key);
    else next.delete(key);
    setSaved(false);
    setKeys(next);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <fieldset className={styles.entries}>
        <legend className={styles.legend}>{t("open.entries")}</legend>
        {entries.map(({ key, stage, title }) => (
          <label key={key} className={styles.entry}>
            <input type="checkbox" checked={keys.has(key)} onChange={(event) => choose(key, event.target.checked)} />
            <span>{title ?? words[stage].title}</span>
          </label>
        ))}
      </fieldset>
      {isTried && chosen.length === 0 && (
        <p role="alert" className={styles.wrong}>
          {t("open.nothing")}
        </p>
      )}
      <TextField
        type="datetime-local"
        label={t("open.until")}
        value={until}
        onChange={(typed) => {
          setSaved(false);
          setUntil(typed);
        }}
        error={isTried && isPast ? t("open.past") : undefined}
      />
      {untilMs !== undefined && (
        <Toggle
          label={t("open.closes")}
          on={closes}
          onChange={(on) => {
            setSaved(false);
            setCloses(on);
          }}
        />
      )}
      <div className={styles.act}>
        <Button type="submit">{t(prework ? "open.save" : "open.open")}</Button>
        <span role="status">{isSaved && prework && t("open.saved")}</span>
      </div>
    </form>
  );
}
