import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { ReportProps } from "../stageViews.ts";
import { ItemResult } from "./ItemResult.tsx";
import catalogue from "./messages.en.json";
import type { Said } from "./Quotes.tsx";
import styles from "./Results.module.css";
import { Understood } from "./Understood.tsx";

const t = messages(catalogue);

const numbered = (texts: readonly string[]): readonly Said[] =>
  texts.map((text, place) => ({ id: String(place), text }));

export default function Report({ result: { items } }: ReportProps<"perspective-swap">) {
  const wasAsked = items.some(({ understood }) => understood);
  const wasProposed = items.some(({ proposals }) => proposals.length > 0);
  if (items.length === 0) return <EmptyState title={t("results.empty")}>{t("results.empty.more")}</EmptyState>;
  return (
    <div className={styles.results}>
      {items.map(({ id, text, side, restatements, understood, proposals }) => (
        <ItemResult
          key={id}
          item={{ text, ...(side && { side }) }}
          restatements={numbered(restatements)}
          proposals={wasProposed ? numbered(proposals) : undefined}
          understood={
            wasAsked &&
            (understood ? <Understood side={side} understood={understood} /> : <p>{t("understood.report")}</p>)
          }
        />
      ))}
    </div>
  );
}
