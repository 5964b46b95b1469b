import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { parseJoinCode } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { TextField } from "../../ui/Field.tsx";
import styles from "./form.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** A code is all that is needed. */
export function JoinByCode() {
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);

  const join = (event: FormEvent) => {
    event.preventDefault();
    const code = parseJoinCode(typed);
    if (code) navigate(`/j/${code}`);
    else setWrong(true);
  };
  return (
    <Card as="section" pad="roomy" aria-labelledby="join">
      <form className={styles.form} onSubmit={join}>
        <h2 id="join">{t("join.title")}</h2>
        <TextField
          label={t("join.code")}
          hint={t("join.hint")}
          size="code"
          name="code"
          value={typed}
          placeholder={t("join.placeholder")}
          autoCapitalize="characters"
          error={wrong ? t("join.wrong") : undefined}
          onChange={(text) => {
            setTyped(text);
            setWrong(false);
          }}
        />
        <Button type="submit" tone="primary" wide>
          {t("join.button")}
        </Button>
        <p className={styles.note}>{t("join.noAccount")}</p>
      </form>
    </Card>
  );
}
