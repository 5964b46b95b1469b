import type { DraftText } from "../../../shared/stages/shared-vocabulary/schema.ts";
import { messages } from "../../i18n/messages.ts";
import catalogue from "./messages.en.json";
import styles from "./Wording.module.css";

const t = messages(catalogue);

export interface WordingProps {
  readonly wording: DraftText;
  readonly size?: "regular" | "large";
}

/** A definition as it is voted on, with its note on usage and its example. */
export function Wording({ wording: { text, usage, example }, size = "regular" }: WordingProps) {
  return (
    <div className={styles.wording} data-size={size}>
      <p className={styles.text}>{text}</p>
      {(usage || example) && (
        <dl className={styles.notes}>
          {usage && (
            <div>
              <dt>{t("draft.usage.is")}</dt>
              <dd>{usage}</dd>
            </div>
          )}
          {example && (
            <div>
              <dt>{t("draft.example.is")}</dt>
              <dd>{example}</dd>
            </div>
          )}
        </dl>
      )}
    </div>
  );
}
