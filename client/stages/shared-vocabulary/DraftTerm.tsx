import { useState } from "react";
import { listed } from "../../../shared/anonymity/byId.ts";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { DraftText } from "../../../shared/stages/shared-vocabulary/schema.ts";
import type { TermView, VocabularyParticipantView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { isIn, useContent, useMine } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Dock } from "../../ui/Dock.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { useInput } from "../../writing/atZero.ts";
import { TimeUpNotice } from "../../writing/TimeUp.tsx";
import { DraftForm, isEmptyWording, sendableWording, useTypedWording } from "./DraftForm.tsx";
import styles from "./DraftTerm.module.css";
import catalogue from "./messages.en.json";
import { OwnDrafts, ownDraft } from "./OwnDrafts.tsx";
import { Wording } from "./Wording.tsx";

const t = messages(catalogue);

export interface DraftTermProps {
  readonly at: AgendaKey;
  readonly id: ContentId;
  readonly term: TermView;
  readonly hidden: VocabularyParticipantView["hidden"];
}

/** An open word: the drafts that are shown, and the place to propose one. */
export function DraftTerm({ at, id, term, hidden }: DraftTermProps) {
  const typed = useTypedWording(at, `draft/${id}`);
  const { add } = useContent(at);
  const isDraftIn = useMine(at, "draft").some((own) => own.about === id && isIn(own));
  const send = () => {
    const wording = sendableWording(typed);
    if (!wording) return false;
    void add({ type: "draft", term: id, ...wording }, ownDraft(id, wording));
    typed.clear();
    setWriting("no");
    return true;
  };
  const build = (wording: DraftText) => {
    typed.fill(wording);
    setWriting("opened");
  };
  const input = useInput(send);
  const locked = input !== "open";
  // What was left half-written is shown again, but takes no focus by itself.
  const [writing, setWriting] = useState<"no" | "left" | "opened">(isEmptyWording(typed) ? "no" : "left");
  const isWriting = writing !== "no";
  const shown = listed(term.drafts);
  const heading = t(Object.keys(term.history).length > 0 ? "draft.better" : "draft.heading");

  return (
    <>
      {shown.length > 0 && (
        <section className={styles.drafts}>
          <h2 className={styles.title}>{t("draft.shown")}</h2>
          <ul className={styles.list}>
            {shown.map(([draft, { text, usage, example }]) => {
              const wording = { text, ...(usage && { usage }), ...(example && { example }) };
              return (
                <Card as="li" key={draft}>
                  <Wording wording={wording} />
                  {!locked && isEmptyWording(typed) && (
                    <div className={styles.build}>
                      <Button size="small" tone="plain" onClick={() => build(wording)}>
                        {t("draft.build")}
                      </Button>
                    </div>
                  )}
                </Card>
              );
            })}
          </ul>
        </section>
      )}
      <OwnDrafts at={at} id={id} term={term} hidden={hidden} locked={locked} />
      {locked && <TimeUpNotice at={at} input={input} />}
      {!locked && isWriting && (
        <Card as="section" pad="roomy" aria-label={heading}>
          <h2 className={styles.heading}>{heading}</h2>
          <DraftForm
            term={term.term}
            typed={typed}
            onSend={send}
            send={t("draft.send")}
            onCancel={isEmptyWording(typed) ? () => setWriting("no") : undefined}
            autoFocus={writing === "opened"}
          />
        </Card>
      )}
      {!locked && !isWriting && (
        <Dock>
          <Button tone="quiet" wide onClick={() => setWriting("opened")}>
            {heading}
          </Button>
        </Dock>
      )}
      {isDraftIn && <WaitingState now={t("draft.wait.now")} next={t("draft.mine.wait")} />}
    </>
  );
}
