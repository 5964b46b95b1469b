import type { AgendaKey } from "../../../shared/ids.ts";
import type { SwapParticipantView } from "../../../shared/stages/perspective-swap/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { isIn, type Mine, useMine } from "../../store/hooks.ts";
import { Notice } from "../../ui/Notice.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import type { MarkOf } from "../../writing/Yours.tsx";
import { byPlace } from "./order.ts";
import styles from "./Participant.module.css";
import { ProposalCard } from "./ProposalCard.tsx";
import catalogue from "./participant.messages.en.json";

const t = messages(catalogue);

export interface ProposalsProps {
  readonly at: AgendaKey;
  readonly view: SwapParticipantView;
  readonly isHidden: (mine: Mine) => boolean;
  readonly markOf: MarkOf;
}

/** What both sides could live with, for each pain point. */
export function Proposals({ at, view, isHidden, markOf }: ProposalsProps) {
  const mine = useMine(at, "propose");
  const sent = mine.filter(isIn).length;
  const locked = useInputLocked();
  const next = t("propose.sent.next");
  return (
    <div className={styles.step}>
      {locked ? <Notice title={t("propose.locked")}>{next}</Notice> : <SecrecyNote>{t("propose.private")}</SecrecyNote>}
      {byPlace(view.items).map(([id, item]) => (
        <ProposalCard
          key={id}
          at={at}
          id={id}
          item={item}
          mine={mine.filter(({ about }) => about === id)}
          isHidden={isHidden}
          markOf={markOf}
        />
      ))}
      {sent > 0 && !locked && <WaitingState now={t("propose.sent.now", { count: sent })} next={next} />}
    </div>
  );
}
