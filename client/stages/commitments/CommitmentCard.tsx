import { type ReactNode, useId } from "react";
import { listed } from "../../../shared/anonymity/byId.ts";
import type { ContentId } from "../../../shared/ids.ts";
import type { CommitmentView, ConditionView, SignatureView } from "../../../shared/stages/commitments/view.ts";
import { Stands } from "../../anonymity/Stands.tsx";
import { messages } from "../../i18n/messages.ts";
import { Card } from "../../ui/Card.tsx";
import styles from "./CommitmentCard.module.css";
import { ConfidencePicture } from "./ConfidencePicture.tsx";
import catalogue from "./messages.en.json";
import { Signatures } from "./Signatures.tsx";

const t = messages(catalogue);

/** What can be said or done beside a signature or a condition. */
export interface Beside {
  readonly signature?: (id: ContentId, signature: SignatureView) => ReactNode;
  readonly condition?: (id: ContentId, condition: ConditionView) => ReactNode;
}

interface ConditionsProps extends Pick<CommitmentView, "conditions"> {
  readonly beside: Beside | undefined;
  readonly heading: "h3" | "h4";
}

function Conditions({ conditions, beside, heading: Heading }: ConditionsProps) {
  const all = listed(conditions);
  const headingId = useId();
  if (all.length === 0) return null;
  return (
    <section className={styles.conditions} aria-labelledby={headingId}>
      <Heading id={headingId} className={styles.small}>
        {t("conditions")}
      </Heading>
      <ul className={styles.list}>
        {all.map(([id, condition]) => (
          <li key={id} className={styles.condition}>
            <p className={styles.said}>{condition.text}</p>
            {beside?.condition?.(id, condition)}
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface CommitmentCardProps {
  readonly commitment: CommitmentView;
  readonly beside?: Beside | undefined;
  /** Whether the vote is over, so that a missing number says something. */
  readonly settled?: boolean;
  /** In the corner, such as a menu. */
  readonly corner?: ReactNode;
  readonly children?: ReactNode;
  /** Below which heading it stands. */
  readonly level?: "h2" | "h3";
}

/** One commitment as everybody sees it: what, who by when, how sure the room is, and what would raise it. */
export function CommitmentCard(props: CommitmentCardProps) {
  const { commitment, beside, settled = false, corner, children, level: Heading = "h2" } = props;
  const headingId = useId();
  const { text, signatures, confidence, stands = false, low = false, conditions } = commitment;
  const isSigned = listed(signatures).length > 0;
  return (
    <Card as="li" aria-labelledby={headingId} pad="roomy">
      <div className={styles.card}>
        <div className={styles.head}>
          <Heading id={headingId} className={styles.text}>
            {text}
          </Heading>
          {corner}
        </div>
        <Signatures signatures={signatures} act={beside?.signature} />
        {stands && <Stands />}
        {confidence && <ConfidencePicture confidence={confidence} low={low} />}
        {settled && isSigned && !confidence && <p className={styles.soft}>{t("confidence.none")}</p>}
        <Conditions conditions={conditions} beside={beside} heading={Heading === "h2" ? "h3" : "h4"} />
        {low && listed(conditions).length === 0 && <p className={styles.soft}>{t("conditions.none")}</p>}
        {children}
      </div>
    </Card>
  );
}
