import { type FormEvent, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { parseJoinCode } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { TextField } from "../../ui/Field.tsx";
import styles from "./form.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** A code is all that is needed, and the form works without a script: the server sends on from its address. */
export function JoinByCode() {
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // What was typed while the script was still on its way.
  useEffect(() => {
    const early = form.current && new FormData(form.current).get("code");
    if (typeof early === "string") setTyped(early);
  }, []);

  const join = (event: FormEvent) => {
    event.preventDefault();
    const code = parseJoinCode(typed);
    if (code) navigate(`/j/${code}`);
    else setWrong(true);
  };
  return (
    <Card as="section" pad="roomy" aria-labelledby="join">
      <form ref={form} className={styles.form} action="/j" onSubmit={join}>
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
