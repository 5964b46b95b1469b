import type { RuleView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { fractionInWords } from "./fractions.ts";
import catalogue from "./messages.en.json";
import styles from "./Rule.module.css";

const t = messages(catalogue);

/** When a draft becomes the definition, said where it is voted on. */
export function Rule({ rule: { quorum, threshold, neutralsCount } }: { readonly rule: RuleView }) {
  const { neutral } = useSideNames();
  return (
    <section className={styles.rule} aria-label={t("rule.title")}>
      <h3 className={styles.title}>{t("rule.title")}</h3>
      <p>{t("rule", { quorum: fractionInWords(quorum), threshold: fractionInWords(threshold) })}</p>
      <p>{t("rule.twoSides")}</p>
      <p>{t(neutralsCount ? "rule.neutrals" : "rule.noNeutrals", { neutral })}</p>
    </section>
  );
}
