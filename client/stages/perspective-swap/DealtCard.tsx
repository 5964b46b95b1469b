import { useEffect, useId, useRef, useState } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { SwapPersonal } from "../../../shared/stages/perspective-swap/view.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { type Mine, useContent } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useSentAtZero } from "../../writing/arrival.ts";
import { Composer } from "../../writing/Composer.tsx";
import { useComposing } from "../../writing/composing.ts";
import { KeptText } from "../../writing/KeptText.tsx";
import styles from "./DealtCard.module.css";
import { ItemHeading } from "./ItemHeading.tsx";
import { OwnAbout } from "./OwnAbout.tsx";
import type { Item } from "./order.ts";
import catalogue from "./participant.messages.en.json";
import { useVoice } from "./voice.ts";

const t = messages(catalogue);

/** The draft of what somebody says for a card. */
export const restateField = (item: ContentId): string => `restate/${item}`;

export interface DealtCardProps {
  readonly at: AgendaKey;
  readonly id: ContentId;
  readonly item: Item;
  /** Absent for what was never dealt to this person, or has gone to somebody else. */
  readonly card: NonNullable<SwapPersonal["cards"]>[ContentId] | undefined;
  /** What this device wrote about it, also in an earlier round. */
  readonly mine: readonly Mine[];
  readonly isHidden: (mine: Mine) => boolean;
}

/** Something that hurts the other side, and the field in which it is said as they would. Nothing for items that are not dealt. */
export function DealtCard({ at, id, item, card, mine, isHidden }: DealtCardProps) {
  const { add } = useContent(at);
  const voice = useVoice(item);
  const headingId = useId();
  const answer = useRef<HTMLDivElement>(null);
  const [wasDealt, setDealt] = useState(card !== undefined);
  const [isSent, setSent] = useState(false);
  if (card !== undefined && !wasDealt) setDealt(true);
  if (card === "answered" && isSent) setSent(false);

  const composing = useComposing({
    at,
    field: restateField(id),
    longest: longest.restatement,
    onSend: (text) => {
      setSent(true);
      void add({ type: "restate", item: id, text }, { text, about: id }).then(({ ok }) => !ok && setSent(false));
    },
  });
  // The field is gone once its text is sent: whoever works by keyboard goes on from the answer.
  useEffect(() => {
    if (isSent && document.activeElement === document.body) answer.current?.focus();
  }, [isSent]);

  const { text, input } = composing;
  const sentAtZero = useSentAtZero(at, input);
  const hasMoved = card === undefined && wasDealt && text !== "";
  const isOnItsWay = isSent || mine.some(({ contentId }) => contentId === undefined);
  const isOpen = (card === "open" || hasMoved) && !isOnItsWay;
  if (card === undefined && mine.length === 0 && text === "") return null;

  return (
    <Card as="section" aria-labelledby={headingId} pad="roomy" {...(item.side && { side: item.side })}>
      <div className={styles.card}>
        <div className={styles.heading}>
          <ItemHeading item={item} id={headingId} />
          {card === "answered" && (
            <span className={styles.done}>
              <Icon name="check" />
              <span>{t("card.answered")}</span>
            </span>
          )}
        </div>
        {mine.length > 0 && (
          <div className={styles.answers} ref={answer} tabIndex={-1}>
            {mine.map((own) => (
              <OwnAbout
                key={own.editKey}
                at={at}
                kind="restate"
                mine={own}
                label={voice.label}
                seen={item.restatements}
                isHidden={isHidden(own)}
                locked={input !== "open"}
                mayDelete
              />
            ))}
          </div>
        )}
        {sentAtZero && <p className={styles.note}>{sentAtZero}</p>}
        {hasMoved && input === "open" && <p className={styles.note}>{t("card.moved")}</p>}
        {isOpen && input === "open" && <Composer composing={composing} {...voice} send={t("card.send")} multiline />}
        {text !== "" && !(isOpen && input === "open") && <KeptText text={text} onDiscard={composing.discard} />}
      </div>
    </Card>
  );
}
