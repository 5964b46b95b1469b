import { Suspense, useState } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { HardQuestionsSettings } from "../../../shared/stages/hard-questions/schema.ts";
import type { EarlierView } from "../../../shared/stages/hard-questions/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSend } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { AddQuestion } from "./AddQuestion.tsx";
import { FromDeck } from "./FromDeck.tsx";
import catalogue from "./facilitator.messages.en.json";
import styles from "./QuestionList.module.css";
import { QuestionRow } from "./QuestionRow.tsx";
import { moved, unasked } from "./questions.ts";
import { RewordDialog } from "./RewordDialog.tsx";
import { useQuestions } from "./useQuestions.ts";

const t = messages(catalogue);

export interface QuestionListProps {
  readonly at: AgendaKey;
  readonly title: string;
  readonly settings: HardQuestionsSettings;
  readonly earlier: { readonly [id: ContentId]: EarlierView };
  /** What the room is at now, and how many answers it has there. */
  readonly current?: { readonly text: string; readonly answers: number };
}

/** What can be asked: any question of the list, one of one's own, or more from the deck. */
export function QuestionList({ at, title, settings, earlier, current }: QuestionListProps) {
  const send = useSend(at);
  const { list, set } = useQuestions(at, settings);
  const [rewording, setRewording] = useState<string>();
  const answersTo = (question: string): number | undefined => {
    if (current?.text === question) return current.answers;
    const asked = Object.values(earlier).find(({ text }) => text === question);
    return asked && Object.keys(asked.answers).length;
  };
  const next = unasked(list, earlier, current?.text)[0];
  const ask = (question: string) => void send({ type: "ask", question });
  const others = (question: string) => list.filter((other) => other !== question);

  return (
    <section className={styles.questions} aria-label={title}>
      <header>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.note}>{t(current ? "list.again.more" : "list.more")}</p>
      </header>
      <AddQuestion at={at} list={list} onAdd={(question) => set([...list, question])} onAsk={ask} />
      {list.length === 0 && <EmptyState title={t("list.empty")}>{t("list.empty.more")}</EmptyState>}
      <ol className={styles.list}>
        {list.map((question, index) => (
          <QuestionRow
            key={question}
            question={question}
            answers={answersTo(question)}
            next={question === next && t(current ? "next.again" : "next")}
            isFirst={index === 0}
            isLast={index === list.length - 1}
            onAsk={() => ask(question)}
            onReword={() => setRewording(question)}
            onMove={(by) => set(moved(list, index, by))}
            onRemove={() => set(others(question))}
          />
        ))}
      </ol>
      <Suspense fallback={null}>
        <FromDeck
          list={list}
          styles={styles}
          add={(question) => (
            <Button
              size="small"
              icon={<Icon name="plus" />}
              aria-label={t("deck.add.this", { question })}
              onClick={() => set([...list, question])}
            >
              {t("deck.add")}
            </Button>
          )}
        />
      </Suspense>
      {rewording !== undefined && (
        <RewordDialog
          question={rewording}
          others={others(rewording)}
          onSave={(question) => set(list.map((other) => (other === rewording ? question : other)))}
          onClose={() => setRewording(undefined)}
        />
      )}
    </section>
  );
}
