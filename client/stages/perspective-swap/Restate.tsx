import type { AgendaKey } from "../../../shared/ids.ts";
import type { SwapParticipantView, SwapPersonal } from "../../../shared/stages/perspective-swap/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { type Mine, useMine } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import { DealtCard } from "./DealtCard.tsx";
import { ItemHeading } from "./ItemHeading.tsx";
import sharedCatalogue from "./messages.en.json";
import { byPlace } from "./order.ts";
import styles from "./Participant.module.css";
import catalogue from "./participant.messages.en.json";

const t = messages(catalogue);
const shared = messages(sharedCatalogue);

export interface RestateProps {
  readonly at: AgendaKey;
  readonly view: SwapParticipantView;
  /** Absent while they have not arrived. */
  readonly cards: SwapPersonal["cards"] | undefined;
  readonly isHidden: (mine: Mine) => boolean;
}

/** The cards that were dealt to this person, each to be said as the other side would. */
export function Restate({ at, view, cards, isHidden }: RestateProps) {
  const mine = useMine(at, "restate");
  const locked = useInputLocked();
  if (!cards) return <Skeleton lines={3} />;
  const items = byPlace(view.items);
  const held = Object.values(cards);
  const answered = held.filter((card) => card === "answered").length;
  const hasNone = held.length === 0;
  const isDone = !hasNone && answered === held.length;

  return (
    <div className={styles.step}>
      {locked ? (
        <Notice title={t("cards.locked")}>{t("cards.locked.next")}</Notice>
      ) : (
        !hasNone && <SecrecyNote>{t("cards.private")}</SecrecyNote>
      )}
      {!hasNone && (
        <p className={styles.progress} role="status">
          {t("cards.progress", { answered, of: held.length })}
        </p>
      )}
      {items.map(([id, item]) => (
        <DealtCard
          key={id}
          at={at}
          id={id}
          item={item}
          card={cards[id]}
          mine={mine.filter(({ about }) => about === id)}
          isHidden={isHidden}
        />
      ))}
      {isDone && !locked && <WaitingState now={t("cards.done.now", { of: held.length })} next={t("cards.done.next")} />}
      {hasNone && (
        <>
          <WaitingState now={t("cards.none.now")} next={t("cards.none.more")} />
          <section className={styles.reading} aria-label={shared("items")}>
            {items.map(([id, item]) => (
              <Card key={id} {...(item.side && { side: item.side })}>
                <ItemHeading item={item} />
              </Card>
            ))}
          </section>
        </>
      )}
    </div>
  );
}
