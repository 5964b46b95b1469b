import { useState } from "react";
import { useLocation } from "wouter";
import type { Refusal } from "../../../shared/refusal.ts";
import { startRehearsal } from "../../http/rehearsalApi.ts";
import { createSession } from "../../http/sessionsApi.ts";
import { pageLanguage } from "../../i18n/language.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { WhyRefused } from "../../ui/WhyRefused.tsx";
import words from "../rehearsal/messages.en.json";
import catalogue from "./messages.en.json";
import styles from "./TryRehearsal.module.css";

const t = messages(catalogue);
const rehearsal = messages(words);

/** One press to a session with simulated people, on the facilitator's side of it. */
export function TryRehearsal() {
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal>();

  const begin = async () => {
    setBusy(true);
    const created = await createSession({
      template: "essentials",
      title: rehearsal("try.session"),
      sides: { a: t("side.a"), b: t("side.b") },
      language: pageLanguage(),
    });
    if (!created.ok) {
      setBusy(false);
      return setRefused(created.refusal);
    }
    const { code, secret } = created.value;
    // Where nobody can be let in now, the lobby says so at the next try.
    await startRehearsal(code, secret, { pace: "fast" });
    navigate(`/f/${code}#${secret}`);
  };
  return (
    <Card as="section" pad="roomy" aria-labelledby="rehearsal">
      <div className={styles.try}>
        <div className={styles.words}>
          <h2 id="rehearsal">{rehearsal("try.title")}</h2>
          <p className={styles.note}>{rehearsal("try.text")}</p>
          {refused && <WhyRefused refusal={refused} />}
        </div>
        <Button wide busy={busy} onClick={() => void begin()}>
          {rehearsal("try.button")}
        </Button>
      </div>
    </Card>
  );
}
