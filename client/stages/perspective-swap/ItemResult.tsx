import { type ReactNode, useId } from "react";
import type { SideId } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { Card } from "../../ui/Card.tsx";
import { Folded } from "../../ui/Folded.tsx";
import { ItemHeading } from "./ItemHeading.tsx";
import styles from "./ItemResult.module.css";
import catalogue from "./messages.en.json";
import { Quotes, type QuotesProps, type Said } from "./Quotes.tsx";

const t = messages(catalogue);

type Marks = Pick<QuotesProps, "markOf" | "actOf">;

interface PartProps extends Marks {
  readonly title: string;
  readonly none: string;
  readonly said: readonly Said[];
}

function Part({ title, none, said, ...marks }: PartProps) {
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{title}</h3>
      {said.length > 0 ? <Quotes said={said} label={title} {...marks} /> : <p className={styles.none}>{none}</p>}
    </div>
  );
}

export interface ItemResultProps extends Marks {
  readonly item: { readonly text: string; readonly side?: SideId; readonly posts?: readonly string[] };
  /** Absent while nobody was asked for them, as is the next. */
  readonly restatements?: readonly Said[] | undefined;
  readonly proposals?: readonly Said[] | undefined;
  /** How well they felt heard; absent where nobody was asked. */
  readonly understood?: ReactNode;
  /** The restatements were read before: they are folded away behind what came of them. */
  readonly folds?: boolean;
}

/** What the three rounds brought for one pain point. */
export function ItemResult({ item, restatements, proposals, understood, folds = false, ...marks }: ItemResultProps) {
  const headingId = useId();
  return (
    <Card as="section" aria-labelledby={headingId} pad="roomy" {...(item.side && { side: item.side })}>
      <div className={styles.result}>
        <ItemHeading item={item} id={headingId} />
        {understood}
        {restatements &&
          (folds && restatements.length > 0 ? (
            <Folded className={styles.folded} label={t("said.count", { count: restatements.length })}>
              <Quotes said={restatements} label={t("quotes")} {...marks} />
            </Folded>
          ) : (
            <Part title={t("quotes")} none={t("quotes.none")} said={restatements} {...marks} />
          ))}
        {proposals && <Part title={t("proposals")} none={t("proposals.none")} said={proposals} {...marks} />}
      </div>
    </Card>
  );
}
