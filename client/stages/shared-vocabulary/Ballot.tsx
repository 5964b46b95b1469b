import { useState } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { Choice as VoteChoice } from "../../../shared/stages/shared-vocabulary/agreement.ts";
import type { DraftView, MarkView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { useDraft } from "../../store/drafts.ts";
import { useOutbox, useSend } from "../../store/hooks.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Icon, type IconName } from "../../ui/Icon.tsx";
import { SaveState } from "../../ui/SaveState.tsx";
import { useInput } from "../../writing/atZero.ts";
import { Composer } from "../../writing/Composer.tsx";
import { isSendable } from "../../writing/composing.ts";
import styles from "./Ballot.module.css";
import catalogue from "./messages.en.json";
import { Wording } from "./Wording.tsx";

const t = messages(catalogue);

const choices = ["agree", "live-with", "object"] as const satisfies readonly VoteChoice[];
const icons: Record<VoteChoice, IconName> = { agree: "check", "live-with": "minus", object: "close" };

/** How this person votes on one draft: what was pressed last, also while it is on its way. */
function useVote(at: AgendaKey, draft: ContentId, saved: MarkView | undefined) {
  const send = useSend(at);
  const onItsWay = useOutbox().findLast(({ command }) => command.type === "vote" && command.draft === draft);
  // Between the answer and the next view of what is mine, the outbox is empty already.
  const [pressed, setPressed] = useState<{ readonly mark: MarkView; readonly over: MarkView | undefined }>();
  const isNewer = pressed && JSON.stringify(pressed.over) === JSON.stringify(saved);
  const mark = isNewer ? pressed.mark : saved;

  const vote = async (choice: VoteChoice, reason?: string): Promise<void> => {
    const next: MarkView = { choice, ...(reason && { reason }) };
    setPressed({ mark: next, over: saved });
    const answer = await send({ type: "vote", draft, ...next });
    if (!answer.ok) setPressed(undefined);
  };
  const saving = onItsWay ? (onItsWay.state === "waiting" ? "waiting" : "sending") : mark ? "saved" : undefined;
  return { mark, saving, vote } as const;
}

export interface BallotProps {
  readonly at: AgendaKey;
  readonly id: ContentId;
  readonly draft: DraftView;
  /** Which of how many drafts this is. */
  readonly number: number;
  readonly of: number;
  readonly saved: MarkView | undefined;
}

/** The ballot on one draft: three answers, and for an objection its reason. */
export function Ballot({ at, id, draft, number, of, saved }: BallotProps) {
  const { mark, saving, vote } = useVote(at, id, saved);
  const reason = useDraft(at, `reason/${id}`, saved?.reason);
  const isUnsent = reason.text.trim() !== (mark?.reason ?? "");
  const sendReason = () => {
    if (mark?.choice !== "object" || !isUnsent || !isSendable(reason.text, longest.note)) return false;
    void vote("object", reason.text.trim());
    return true;
  };
  const input = useInput(sendReason);
  const reasonToSend = isSendable(reason.text, longest.note) ? reason.text.trim() : undefined;
  return (
    <article className={styles.ballot}>
      {of > 1 && <p className={styles.number}>{t("vote.draft", { number, of })}</p>}
      <Wording wording={draft} size="large" />
      <Choice
        legend={t("vote.legend", { text: draft.text })}
        legendHidden
        disabled={input !== "open"}
        value={mark?.choice}
        onChange={(choice) => void vote(choice, choice === "object" ? reasonToSend : undefined)}
        options={choices.map((choice) => ({
          value: choice,
          label: t(`vote.${choice}`),
          description: t(`vote.${choice}.more`),
          mark: (
            <span className={styles.mark} data-choice={choice}>
              <Icon name={icons[choice]} />
            </span>
          ),
        }))}
      />
      {mark?.choice === "object" && (
        <div className={styles.reason}>
          <Composer
            composing={{
              text: reason.text,
              longest: longest.note,
              input,
              change: reason.set,
              discard: reason.clear,
              send: sendReason,
            }}
            label={t("vote.reason")}
            hint={t("vote.reason.hint")}
            send={t(mark.reason ? "vote.reason.change" : "vote.reason.send")}
            multiline
            tone="quiet"
          />
          {mark.reason && !isUnsent && saving === "saved" && <p className={styles.sent}>{t("vote.reason.sent")}</p>}
        </div>
      )}
      <div className={styles.saving}>{saving && <SaveState saving={saving} />}</div>
    </article>
  );
}
