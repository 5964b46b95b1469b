import { type Label, labels } from "../../../shared/anonymity/labels.ts";
import { otherSide } from "../../../shared/ids.ts";
import { type Feeling, feelings } from "../../../shared/stages/scenario/feelings.ts";
import type { AnswersView } from "../../../shared/stages/scenario/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./Felt.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

type Counts = { readonly [Of in Feeling]?: number };

/** Those that somebody picked, the most picked first. */
const picked = (counts: Counts): [Feeling, number][] =>
  feelings
    .flatMap((feeling): [Feeling, number][] => (counts[feeling] ? [[feeling, counts[feeling]]] : []))
    .sort(([, one], [, other]) => other - one);

/** What each side thinks that the other one feels, face to face. */
export function Felt({ feelings: felt }: { readonly feelings: AnswersView<unknown>["feelings"] }) {
  const names = useSideNames();
  const given = labels.flatMap((label): [Label, [Feeling, number][]][] => {
    const of = felt[label] && picked(felt[label]);
    return of && of.length > 0 ? [[label, of]] : [];
  });
  const most = Math.max(1, ...given.flatMap(([, of]) => of.map(([, count]) => count)));
  const titleOf = (label: Label): string => {
    if (label === "a" || label === "b") return t("felt.of", { side: names[label], other: names[otherSide(label)] });
    return t(Object.keys(felt).length > 1 ? "felt.others" : "felt.everyone");
  };
  if (given.length === 0) return <p className={styles.none}>{t("felt.none")}</p>;
  return (
    <div className={styles.felt}>
      {given.map(([label, of]) => (
        <Card
          key={label}
          as="section"
          pad="tight"
          aria-label={titleOf(label)}
          {...(label !== "together" && { side: label })}
        >
          <p className={styles.title} aria-hidden="true">
            {titleOf(label)}
          </p>
          <ul className={styles.feelings}>
            {of.map(([feeling, count]) => (
              <li key={feeling} className={styles.feeling} data-most={count === most || undefined}>
                {t(`feeling.${feeling}`)}
                <span className={styles.count}>
                  <span aria-hidden="true">{count}</span>
                  <VisuallyHidden>{t("felt.count", { count })}</VisuallyHidden>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}
