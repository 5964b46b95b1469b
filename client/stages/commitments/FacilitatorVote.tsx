import { useMemo } from "react";
import { listed } from "../../../shared/anonymity/byId.ts";
import type { CommitmentsFacilitatorView } from "../../../shared/stages/commitments/view.ts";
import { messages } from "../../i18n/messages.ts";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { CommitmentCard } from "./CommitmentCard.tsx";
import styles from "./Facilitator.module.css";
import catalogue from "./facilitator.messages.en.json";
import { seenByRoom } from "./inTheRoom.ts";
import { useVoted } from "./voted.ts";

const t = messages(catalogue);

type View = Extract<CommitmentsFacilitatorView, { step: "confidence" }>;

/** While the room votes: on what, and how many have. */
export function FacilitatorVote({ view }: { readonly view: View }) {
  const voted = useVoted();
  const seen = useMemo(() => seenByRoom(view.commitments), [view.commitments]);
  return (
    <div className={styles.stage}>
      <WaitingState quiet now={voted} next={t("vote.next")} />
      <ul className={styles.cards}>
        {listed(seen).map(([id, commitment]) => (
          <CommitmentCard key={id} commitment={commitment} />
        ))}
      </ul>
    </div>
  );
}
