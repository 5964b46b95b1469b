import { useState } from "react";
import type { ById } from "../../../shared/anonymity/byId.ts";
import type { ContentId } from "../../../shared/ids.ts";
import type { ProposedTermView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Facilitator.module.css";
import catalogue from "./facilitator.messages.en.json";

const t = messages(catalogue);

export interface SimilarPairsProps {
  readonly pairs: readonly (readonly [ContentId, ContentId])[];
  readonly terms: ById<ProposedTermView>;
  readonly onMerge: (from: ContentId, into: ContentId) => void;
}

/** Pairs that look like one word, until somebody says that they are two. */
export function SimilarPairs({ pairs, terms, onMerge }: SimilarPairsProps) {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const open = pairs.flatMap(([one, other]) => {
    const [first, second] = [terms[one], terms[other]];
    const key = `${one} ${other}`;
    return first && second && !kept.has(key) ? [{ key, one, other, first: first.term, second: second.term }] : [];
  });
  if (open.length === 0) return null;
  return (
    <section className={styles.similar} aria-labelledby="vocabulary-similar">
      <h2 id="vocabulary-similar" className={styles.heading}>
        {t("propose.similar")}
      </h2>
      <ul className={styles.rows}>
        {open.map(({ key, one, other, first, second }) => (
          <li key={key} className={styles.row}>
            <span className={styles.rowWords}>{t("propose.similar.pair", { one: first, other: second })}</span>
            <span className={styles.buttons}>
              <Button size="small" onClick={() => onMerge(other, one)}>
                {t("propose.similar.merge", { term: first })}
              </Button>
              {first !== second && (
                <Button size="small" onClick={() => onMerge(one, other)}>
                  {t("propose.similar.merge", { term: second })}
                </Button>
              )}
              <Button size="small" tone="plain" onClick={() => setKept(new Set([...kept, key]))}>
                {t("propose.similar.keep")}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
