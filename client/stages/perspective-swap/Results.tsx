import type { SwapScreenView } from "../../../shared/stages/perspective-swap/view.ts";
import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ItemResult, type ItemResultProps } from "./ItemResult.tsx";
import catalogue from "./messages.en.json";
import { byPlace, saidIn } from "./order.ts";
import styles from "./Results.module.css";
import { Understood } from "./Understood.tsx";

const t = messages(catalogue);

export interface ResultsProps extends Pick<ItemResultProps, "markOf" | "actOf"> {
  readonly view: SwapScreenView;
}

/** Each pain point with what was said about it, how well that was understood, and what both could live with. */
export function Results({ view: { step, items }, ...marks }: ResultsProps) {
  const all = byPlace(items);
  // Where nothing has come of a round it is yet to come or was left out, and nothing is missing.
  const wasAsked = all.some(([, { rated }]) => rated !== undefined);
  const wasSaid = step !== "restate" || all.some(([, { restatements }]) => Object.keys(restatements).length > 0);
  const wasProposed = all.some(([, { proposals }]) => Object.keys(proposals).length > 0);
  if (all.length === 0) return <EmptyState title={t("results.empty")}>{t("results.empty.more")}</EmptyState>;
  return (
    <div className={styles.results}>
      {all.map(([id, item]) => (
        <ItemResult
          key={id}
          item={item}
          restatements={wasSaid ? saidIn(item.restatements) : undefined}
          proposals={wasProposed ? saidIn(item.proposals) : undefined}
          understood={
            wasAsked && (
              <Understood side={item.side} understood={item.understood} rated={item.rated} stands={item.stands} />
            )
          }
          folds={step === "proposals" || step === "results"}
          {...marks}
        />
      ))}
    </div>
  );
}
