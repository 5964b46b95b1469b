import { messages } from "../../i18n/messages.ts";
import type { MarkOf } from "../../writing/Yours.tsx";
import catalogue from "./messages.en.json";
import { type Item, saidIn } from "./order.ts";
import { Quotes } from "./Quotes.tsx";
import styles from "./SaidBefore.module.css";
import { meanOf } from "./Understood.tsx";

const t = messages(catalogue);

/** What the first two rounds brought for an item, in one line that opens. */
export function SaidBefore({ item, markOf }: { readonly item: Item; readonly markOf?: MarkOf }) {
  const said = saidIn(item.restatements);
  const { understood } = item;
  if (said.length === 0 && !understood) return null;
  return (
    <details className={styles.said}>
      <summary className={styles.summary}>
        <span>{t("said.count", { count: said.length })}</span>
        {understood && <strong>{t("said.understood", { mean: meanOf(understood) })}</strong>}
      </summary>
      <Quotes said={said} label={t("quotes")} markOf={markOf} />
    </details>
  );
}
