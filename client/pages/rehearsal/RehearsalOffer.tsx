import { useState } from "react";
import { total } from "../../../shared/anonymity/disclosure.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { WhyRefused } from "../../ui/WhyRefused.tsx";
import catalogue from "./messages.en.json";
import { RehearsalDialog } from "./RehearsalDialog.tsx";
import styles from "./RehearsalOffer.module.css";
import { useRehearsal } from "./useRehearsal.ts";

const t = messages(catalogue);

/** One press fills an empty room. Where somebody has come already it asks first, because the mark stays. */
export default function RehearsalOffer({ secret }: { readonly secret: string }) {
  const { simulated, busy, refused, start, stop } = useRehearsal(secret);
  const isMarked = useView((view) => view.rehearsal === true);
  const isEmpty = useView((view) => total(view.present) === 0);
  const [isChoosing, setChoosing] = useState(false);
  return (
    <Card as="section" aria-labelledby="rehearsal">
      <div className={styles.offer}>
        <h2 id="rehearsal" className={styles.title}>
          {simulated > 0 ? t("here.title", { count: simulated }) : t("offer.title")}
        </h2>
        <p className={styles.text}>{t(simulated > 0 ? "here.text" : "offer.text")}</p>
        {refused && <WhyRefused refusal={refused} />}
        <div className={styles.acts}>
          {simulated > 0 ? (
            <Button busy={busy} onClick={() => void stop()}>
              {t("here.stop")}
            </Button>
          ) : (
            <>
              <Button
                icon={<Icon name="people" />}
                busy={busy}
                onClick={() => (isEmpty || isMarked ? void start({}) : setChoosing(true))}
              >
                {t("offer.start")}
              </Button>
              <Button tone="plain" onClick={() => setChoosing(true)}>
                {t("offer.options")}
              </Button>
            </>
          )}
        </div>
      </div>
      {isChoosing && <RehearsalDialog secret={secret} onClose={() => setChoosing(false)} />}
    </Card>
  );
}
