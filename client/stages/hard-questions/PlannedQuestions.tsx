import { Suspense, useState } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import { longestQuestion } from "../../../shared/stages/hard-questions/limits.ts";
import { messages } from "../../i18n/messages.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { TextArea } from "../../ui/Field.tsx";
import { Folded } from "../../ui/Folded.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { isSendable } from "../../writing/composing.ts";
import { AddQuestion } from "./AddQuestion.tsx";
import { FromDeck } from "./FromDeck.tsx";
import facilitatorCatalogue from "./facilitator.messages.en.json";
import { moved } from "./questions.ts";
import styles from "./Settings.module.css";
import catalogue from "./settings.messages.en.json";

const t = messages(catalogue);
const live = messages(facilitatorCatalogue);

interface RewordProps {
  readonly question: string;
  readonly others: readonly string[];
  readonly onSave: (question: string) => void;
  readonly onClose: () => void;
}

/** In the place of the question: a dialog on top of this one would be one too many. */
function Reword({ question, others, onSave, onClose }: RewordProps) {
  const [text, setText] = useState(question);
  const isThere = others.includes(text.trim());
  const isReady = isSendable(text, longestQuestion) && !isThere;
  const save = () => isReady && onSave(text.trim());
  return (
    <li className={styles.reword}>
      <TextArea
        label={live("edit.label")}
        error={isThere ? live("duplicate") : undefined}
        longest={longestQuestion}
        rows={2}
        value={text}
        onChange={setText}
        onCommit={save}
        autoFocus
      />
      <div className={styles.buttons}>
        <Button size="small" disabled={!isReady} onClick={save}>
          {live("edit.save")}
        </Button>
        <Button size="small" tone="plain" onClick={onClose}>
          {live("cancel")}
        </Button>
      </div>
    </li>
  );
}

export interface PlannedQuestionsProps {
  readonly place: AgendaKey;
  readonly list: readonly string[];
  readonly onChange: (list: readonly string[]) => void;
}

/** The list of questions before the room has come to it. */
export function PlannedQuestions({ place, list, onChange }: PlannedQuestionsProps) {
  const [rewording, setRewording] = useState<string>();
  return (
    <section className={styles.questions} aria-label={t("questions")}>
      <header>
        <h3 className={styles.title}>{t("questions")}</h3>
        <p className={styles.more}>{t(list.length > 0 ? "questions.more" : "empty")}</p>
      </header>
      {list.length > 0 && (
        <Folded look="chevron" label={t("count", { count: list.length })}>
          <ol className={styles.list}>
            {list.map((question, index) =>
              question === rewording ? (
                <Reword
                  key={question}
                  question={question}
                  others={list.filter((other) => other !== question)}
                  onSave={(text) => {
                    onChange(list.map((other) => (other === question ? text : other)));
                    setRewording(undefined);
                  }}
                  onClose={() => setRewording(undefined)}
                />
              ) : (
                <li key={question} className={styles.row}>
                  <p>{question}</p>
                  <div className={styles.acts}>
                    <IconButton
                      label={t("up", { question })}
                      icon={<Icon name="arrowUp" />}
                      disabled={index === 0}
                      onClick={() => onChange(moved(list, index, -1))}
                    />
                    <IconButton
                      label={t("down", { question })}
                      icon={<Icon name="arrowDown" />}
                      disabled={index === list.length - 1}
                      onClick={() => onChange(moved(list, index, 1))}
                    />
                    <IconButton
                      label={t("edit", { question })}
                      icon={<Icon name="edit" />}
                      onClick={() => setRewording(question)}
                    />
                    <IconButton
                      label={t("remove", { question })}
                      icon={<Icon name="close" />}
                      onClick={() => onChange(list.filter((other) => other !== question))}
                    />
                  </div>
                </li>
              ),
            )}
          </ol>
        </Folded>
      )}
      <AddQuestion at={place} list={list} onAdd={(question) => onChange([...list, question])} />
      <Suspense fallback={null}>
        <FromDeck
          list={list}
          styles={styles}
          add={(question) => (
            <IconButton
              label={live("deck.add.this", { question })}
              icon={<Icon name="plus" />}
              onClick={() => onChange([...list, question])}
            />
          )}
        />
      </Suspense>
    </section>
  );
}
