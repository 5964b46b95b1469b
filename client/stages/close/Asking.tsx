import { useId } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { Reading } from "../../../shared/stages/temperature/schema.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { isIn, type Mine, useContent, useMine } from "../../store/hooks.ts";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { Composer } from "../../writing/Composer.tsx";
import { useComposing } from "../../writing/composing.ts";
import { EditableText } from "../../writing/EditableText.tsx";
import { HiddenText } from "../../writing/HiddenText.tsx";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import { TimeUp } from "../../writing/TimeUp.tsx";
import { ReadingScale, useReading } from "../temperature/ReadingScale.tsx";
import styles from "./Asking.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** Under which the close finds what was typed and not sent. */
export const takeawayField = "takeaway";

export interface AskingProps {
  readonly at: AgendaKey;
  readonly hidden: { readonly [id: ContentId]: true };
  /** The reading that the server has. */
  readonly saved: Reading | undefined;
}

/** How hot it is now, and one thing to take along. */
export function Asking({ at, hidden, saved }: AskingProps) {
  const { reading, read } = useReading(at, saved);
  const { add, edit, remove } = useContent(at);
  const mine = useMine(at, "add-takeaway");
  const [readingId, takeawayId] = [useId(), useId()];
  const composing = useComposing({
    at,
    field: takeawayField,
    longest: longest.takeaway,
    onSend: (text) => void add({ type: "add-takeaway", text }, { text }),
  });
  const locked = composing.input !== "open";
  const reword = async ({ editKey }: Mine, text: string): Promise<boolean> =>
    (await edit(editKey, { type: "edit-takeaway", text }, { text })).ok;
  const own = {
    at,
    label: t("takeaway"),
    longest: longest.takeaway,
    locked,
    onDelete: ({ editKey }: Mine) => void remove(editKey, { type: "delete-takeaway" }),
  };
  // Nothing is said to be in before the server has it.
  const isRead = saved !== undefined;
  const isTaken = mine.some(isIn);
  const now = isRead ? (isTaken ? "done.now" : "half.takeaway") : isTaken ? "half.reading" : undefined;

  return (
    <div className={styles.asking}>
      <section className={styles.part} aria-labelledby={readingId}>
        <h2 id={readingId} className={styles.heading}>
          {t("reading")}
        </h2>
        <ReadingScale value={reading} onChoose={(value) => void read(value)} locked={locked} />
        <SecrecyNote>{t(isRead ? "reading.in" : "reading.secret")}</SecrecyNote>
      </section>
      <section className={styles.part} aria-labelledby={takeawayId}>
        <h2 id={takeawayId} className={styles.heading}>
          {t(mine.length > 0 ? "takeaway.mine" : "takeaway")}
        </h2>
        {mine.map((text) =>
          text.contentId && hidden[text.contentId] ? (
            <HiddenText key={text.editKey} {...own} mine={text} onEdit={reword} />
          ) : (
            <EditableText
              key={text.editKey}
              {...own}
              mine={text}
              multiline
              onEdit={(which, to) => void reword(which, to)}
            />
          ),
        )}
        {locked ? (
          <TimeUp at={at} composing={composing} />
        ) : (
          mine.length === 0 && (
            <div className={styles.composer}>
              <Composer
                composing={composing}
                label={t("takeaway")}
                labelHidden
                hint={t("takeaway.hint")}
                placeholder={t("takeaway.placeholder")}
                send={t("takeaway.send")}
                multiline
              />
            </div>
          )
        )}
      </section>
      {now && <WaitingState now={t(now)} next={t("done.next")} />}
    </div>
  );
}
