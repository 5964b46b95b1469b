import { useState } from "react";
import { listed } from "../../../shared/anonymity/byId.ts";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { TermToDefineView, VocabularyParticipantView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { longest } from "../../../shared/text.ts";
import { formatList } from "../../i18n/formatList.ts";
import { messages } from "../../i18n/messages.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { isIn, type Mine, useContent, useMine } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { Composer } from "../../writing/Composer.tsx";
import { useComposing } from "../../writing/composing.ts";
import { EditableText } from "../../writing/EditableText.tsx";
import { KeptDraft } from "../../writing/KeptText.tsx";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import { TimeUp } from "../../writing/TimeUp.tsx";
import styles from "./Define.module.css";
import catalogue from "./messages.en.json";
import { proposalField } from "./Propose.tsx";

const t = messages(catalogue);

/** Under which the step that follows finds what was typed and not sent. */
export const definitionField = (term: ContentId): string => `define/${term}`;

type View = Extract<VocabularyParticipantView, { step: "define" }>;
type Hidden = View["hidden"];

interface OwnMeaningsProps {
  readonly at: AgendaKey;
  readonly mine: readonly Mine[];
  readonly label: string;
  readonly hidden: Hidden;
  readonly locked: boolean;
}

function OwnMeanings({ at, mine, label, hidden, locked }: OwnMeaningsProps) {
  const { edit, remove } = useContent(at);
  if (mine.length === 0) return null;
  return (
    <ul className={styles.own} aria-label={label}>
      {mine.map((own) => (
        <li key={own.editKey}>
          <EditableText
            at={at}
            mine={own}
            label={label}
            longest={longest.definition}
            multiline
            locked={locked}
            note={own.contentId && hidden[own.contentId] ? t("own.hidden") : undefined}
            onEdit={({ editKey, about }, text) =>
              void edit(editKey, { type: "edit-definition", text }, { text, ...(about && { about }) })
            }
            onDelete={({ editKey }) => void remove(editKey, { type: "delete-definition" })}
          />
        </li>
      ))}
    </ul>
  );
}

interface TermCardProps {
  readonly at: AgendaKey;
  readonly id: ContentId;
  readonly term: TermToDefineView;
  readonly mine: readonly Mine[];
  readonly hidden: Hidden;
}

/** One word, and what it means to the person who reads this. */
function TermCard({ at, id, term: { term, also }, mine, hidden }: TermCardProps) {
  const { add } = useContent(at);
  const [writesMore, setWritesMore] = useState(false);
  const composing = useComposing({
    at,
    field: definitionField(id),
    longest: longest.definition,
    onSend: (text) => {
      void add({ type: "define", term: id, text }, { text, about: id });
      setWritesMore(false);
    },
  });
  const isOpen = composing.input === "open";
  const label = t("define.field", { term });
  const isWriting = mine.length === 0 || writesMore || composing.text !== "";

  return (
    <Card as="section" aria-label={term} pad="roomy">
      <div className={styles.card}>
        <div>
          <h2 className={styles.term}>
            {term}
            {mine.some(isIn) && <Icon name="check" />}
          </h2>
          {also.length > 0 && <p className={styles.also}>{t("also", { wordings: formatList(also) })}</p>}
        </div>
        <OwnMeanings at={at} mine={mine} label={t("define.mine", { term })} hidden={hidden} locked={!isOpen} />
        {!isOpen && <TimeUp at={at} composing={composing} />}
        {isOpen && isWriting && (
          <Composer
            composing={composing}
            label={label}
            hint={mine.length === 0 ? t("define.hint") : undefined}
            send={t("define.send")}
            multiline
            autoFocus={writesMore}
          />
        )}
        {isOpen && !isWriting && (
          <div>
            <Button size="small" tone="plain" icon={<Icon name="plus" />} onClick={() => setWritesMore(true)}>
              {t("define.another")}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

/** A card for each word on the table; nobody sees what the others write. */
export function Define({ at, view }: { readonly at: AgendaKey; readonly view: View }) {
  const mine = useMine(at, "define");
  const locked = useInputLocked();
  const terms = listed(view.terms);
  const about = (id: ContentId) => mine.filter((own) => own.about === id);
  const done = terms.filter(([id]) => about(id).length > 0).length;
  const isDone = terms.every(([id]) => about(id).some(isIn));
  const elsewhere = mine.filter((own) => !terms.some(([id]) => id === own.about));

  return (
    <div className={styles.define}>
      <SecrecyNote>{t("define.promise")}</SecrecyNote>
      <KeptDraft at={at} field={proposalField} />
      {terms.map(([id, term]) => (
        <TermCard key={id} at={at} id={id} term={term} mine={about(id)} hidden={view.hidden} />
      ))}
      {elsewhere.length > 0 && (
        <section className={styles.elsewhere}>
          <h2 className={styles.small}>{t("define.elsewhere")}</h2>
          <OwnMeanings at={at} mine={elsewhere} label={t("define.elsewhere")} hidden={view.hidden} locked={locked} />
        </section>
      )}
      {isDone ? (
        <WaitingState now={t("define.wait.now")} next={t("define.wait.next")} />
      ) : (
        <p className={styles.small} role="status">
          {t("define.progress", { done, of: terms.length })}
        </p>
      )}
    </div>
  );
}
