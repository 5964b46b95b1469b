import type { ContentId } from "../../../shared/ids.ts";
import type { FacilitatorWordsView } from "../../../shared/stages/scenario/view.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { Card, Voice } from "../../ui/Card.tsx";
import { Icon } from "../../ui/Icon.tsx";
import catalogue from "./facilitator.messages.en.json";
import styles from "./HiddenWords.module.css";

const t = messages(catalogue);

export interface HiddenWordsProps {
  readonly hidden: readonly (readonly [ContentId, FacilitatorWordsView])[];
  readonly onShow: (id: ContentId) => void;
}

/** The hidden words, closed until the facilitator opens them: the page may be on a shared screen. */
export function HiddenWords({ hidden, onShow }: HiddenWordsProps) {
  if (hidden.length === 0) return null;
  const reworded = hidden.filter(([, text]) => text.reworded).length;
  return (
    <details className={styles.hidden}>
      <summary className={styles.summary}>
        <Icon name="eyeOff" />
        {t("hidden.count", { count: hidden.length })}
        {reworded > 0 && <strong>{t("hidden.reworded", { count: reworded })}</strong>}
      </summary>
      <p className={styles.safe}>{t("hidden.safe")}</p>
      <ul className={styles.texts}>
        {hidden.map(([id, { text, reworded: isReworded }]) => (
          <Card as="li" key={id} pad="tight">
            <Voice>{text}</Voice>
            <div className={styles.foot}>
              {isReworded && <strong>{t("hidden.marked")}</strong>}
              <Button size="small" icon={<Icon name="eye" />} onClick={() => onShow(id)}>
                {t("hidden.show")}
              </Button>
            </div>
          </Card>
        ))}
      </ul>
    </details>
  );
}
