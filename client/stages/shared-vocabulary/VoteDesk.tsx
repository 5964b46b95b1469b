import { useState } from "react";
import { total } from "../../../shared/anonymity/disclosure.ts";
import { type AgendaKey, type ContentId, sideIds } from "../../../shared/ids.ts";
import { atLeast } from "../../../shared/stages/shared-vocabulary/agreement.ts";
import type { RuleView, TermView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSend, useSideNames, useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import styles from "./Facilitator.module.css";
import catalogue from "./facilitator.messages.en.json";
import { Rule } from "./Rule.tsx";
import { VotedCount } from "./VotedCount.tsx";
import { Wording } from "./Wording.tsx";

const t = messages(catalogue);

export interface VoteDeskProps {
  readonly at: AgendaKey;
  readonly id: ContentId;
  readonly term: TermView;
  readonly drafts: readonly ContentId[];
  readonly rule: RuleView;
}

/** How many of each side are here, and how many of them the quorum asks for. */
function Needs({ rule: { quorum, neutralsCount } }: { readonly rule: RuleView }) {
  const present = useView((session) => session.present);
  const names = useSideNames();
  const deciding = sideIds.filter((side) => side !== "neutral" || (neutralsCount && present.neutral > 0));
  return (
    <ul className={styles.needs}>
      {deciding.map((side) => (
        <li key={side} className={styles.need}>
          <SideMark side={side} label={names[side]} />
          <span className={styles.soft}>
            {present[side] === 0
              ? t("vote.absent")
              : t("vote.needs", { present: present[side], needed: Math.max(1, atLeast(present[side], quorum)) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** An open vote: what is voted on, how many have voted, and the way to close it. */
export function VoteDesk({ at, id, term, drafts, rule }: VoteDeskProps) {
  const send = useSend(at);
  const cast = useView((session) => session.cast ?? 0);
  const present = useView((session) => total(session.present));
  const [asks, setAsks] = useState(false);
  const missing = Math.max(0, present - cast);
  const close = () => void send({ type: "close-vote", term: id });
  return (
    <section className={styles.section} aria-label={term.term}>
      <ol className={styles.rows}>
        {drafts.map((draft) => {
          const wording = term.drafts[draft];
          return (
            wording && (
              <Card as="li" key={draft}>
                <Wording wording={wording} />
              </Card>
            )
          );
        })}
      </ol>
      <div className={styles.waiting}>
        <div>
          <VotedCount />
          <p className={styles.soft}>{t("vote.secret")}</p>
        </div>
        <Button tone="primary" onClick={() => (missing > 0 || cast === 0 ? setAsks(true) : close())}>
          {t("vote.close")}
        </Button>
      </div>
      <Needs rule={rule} />
      <Rule rule={rule} />
      {asks && (
        <Dialog
          title={t("vote.close.title")}
          onClose={() => setAsks(false)}
          actions={
            <>
              <Button onClick={() => setAsks(false)}>{t("vote.close.keep")}</Button>
              <Button
                tone="primary"
                onClick={() => {
                  close();
                  setAsks(false);
                }}
              >
                {t("vote.close")}
              </Button>
            </>
          }
        >
          <p>{cast === 0 ? t("vote.close.none") : t("vote.close.more", { count: missing })}</p>
        </Dialog>
      )}
    </section>
  );
}
