import { useState } from "react";
import type { StageId } from "../../../shared/stages/registry.ts";
import { messages } from "../../i18n/messages.ts";
import { useGuidance } from "../../stages/registry.ts";
import { useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Guidance.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

function StepGuidance({ id, step }: { readonly id: StageId; readonly step: string }) {
  const guidance = useGuidance(id)[step];
  if (!guidance) return null;
  return (
    <dl className={styles.list}>
      {(["say", "watchFor", "why"] as const).map((part) => (
        <div key={part} className={styles[part]}>
          <dt>{t(`guidance.${part}`)}</dt>
          <dd>{guidance[part]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What to say, what to watch for and why; hidden with one press when the window is shared. */
export function Guidance() {
  const id = useView((view) => view.stage?.id);
  const step = useView((view) => view.stage?.view.step);
  const [isShown, setShown] = useState(true);
  return (
    <section className={styles.guidance} aria-label={t("guidance")}>
      <header className={styles.header}>
        <h2>{t("guidance")}</h2>
        <Button size="small" tone="plain" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {t(isShown ? "guidance.hide" : "guidance.show")}
        </Button>
      </header>
      {isShown && id && step && <StepGuidance id={id} step={step} />}
    </section>
  );
}
