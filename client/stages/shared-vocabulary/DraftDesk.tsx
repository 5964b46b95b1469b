import { useState } from "react";
import { listed } from "../../../shared/anonymity/byId.ts";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import { type DraftText, most } from "../../../shared/stages/shared-vocabulary/schema.ts";
import type { RuleView, TermView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSend, useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { DraftForm, isEmptyWording, useTypedWording } from "./DraftForm.tsx";
import { DraftRow } from "./DraftRow.tsx";
import styles from "./Facilitator.module.css";
import { Fold } from "./Fold.tsx";
import catalogue from "./facilitator.messages.en.json";
import { Rule } from "./Rule.tsx";
import { freshDrafts } from "./votes.ts";

const t = messages(catalogue);

export interface DraftDeskProps {
  readonly at: AgendaKey;
  readonly id: ContentId;
  readonly term: TermView;
  readonly tied: readonly ContentId[] | undefined;
  readonly rule: RuleView;
  readonly onHide: (draft: ContentId) => void;
}

const draftsId = "vocabulary-drafts";

/** What comes after the comparison stands below it, out of sight on a laptop: a way there, which says when drafts are in. */
export function ToDrafts() {
  const waiting = useView((session) => session.written ?? 0);
  const go = () => {
    const drafts = document.getElementById(draftsId);
    drafts?.scrollIntoView?.();
    drafts?.focus({ preventScroll: true });
  };
  return (
    <div>
      <Button size="small" icon={<Icon name="chevronDown" />} onClick={go}>
        {waiting > 0 ? t("drafts.waiting", { count: waiting }) : t("drafts")}
      </Button>
    </div>
  );
}

/** Collects wordings of one word, and puts one to three of them to the vote. */
export function DraftDesk({ at, id, term, tied, rule, onHide }: DraftDeskProps) {
  const send = useSend(at);
  const waiting = useView((session) => session.written ?? 0);
  const own = useTypedWording(at, `facilitator/draft/${id}`);
  const [isBuilding, setBuilding] = useState(!isEmptyWording(own));
  const [picked, setPicked] = useState<readonly ContentId[]>();

  const inSight = listed(term.drafts).filter(([, { hidden }]) => !hidden);
  const fresh = freshDrafts(term);
  // What is most likely wanted: the drafts that tied, or the only one that is new.
  const likely = tied ?? (fresh.length === 1 ? fresh : []);
  const chosen = (picked ?? likely).filter((draft) => inSight.some(([other]) => other === draft));
  const isFull = chosen.length >= most.draftsInVote;

  const build = (wording: DraftText) => {
    own.fill(wording);
    setBuilding(true);
  };
  const row = ([draft, view]: (typeof inSight)[number]) => (
    <DraftRow
      key={draft}
      at={at}
      id={draft}
      term={term.term}
      draft={view}
      chosen={chosen.includes(draft)}
      canChoose={!isFull || chosen.includes(draft)}
      onChoose={(on) => setPicked(on ? [...chosen, draft] : chosen.filter((other) => other !== draft))}
      onHide={() => onHide(draft)}
      onBuild={isEmptyWording(own) ? () => build(view) : undefined}
    />
  );

  return (
    <section className={styles.section} aria-labelledby={draftsId}>
      <h2 id={draftsId} tabIndex={-1} className={styles.heading}>
        {t("drafts")}
      </h2>
      <div className={styles.waiting}>
        <p className={styles.strong}>{t("drafts.waiting", { count: waiting })}</p>
        {waiting > 0 && (
          <Button tone="primary" onClick={() => void send({ type: "show-drafts", term: id })}>
            {t("drafts.show")}
          </Button>
        )}
      </div>
      {inSight.length > 0 ? (
        <>
          <p className={styles.soft}>{t("drafts.hint")}</p>
          <ul className={styles.rows}>{inSight.map(row)}</ul>
        </>
      ) : (
        <EmptyState title={t("drafts.none")}>{t("drafts.none.more")}</EmptyState>
      )}
      <Fold key={String(isBuilding)} label={t("drafts.write")} startsOpen={isBuilding}>
        <DraftForm
          term={term.term}
          typed={own}
          tone="quiet"
          send={t("drafts.add")}
          onSend={(wording) => {
            void send({ type: "draft", term: id, ...wording }).then((answer) => {
              if (!answer.ok) return;
              own.clear();
              setBuilding(false);
            });
          }}
        />
      </Fold>
      {inSight.length > 0 && (
        <div className={styles.decide}>
          <Rule rule={rule} />
          <Button
            tone="primary"
            disabled={chosen.length === 0}
            onClick={() => void send({ type: "open-vote", term: id, drafts: [...chosen] })}
          >
            {t("vote.open", { count: chosen.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
