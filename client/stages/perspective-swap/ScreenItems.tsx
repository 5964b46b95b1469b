import { useRef } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { Card } from "../../ui/Card.tsx";
import { useFit } from "../../ui/useFit.ts";
import { ItemHeading } from "./ItemHeading.tsx";
import sharedCatalogue from "./messages.en.json";
import type { Item } from "./order.ts";
import styles from "./ScreenItems.module.css";
import catalogue from "./screen.messages.en.json";
import { meanOf, Understood } from "./Understood.tsx";

const t = messages(catalogue);
const shared = messages(sharedCatalogue);

/** With more items than this the average alone is shown. */
const mostPictures = 4;

export interface ScreenItemsProps {
  readonly items: readonly (readonly [ContentId, Item])[];
  readonly showsUnderstood?: boolean;
}

/** All items side by side, as large as they fit; at the end with how well each was understood. */
export function ScreenItems({ items, showsUnderstood = false }: ScreenItemsProps) {
  const place = useRef<HTMLDivElement>(null);
  const count = useFit(place, items);
  const wasAsked = items.some(([, { rated }]) => rated !== undefined);
  const hasRoom = items.length <= mostPictures;
  return (
    <div ref={place} className={styles.place}>
      <ul className={styles.items}>
        {items.slice(0, count).map(([id, { text, side, understood, rated, stands }]) => (
          <Card as="li" key={id} {...(side && { side })}>
            <div className={styles.item}>
              <ItemHeading item={{ text, ...(side && { side }) }} />
              {showsUnderstood &&
                wasAsked &&
                (hasRoom || !understood ? (
                  <Understood side={side} understood={understood} rated={rated} stands={stands} size="large" />
                ) : (
                  <strong>{shared("said.understood", { mean: meanOf(understood) })}</strong>
                ))}
            </div>
          </Card>
        ))}
      </ul>
      {count < items.length && <p className={styles.more}>{t("more", { count: items.length - count })}</p>}
    </div>
  );
}
