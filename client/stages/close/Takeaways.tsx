import type { ReactNode } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import type { TakeawayView } from "../../../shared/stages/close/view.ts";
import { messages } from "../../i18n/messages.ts";
import catalogue from "./messages.en.json";
import styles from "./Takeaways.module.css";

const t = messages(catalogue);

export interface TakeawaysProps {
  readonly takeaways: readonly (readonly [ContentId, TakeawayView])[];
  /** What stands beside one. */
  readonly beside?: (id: ContentId, takeaway: TakeawayView) => ReactNode;
  readonly heading?: "h2" | "h3";
}

/** What people take along, without a side and in the order of random ids. */
export function Takeaways({ takeaways, beside, heading: Heading = "h2" }: TakeawaysProps) {
  return (
    <section className={styles.takeaways} aria-labelledby="close-takeaways">
      <Heading id="close-takeaways" className={styles.heading}>
        {t("takeaways")}
      </Heading>
      {takeaways.length === 0 && <p className={styles.none}>{t("takeaways.none")}</p>}
      <ul className={styles.list}>
        {takeaways.map(([id, takeaway]) => (
          <li key={id} className={styles.takeaway}>
            <p className={styles.text}>{takeaway.text}</p>
            {beside?.(id, takeaway)}
          </li>
        ))}
      </ul>
    </section>
  );
}
