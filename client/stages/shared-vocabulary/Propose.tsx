import type { AgendaKey } from "../../../shared/ids.ts";
import { exampleTerms } from "../../../shared/stages/shared-vocabulary/examples.ts";
import type { VocabularyParticipantView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { isIn, type Mine, useContent, useMine, useView } from "../../store/hooks.ts";
import { Dock } from "../../ui/Dock.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { Composer } from "../../writing/Composer.tsx";
import { useComposing } from "../../writing/composing.ts";
import { EditableText } from "../../writing/EditableText.tsx";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import { TimeUp } from "../../writing/TimeUp.tsx";
import catalogue from "./messages.en.json";
import styles from "./Propose.module.css";
import { ProposedTerms } from "./ProposedTerms.tsx";

const t = messages(catalogue);

/** Under which the steps that follow find what was typed and not sent. */
export const proposalField = "propose";

type View = Extract<VocabularyParticipantView, { step: "propose" }>;

/** Words that cause trouble, written in silence; then what all have proposed. */
export function Propose({ at, view }: { readonly at: AgendaKey; readonly view: View }) {
  const language = useView((view) => view.language);
  const mine = useMine(at, "propose");
  const sent = mine.filter(isIn).length;
  const { add, edit, remove } = useContent(at);
  const composing = useComposing({
    at,
    field: proposalField,
    longest: longest.term,
    onSend: (term) => void add({ type: "propose", term }, { text: term }),
  });
  const locked = composing.input !== "open";
  const isRevealed = Object.keys(view.terms).length > 0;

  const note = ({ contentId, text }: Mine): string | undefined => {
    if (!contentId) return undefined;
    if (view.hidden[contentId]) return t("own.hidden");
    const shown = view.terms[contentId]?.term;
    return shown !== undefined && shown !== text ? t("propose.seen", { term: shown }) : undefined;
  };

  return (
    <div className={styles.propose}>
      {isRevealed ? <ProposedTerms terms={view.terms} /> : <p className={styles.hint}>{t("propose.hint")}</p>}
      {mine.length === 0 && !isRevealed && !locked && (
        <section className={styles.examples} aria-label={t("propose.examples")}>
          <h2 className={styles.small}>{t("propose.examples")}</h2>
          <ul className={styles.chips}>
            {exampleTerms[language].map((example) => (
              <li key={example}>
                <button type="button" className={styles.chip} onClick={() => composing.change(example)}>
                  {t("quoted", { text: example })}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mine.length > 0 && (
        <section className={styles.mine}>
          <h2 className={styles.small}>{t("propose.mine")}</h2>
          <ul className={styles.own}>
            {mine.map((own) => (
              <li key={own.editKey}>
                <EditableText
                  at={at}
                  mine={own}
                  label={t("propose.field")}
                  longest={longest.term}
                  note={note(own)}
                  locked={locked}
                  onEdit={({ editKey }, term) => void edit(editKey, { type: "edit-proposal", term }, { text: term })}
                  onDelete={({ editKey }) => void remove(editKey, { type: "delete-proposal" })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <VisuallyHidden>
        <span role="status">{mine.length > 0 && t("propose.mine.count", { count: mine.length })}</span>
        <span role="status">{isRevealed && t("propose.shown.said")}</span>
      </VisuallyHidden>
      {sent > 0 && !isRevealed && (
        <WaitingState quiet now={t("propose.wait.now", { count: sent })} next={t("propose.wait.next")} />
      )}
      <SecrecyNote>{t("propose.promise")}</SecrecyNote>
      <Dock>
        {composing.input === "open" ? (
          <div className={styles.composer}>
            <Composer composing={composing} label={t("propose.field")} send={t("propose.send")} />
          </div>
        ) : (
          <TimeUp at={at} composing={composing} />
        )}
      </Dock>
    </div>
  );
}
