import { useState } from "react";
import type { StageId } from "../../../shared/stages/registry.ts";
import { messages } from "../../i18n/messages.ts";
import { useGuidance } from "../../stages/registry.ts";
import { useSideNames, useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Folded } from "../../ui/Folded.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Guidance.module.css";
import catalogue from "./messages.en.json";
import situationCatalogue from "./situations.messages.en.json";
import { adviceOn, everyAdvice, seenNow } from "./situations.ts";

const t = messages(catalogue);
const s = messages(situationCatalogue);

function StepGuidance({ id, step }: { readonly id: StageId; readonly step: string }) {
  const guidance = useGuidance(id)[step];
  const names = useSideNames();
  const seen = seenNow(useView((view) => view.present));
  const others = everyAdvice(guidance).filter(({ situation }) => situation !== seen?.situation);
  return (
    <>
      {seen && (
        <section aria-label={s("now")}>
          <Notice title={s(`now.${seen.situation}`, { side: names[seen.side] })}>
            {adviceOn(seen.situation, guidance).advice}
          </Notice>
        </section>
      )}
      {guidance && (
        <dl className={styles.list}>
          {(["say", "watchFor", "why"] as const).map((part) => (
            <div key={part} className={styles[part]}>
              <dt>{t(`guidance.${part}`)}</dt>
              <dd>{guidance[part]}</dd>
            </div>
          ))}
        </dl>
      )}
      <Folded className={styles.whatIf} look="chevron" label={s("whatIf")}>
        <dl className={styles.list}>
          {others.map(({ situation, name, advice }) => (
            <div key={situation}>
              <dt>{name}</dt>
              <dd>{advice}</dd>
            </div>
          ))}
        </dl>
      </Folded>
    </>
  );
}

/** What to say, what to watch for and why, and what helps when it goes another way; hidden with one press when the window is shared. */
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
