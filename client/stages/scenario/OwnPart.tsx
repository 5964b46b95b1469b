import { useState } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import { longest } from "../../../shared/stages/scenario/limits.ts";
import type { BeatNumber, Part } from "../../../shared/stages/scenario/schema.ts";
import { messages } from "../../i18n/messages.ts";
import { type Mine, useContent } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSentAtZero } from "../../writing/arrival.ts";
import { Composer } from "../../writing/Composer.tsx";
import { useComposing } from "../../writing/composing.ts";
import { EditableText } from "../../writing/EditableText.tsx";
import { KeptText } from "../../writing/KeptText.tsx";
import styles from "./OwnPart.module.css";
import { useOwnWords, writeCommand } from "./ownAnswer.ts";
import catalogue from "./participant.messages.en.json";

const t = messages(catalogue);

/** The draft of own words about a part of a beat. */
export const ownField = (beat: BeatNumber, part: Part): string => `${writeCommand[part]}/${beat}`;

export interface OwnPartProps {
  readonly at: AgendaKey;
  readonly beat: BeatNumber;
  readonly part: Part;
  /** Own words are what the person answers with now, or is about to. */
  readonly isChosen: boolean;
  /** The server counts them as the answer. */
  readonly isAnswer: boolean;
  readonly locked: boolean;
}

/** Own words that are there already: to be reworded and taken back. */
function Written({ at, part, isAnswer, locked, mine }: OwnPartProps & { readonly mine: Mine }) {
  const { edit, remove } = useContent(at);
  const again = (text: string) =>
    void edit(mine.editKey, { type: "edit-words", text }, { text, ...(mine.about && { about: mine.about }) });
  const text = (
    <EditableText
      at={at}
      mine={mine}
      label={t(`${part}.label`)}
      longest={longest[part]}
      multiline={part === "act"}
      locked={locked}
      note={isAnswer && !locked ? t("own.change") : undefined}
      onEdit={(_, typed) => again(typed)}
      onDelete={() => void remove(mine.editKey, { type: "delete-words" })}
    />
  );
  if (isAnswer || mine.contentId === undefined) return text;
  return (
    <Notice
      title={t("own.before")}
      action={
        !locked && (
          <Button size="small" onClick={() => again(mine.text)}>
            {t("own.again")}
          </Button>
        )
      }
    >
      <p>{t("own.before.more")}</p>
      {text}
    </Notice>
  );
}

/** The field for own words, or what was written in it. */
export function OwnPart(props: OwnPartProps) {
  const { at, beat, part, isChosen, locked } = props;
  const { add } = useContent(at);
  const mine = useOwnWords(at, beat, part);
  const [isSent, setSent] = useState(false);
  const composing = useComposing({
    at,
    field: ownField(beat, part),
    longest: longest[part],
    onSend: (text) => {
      setSent(true);
      const about = String(beat);
      void add({ type: writeCommand[part], beat, text }, { text, about }).then(({ ok }) => !ok && setSent(false));
    },
  });
  const sentAtZero = useSentAtZero(at, composing.input);
  if (mine) return <Written {...props} mine={mine} />;
  const { text, input } = composing;
  if (input === "sent-at-zero") return sentAtZero && <p className={styles.note}>{sentAtZero}</p>;
  if (isChosen && !locked && !isSent) {
    return (
      <Composer
        composing={composing}
        label={t(`${part}.label`)}
        labelHidden
        placeholder={t(`${part}.placeholder`)}
        send={t(`${part}.send`)}
        multiline={part === "act"}
        tone="quiet"
      />
    );
  }
  return text !== "" && locked ? <KeptText text={text} onDiscard={composing.discard} /> : null;
}
