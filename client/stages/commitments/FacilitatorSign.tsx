import { useMemo } from "react";
import { listed } from "../../../shared/anonymity/byId.ts";
import type { AgendaKey } from "../../../shared/ids.ts";
import { most } from "../../../shared/stages/commitments/schema.ts";
import type { CommitmentsFacilitatorView } from "../../../shared/stages/commitments/view.ts";
import { messages } from "../../i18n/messages.ts";
import { HiddenFromRoom } from "../../moderation/HiddenFromRoom.tsx";
import { HideButton } from "../../moderation/HideButton.tsx";
import { Button } from "../../ui/Button.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { Composer } from "../../writing/Composer.tsx";
import { type Beside, CommitmentCard } from "./CommitmentCard.tsx";
import { EditDialog } from "./EditDialog.tsx";
import styles from "./Facilitator.module.css";
import catalogue from "./facilitator.messages.en.json";
import { hiddenIn, isSignature, seenByRoom, signatureCount } from "./inTheRoom.ts";
import roomCatalogue from "./messages.en.json";
import { ProposalMenu, ProposalRow } from "./ProposalRow.tsx";
import { hiddenProposals, useProposing } from "./proposing.ts";

const t = messages(catalogue);
const room = messages(roomCatalogue);

type View = Extract<CommitmentsFacilitatorView, { step: "signing" }>;

const noProposals = {};

/** The list with the names under it; one more can still be put on it. */
export function FacilitatorSign({ at, view }: { readonly at: AgendaKey; readonly view: View }) {
  const { act, hiding, composing, editing, reword, stopEditing } = useProposing(at);
  const { commitments, proposals = noProposals as NonNullable<View["proposals"]> } = view;
  const seen = useMemo(() => seenByRoom(commitments), [commitments]);
  const hidden = useMemo(() => [...hiddenProposals(proposals), ...hiddenIn(commitments)], [proposals, commitments]);
  const { hide } = hiding;
  const beside = useMemo<Beside>(
    () => ({ signature: (id, { name }) => <HideButton text={name} onHide={() => hide(id)} /> }),
    [hide],
  );
  const all = listed(seen);
  const off = listed(proposals).filter(([, { listed: isOn, hidden: isHidden }]) => !isOn && !isHidden);
  const isFull = all.length >= most.listed;
  const edited = editing && proposals[editing];
  return (
    <div className={styles.stage}>
      <WaitingState quiet now={t("sign.now", { count: signatureCount(seen) })} next={t("sign.next")} />
      <ul className={styles.cards}>
        {all.map(([id, commitment]) => {
          const { text } = commitment;
          const isSigned = listed(commitment.signatures).length > 0;
          return (
            <CommitmentCard
              key={id}
              commitment={commitment}
              beside={beside}
              corner={
                <span className={styles.corner}>
                  <ProposalMenu id={id} proposal={{ text, own: !isSigned && proposals[id]?.own === true }} act={act} />
                </span>
              }
            >
              {!isSigned && (
                <div className={styles.unsigned}>
                  <p className={styles.soft}>{room("signatures.none")}</p>
                  <Button size="small" aria-label={t("take.label", { text })} onClick={() => act("take", id)}>
                    {t("take")}
                  </Button>
                </div>
              )}
            </CommitmentCard>
          );
        })}
      </ul>
      <section className={styles.section} aria-labelledby="commitments-others">
        <h2 id="commitments-others" className={styles.heading}>
          {t("others")}
        </h2>
        {isFull && <p className={styles.soft}>{t("list.full")}</p>}
        {off.length > 0 ? (
          <ul className={styles.rows}>
            {off.map(([id, proposal]) => (
              <ProposalRow key={id} id={id} proposal={proposal} isFull={isFull} act={act} />
            ))}
          </ul>
        ) : (
          <p className={styles.soft}>{t("others.none")}</p>
        )}
        <div className={styles.composer}>
          <Composer composing={composing} label={t("add")} send={t("add.send")} tone="quiet" />
        </div>
      </section>
      <HiddenFromRoom
        hidden={hidden}
        counted={t("hidden", { count: hidden.length })}
        done={t("hidden.done")}
        doneMore={t(isSignature(commitments, hiding.justHidden) ? "hidden.signature" : "hidden.later")}
        justHidden={hiding.justHidden}
        onShow={hiding.show}
        onDone={hiding.close}
      />
      {editing && edited && (
        <EditDialog text={edited.text} onSave={(text) => reword(editing, text)} onClose={stopEditing} />
      )}
    </div>
  );
}
