import { useMemo, useRef } from "react";
import { messages } from "../../i18n/messages.ts";
import { Card } from "../../ui/Card.tsx";
import { useFit } from "../../ui/useFit.ts";
import { ItemHeading } from "./ItemHeading.tsx";
import sharedCatalogue from "./messages.en.json";
import { type Item, saidIn } from "./order.ts";
import { Quotes } from "./Quotes.tsx";
import styles from "./ScreenItem.module.css";
import catalogue from "./screen.messages.en.json";

const t = messages(catalogue);
const shared = messages(sharedCatalogue);

export interface ScreenItemProps {
  readonly item: Item;
  readonly texts: "restatements" | "proposals";
  /** Which of the pages it is, where they take turns. */
  readonly page?: string | undefined;
}

/** One pain point with what was said about it, as large as it fits; the rest is on people's phones. */
export function ScreenItem({ item, texts, page }: ScreenItemProps) {
  const place = useRef<HTMLDivElement>(null);
  const said = useMemo(() => saidIn(item[texts]), [item, texts]);
  const count = useFit(place, said);
  const { text, side } = item;
  const title = shared(texts === "restatements" ? "quotes" : "proposals");
  return (
    <div ref={place} className={styles.item}>
      <Card {...(side && { side })}>
        <ItemHeading item={{ text, ...(side && { side }) }} />
      </Card>
      <p className={styles.title}>
        <span>{said.length > 0 ? title : shared(`${texts === "restatements" ? "quotes" : "proposals"}.none`)}</span>
        <span>{page}</span>
      </p>
      <div className={styles.said}>
        <Quotes said={said.slice(0, count)} label={title} />
      </div>
      {count < said.length && <p className={styles.more}>{t("more", { count: said.length - count })}</p>}
    </div>
  );
}
