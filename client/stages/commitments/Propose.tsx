import type { AgendaKey } from "../../../shared/ids.ts";
import type { CommitmentsParticipantView } from "../../../shared/stages/commitments/view.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { isIn, type Mine, useContent, useMine } from "../../store/hooks.ts";
import { Dock } from "../../ui/Dock.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { Composer } from "../../writing/Composer.tsx";
import { useComposing } from "../../writing/composing.ts";
import { EditableText } from "../../writing/EditableText.tsx";
import { HiddenText } from "../../writing/HiddenText.tsx";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import { TimeUp } from "../../writing/TimeUp.tsx";
import styles from "./Participant.module.css";
import { Proposals } from "./Proposals.tsx";
import catalogue from "./participant.messages.en.json";

const t = messages(catalogue);

/** Under which the steps that follow find what was typed and not sent. */
export const proposalField = "propose";

type View = Extract<CommitmentsParticipantView, { step: "proposing" }>;

/** What is there already, and the field for what else could be done. */
export function Propose({ at, view }: { readonly at: AgendaKey; readonly view: View }) {
  const mine = useMine(at, "propose");
  const sent = mine.filter(isIn).length;
  const { add, edit, remove } = useContent(at);
  const composing = useComposing({
    at,
    field: proposalField,
    longest: longest.commitment,
    onSend: (text) => void add({ type: "propose", text }, { text }),
  });
  const locked = composing.input !== "open";
  const note = ({ contentId, text }: Mine): string | undefined => {
    const seen = contentId && view.proposals[contentId]?.text;
    return seen !== undefined && seen !== text ? t("propose.seen", { text: seen }) : undefined;
  };
  const own = {
    at,
    label: t("propose.field"),
    longest: longest.commitment,
    locked,
    onDelete: ({ editKey }: Mine) => void remove(editKey, { type: "delete-proposal" }),
  };
  const reword = async ({ editKey }: Mine, text: string): Promise<boolean> =>
    (await edit(editKey, { type: "edit-proposal", text }, { text })).ok;

  return (
    <div className={styles.step}>
      <p className={styles.soft}>{t("propose.hint")}</p>
      <Proposals proposals={view.proposals} />
      {mine.length > 0 && (
        <section className={styles.own} aria-label={t("propose.mine")}>
          <h2 className={styles.small}>{t("propose.mine")}</h2>
          <ul className={styles.own}>
            {mine.map((text) => (
              <li key={text.editKey}>
                {text.contentId && view.hidden[text.contentId] ? (
                  <HiddenText {...own} mine={text} onEdit={reword} />
                ) : (
                  <EditableText
                    {...own}
                    mine={text}
                    multiline
                    note={note(text)}
                    onEdit={(which, to) => void reword(which, to)}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {sent > 0 && <WaitingState now={t("propose.wait.now", { count: sent })} next={t("propose.wait.next")} />}
      <SecrecyNote>{t("propose.promise")}</SecrecyNote>
      <Dock>
        {locked ? (
          <TimeUp at={at} composing={composing} />
        ) : (
          <div className={styles.composer}>
            <Composer
              composing={composing}
              label={t("propose.field")}
              placeholder={t("propose.placeholder")}
              send={t("propose.send")}
            />
          </div>
        )}
      </Dock>
    </div>
  );
}
