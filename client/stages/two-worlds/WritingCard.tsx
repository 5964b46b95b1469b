import { useId } from "react";
import type { AgendaKey, ContentId, TwoSide } from "../../../shared/ids.ts";
import { type Kind, longestText } from "../../../shared/stages/two-worlds/about.ts";
import { messages } from "../../i18n/messages.ts";
import { useContent, useMine, useSideNames } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { useSentAtZero } from "../../writing/arrival.ts";
import { Composer } from "../../writing/Composer.tsx";
import { useComposing } from "../../writing/composing.ts";
import { KeptText } from "../../writing/KeptText.tsx";
import { OwnWorldText } from "./OwnWorldText.tsx";
import styles from "./Participant.module.css";
import catalogue from "./participant.messages.en.json";

const t = messages(catalogue);

/** What is written of, and from where. */
export interface Place {
  readonly kind: Kind;
  readonly side: TwoSide;
}

/** The draft of a text, under which the steps that follow find what was not sent. */
export const fieldOf = ({ kind, side }: Place): string => `${kind}/${side}`;

export interface WritingCardProps {
  readonly at: AgendaKey;
  readonly place: Place;
  /** Belongs to neither side, so that a guess has to say about whom it is. */
  readonly isNeutral: boolean;
  readonly hidden: { readonly [id: ContentId]: true };
}

/** One world, several short texts: what was written, and the field for the next. */
export function WritingCard({ at, place, isNeutral, hidden }: WritingCardProps) {
  const { kind, side } = place;
  const names = useSideNames();
  const headingId = useId();
  const { add } = useContent(at);
  const mine = useMine(at, `add-${kind}`).filter(({ about }) => about === side);
  const composing = useComposing({
    at,
    field: fieldOf(place),
    longest: longestText,
    onSend: (text) => {
      const own = { text, about: side };
      void add(
        kind === "own" ? { type: "add-own", text } : { type: "add-guess", text, ...(isNeutral && { about: side }) },
        own,
      );
    },
  });
  const { text, input } = composing;
  const words = { side: names[side] };
  const sentAtZero = useSentAtZero(at, input);
  return (
    <Card as="section" side={side} pad="roomy" aria-labelledby={headingId}>
      <div className={styles.card}>
        <div className={styles.question}>
          <SideMark side={side} label={names[side]} />
          <h2 id={headingId}>{t(`write.${kind}`, words)}</h2>
          <p className={styles.hint}>{t(`write.${kind}.hint`, words)}</p>
        </div>
        {mine.length > 0 && (
          <ul className={styles.own} aria-label={t(`write.${kind}.list`, words)}>
            {mine.map((own) => (
              <li key={own.editKey}>
                <OwnWorldText
                  at={at}
                  mine={own}
                  isHidden={own.contentId !== undefined && hidden[own.contentId] === true}
                  locked={input !== "open"}
                  mayDelete
                />
              </li>
            ))}
          </ul>
        )}
        {input === "open" ? (
          <Composer
            composing={composing}
            label={t(`write.${kind}.label`, words)}
            labelHidden
            placeholder={t(`write.${kind}.placeholder`)}
            send={t("write.add")}
          />
        ) : (
          <>
            {sentAtZero && <p className={styles.hint}>{sentAtZero}</p>}
            {text !== "" && <KeptText text={text} onDiscard={composing.discard} />}
          </>
        )}
      </div>
    </Card>
  );
}
