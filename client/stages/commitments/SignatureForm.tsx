import { type FormEvent, useId } from "react";
import type { Day } from "../../../shared/day.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import catalogue from "./participant.messages.en.json";
import styles from "./SignatureForm.module.css";
import type { Signing } from "./signing.ts";

const t = messages(catalogue);

const weeksAhead = [1, 2, 4] as const;

export interface SignatureFormProps {
  readonly signing: Signing;
  /** The signature is there already, and changes. */
  readonly isChange?: boolean;
  readonly onSign: (name: string, on: Day) => void;
  readonly onCancel: () => void;
}

/** A name and a day, with what becomes of the name in sight of the fields, and the name itself on the button. */
export function SignatureForm({ signing, isChange = false, onSign, onCancel }: SignatureFormProps) {
  const titleId = useId();
  const { name, day, ready, locked } = signing;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !locked) onSign(ready.name, ready.on);
  };
  const label =
    name.trim() === "" ? t("sign.send.empty") : t(isChange ? "sign.save" : "sign.send", { name: name.trim() });
  return (
    <form className={styles.form} onSubmit={submit} aria-labelledby={titleId} noValidate>
      <div className={styles.warning}>
        <Icon name="eye" />
        <div>
          <h3 id={titleId} className={styles.title}>
            {t("sign.title")}
          </h3>
          <p>{t("sign.warning")}</p>
        </div>
      </div>
      <TextField
        label={t("sign.name")}
        longest={longest.personName}
        voice
        autoFocus
        autoComplete="name"
        disabled={locked}
        value={name}
        onChange={signing.setName}
      />
      <div className={styles.when}>
        <TextField
          label={t("sign.on")}
          type="date"
          min={signing.dayAfter(0)}
          error={signing.isPast ? t("sign.on.past") : undefined}
          disabled={locked}
          value={day}
          onChange={signing.setDay}
        />
        {!locked && (
          <div className={styles.weeks}>
            {weeksAhead.map((count) => {
              const then = signing.dayAfter(7 * count);
              return (
                <Button
                  key={count}
                  size="small"
                  tone={day === then ? "common" : "quiet"}
                  aria-pressed={day === then}
                  onClick={() => signing.setDay(then)}
                >
                  {t("sign.weeks", { count })}
                </Button>
              );
            })}
          </div>
        )}
      </div>
      {locked && <Notice title={t("sign.time.up")}>{t("sign.time.up.more")}</Notice>}
      <div className={styles.buttons} data-at-hand>
        {!locked && (
          <Button type="submit" tone="primary" icon={<Icon name="edit" />} disabled={!ready}>
            {label}
          </Button>
        )}
        <Button tone="plain" onClick={onCancel}>
          {t("sign.cancel")}
        </Button>
      </div>
    </form>
  );
}
