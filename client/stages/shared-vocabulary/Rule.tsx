import type { Fraction } from "../../../shared/stages/shared-vocabulary/agreement.ts";
import type { RuleView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import catalogue from "./messages.en.json";
import styles from "./Rule.module.css";

const t = messages(catalogue);

const words = { "1/1": "all", "1/2": "half", "2/3": "twoThirds", "3/4": "threeQuarters" } as const;

function inWords({ parts, of }: Fraction): string {
  const key = `${parts}/${of}`;
  return key in words ? t(`fraction.${words[key as keyof typeof words]}`) : t("fraction.other", { parts, of });
}

/** When a draft becomes the definition, said where it is voted on. */
export function Rule({ rule: { quorum, threshold, neutralsCount } }: { readonly rule: RuleView }) {
  const { neutral } = useSideNames();
  return (
    <section className={styles.rule} aria-label={t("rule.title")}>
      <h3 className={styles.title}>{t("rule.title")}</h3>
      <p>{t("rule", { quorum: inWords(quorum), threshold: inWords(threshold) })}</p>
      <p>{t("rule.twoSides")}</p>
      <p>{t(neutralsCount ? "rule.neutrals" : "rule.noNeutrals", { neutral })}</p>
    </section>
  );
}
