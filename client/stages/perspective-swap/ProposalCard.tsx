import { useId, useState } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { type Mine, useContent } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useSentAtZero } from "../../writing/arrival.ts";
import { Composer } from "../../writing/Composer.tsx";
import { useComposing } from "../../writing/composing.ts";
import { KeptText } from "../../writing/KeptText.tsx";
import type { MarkOf } from "../../writing/Yours.tsx";
import { ItemHeading } from "./ItemHeading.tsx";
import { OwnAbout } from "./OwnAbout.tsx";
import type { Item } from "./order.ts";
import styles from "./Participant.module.css";
import catalogue from "./participant.messages.en.json";
import { SaidBefore } from "./SaidBefore.tsx";

const t = messages(catalogue);

/** The draft of a proposal for an item. */
export const proposeField = (item: ContentId): string => `propose/${item}`;

export interface ProposalCardProps {
  readonly at: AgendaKey;
  readonly id: ContentId;
  readonly item: Item;
  readonly mine: readonly Mine[];
  readonly isHidden: (mine: Mine) => boolean;
  readonly markOf: MarkOf;
}

/** One pain point, what was said about it, and the field for what both could live with. */
export function ProposalCard({ at, id, item, mine, isHidden, markOf }: ProposalCardProps) {
  const { add } = useContent(at);
  const headingId = useId();
  const [writesMore, setWritesMore] = useState(false);
  const composing = useComposing({
    at,
    field: proposeField(id),
    longest: longest.proposal,
    onSend: (text) => {
      setWritesMore(false);
      void add({ type: "propose", item: id, text }, { text, about: id });
    },
  });
  const { text, input } = composing;
  const sentAtZero = useSentAtZero(at, input);
  const locked = input !== "open";
  const isWriting = mine.length === 0 || writesMore || text !== "";

  return (
    <Card as="section" aria-labelledby={headingId} pad="roomy" {...(item.side && { side: item.side })}>
      <div className={styles.card}>
        <ItemHeading item={item} id={headingId} />
        <SaidBefore item={item} markOf={markOf} />
        {mine.length > 0 && (
          <div className={styles.own}>
            {mine.map((own) => (
              <OwnAbout
                key={own.editKey}
                at={at}
                kind="propose"
                mine={own}
                label={t("propose.label")}
                seen={item.proposals}
                isHidden={isHidden(own)}
                locked={locked}
                mayDelete
              />
            ))}
          </div>
        )}
        {sentAtZero && <p className={styles.progress}>{sentAtZero}</p>}
        {locked && text !== "" && <KeptText text={text} onDiscard={composing.discard} />}
        {!locked && isWriting && (
          <Composer
            composing={composing}
            label={t("propose.label")}
            hint={mine.length === 0 ? t("propose.hint") : undefined}
            placeholder={t("propose.placeholder")}
            send={t("propose.send")}
            multiline
            autoFocus={writesMore}
          />
        )}
        {!locked && !isWriting && (
          <div>
            <Button size="small" tone="plain" icon={<Icon name="plus" />} onClick={() => setWritesMore(true)}>
              {t("propose.another")}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
