import { useState } from "react";
import { listed } from "../../../shared/anonymity/byId.ts";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { Fingers } from "../../../shared/stages/commitments/schema.ts";
import type {
  CommitmentsParticipantView,
  CommitmentsPersonal,
  CommitmentView,
} from "../../../shared/stages/commitments/view.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { type Mine, useContent, useMine } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { Saving } from "../../ui/SaveState.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { Composer } from "../../writing/Composer.tsx";
import { useComposing } from "../../writing/composing.ts";
import { EditableText } from "../../writing/EditableText.tsx";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import { TimeUp } from "../../writing/TimeUp.tsx";
import { CommitmentCard } from "./CommitmentCard.tsx";
import { FistToFive } from "./FistToFive.tsx";
import { useHands } from "./hands.ts";
import { LeftOver } from "./LeftOver.tsx";
import styles from "./Participant.module.css";
import catalogue from "./participant.messages.en.json";

const t = messages(catalogue);

/** The draft of what would raise the confidence in a commitment. */
export const conditionField = (commitment: ContentId): string => `condition/${commitment}`;

interface ConditionProps {
  readonly at: AgendaKey;
  readonly id: ContentId;
  /** Fewer fingers than the threshold: the field is there without being asked for. */
  readonly isLow: boolean;
}

/** What would raise it: asked of those who doubt, open to all. */
function Condition({ at, id, isLow }: ConditionProps) {
  const mine = useMine(at, "add-condition").filter(({ about }) => about === id);
  const { add, edit, remove } = useContent(at);
  const [isOpen, setOpen] = useState(false);
  const composing = useComposing({
    at,
    field: conditionField(id),
    longest: longest.condition,
    onSend: (text) => {
      setOpen(false);
      void add({ type: "add-condition", commitment: id, text }, { text, about: id });
    },
  });
  const locked = composing.input !== "open";
  const isWriting = isOpen || composing.text !== "" || (isLow && mine.length === 0);
  const reword = ({ editKey }: Mine, text: string) =>
    void edit(editKey, { type: "edit-condition", text }, { text, about: id });
  return (
    <div className={styles.part}>
      {mine.map((own) => (
        <EditableText
          key={own.editKey}
          at={at}
          mine={own}
          label={t("condition.field")}
          longest={longest.condition}
          multiline
          locked={locked}
          onEdit={reword}
          onDelete={({ editKey }) => void remove(editKey, { type: "delete-condition" })}
        />
      ))}
      {locked && (composing.text !== "" || composing.input === "sent-at-zero") && (
        <TimeUp at={at} composing={composing} />
      )}
      {!locked && isWriting && (
        <div className={styles.composer}>
          <Composer
            composing={composing}
            label={t("condition.low")}
            hint={t("condition.hint")}
            placeholder={t("condition.placeholder")}
            send={t("condition.send")}
            tone="quiet"
            multiline
            autoFocus={isOpen}
          />
        </div>
      )}
      {!locked && !isWriting && (
        <div>
          <Button size="small" tone="plain" icon={<Icon name="plus" />} onClick={() => setOpen(true)}>
            {t(mine.length > 0 ? "condition.another" : "condition.add")}
          </Button>
        </div>
      )}
    </div>
  );
}

interface VotedProps extends Pick<ConditionProps, "at" | "id"> {
  readonly commitment: CommitmentView;
  readonly threshold: number;
  readonly value: Fingers | undefined;
  readonly saving: Saving;
  readonly locked: boolean;
  readonly onHoldUp: (fingers: Fingers) => void;
}

function Voted({ at, id, commitment, threshold, ...vote }: VotedProps) {
  const { value } = vote;
  return (
    <CommitmentCard commitment={commitment}>
      <FistToFive {...vote} />
      <Condition at={at} id={id} isLow={value !== undefined && value < threshold} />
    </CommitmentCard>
  );
}

type View = Extract<CommitmentsParticipantView, { step: "confidence" }>;

export interface HoldUpProps {
  readonly at: AgendaKey;
  readonly view: View;
  readonly me: CommitmentsPersonal;
}

const nothing = {};

/** Fist to five, blind, for each commitment. */
export function HoldUp({ at, view, me }: HoldUpProps) {
  const locked = useInputLocked();
  const { hands, savingOf, holdUp } = useHands(at, me.fingers ?? nothing);
  const all = listed(view.commitments);
  const voted = all.filter(([id]) => hands[id] !== undefined).length;
  const isDone = all.every(([id]) => me.fingers?.[id] !== undefined);
  return (
    <div className={styles.step}>
      {locked ? (
        <Notice title={t("vote.locked")}>{t("vote.done.next")}</Notice>
      ) : (
        <SecrecyNote>{t("vote.promise")}</SecrecyNote>
      )}
      <ul className={styles.cards}>
        {all.map(([id, commitment]) => (
          <Voted
            key={id}
            at={at}
            id={id}
            commitment={commitment}
            threshold={view.threshold}
            value={hands[id]}
            saving={savingOf(id)}
            locked={locked}
            onHoldUp={(fingers) => holdUp(id, fingers)}
          />
        ))}
      </ul>
      {isDone && !locked ? (
        <WaitingState now={t("vote.done.now", { of: all.length })} next={t("vote.done.next")} />
      ) : (
        <p className={styles.progress}>{t("vote.progress", { voted, of: all.length })}</p>
      )}
      <LeftOver at={at} hidden={view.hidden} />
    </div>
  );
}
