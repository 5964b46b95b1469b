import { type ReactNode, useMemo } from "react";
import { listed, only } from "../../../shared/anonymity/byId.ts";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { CommitmentsParticipantView, CommitmentView } from "../../../shared/stages/commitments/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useMine } from "../../store/hooks.ts";
import { Voice } from "../../ui/Card.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { KeptDraft } from "../../writing/KeptText.tsx";
import { OnTheirWay } from "../../writing/OnTheirWay.tsx";
import { useOwnIds, Yours } from "../../writing/Yours.tsx";
import { type Beside, CommitmentCard } from "./CommitmentCard.tsx";
import { conditionField } from "./HoldUp.tsx";
import { LeftOver } from "./LeftOver.tsx";
import { isHiddenIn, OwnSignature } from "./OwnSignature.tsx";
import styles from "./Participant.module.css";
import catalogue from "./participant.messages.en.json";
import { SettledList } from "./SettledList.tsx";
import { useOwnSignatures } from "./signing.ts";

const t = messages(catalogue);

type View = Extract<CommitmentsParticipantView, { step: "settled" }>;

/** What was promised and how sure the room is; one's own name can still be taken back. */
export function Settled({ at, view }: { readonly at: AgendaKey; readonly view: View }) {
  const signed = useOwnSignatures(at);
  const conditions = useMine(at, "add-condition");
  const ownConditions = useOwnIds(conditions);
  const ownNames = useOwnIds(signed);
  const beside = useMemo<Beside>(() => ({ condition: (id) => ownConditions.has(id) && <Yours /> }), [ownConditions]);
  // What stands under “Signed by you” is not repeated among the others.
  const commitments = Object.fromEntries(
    listed(view.commitments).map(([id, commitment]): [ContentId, CommitmentView] => [
      id,
      { ...commitment, signatures: only(commitment.signatures, (_, signature) => !ownNames.has(signature)) },
    ]),
  );
  const own = (id: ContentId): ReactNode =>
    signed
      .filter(({ about }) => about === id)
      .map((mine) => (
        <OwnSignature key={mine.editKey} at={at} mine={mine} isHidden={isHiddenIn(view.hidden, mine)} locked={false} />
      ));
  const isSigned = (id: ContentId) => listed(view.commitments[id]?.signatures ?? {}).length > 0;
  return (
    <div className={styles.step}>
      <SettledList
        commitments={view.commitments}
        isOwn={(id) => signed.some(({ about }) => about === id)}
        card={(id) => {
          const commitment = commitments[id];
          return (
            commitment && (
              <CommitmentCard key={id} commitment={commitment} beside={beside} settled={isSigned(id)}>
                {own(id)}
              </CommitmentCard>
            )
          );
        }}
      />
      <p className={styles.soft}>{t("settled.next")}</p>
      <OnTheirWay own={conditions} />
      {listed(view.commitments).map(([id]) => (
        <KeptDraft key={id} at={at} field={conditionField(id)} />
      ))}
      {conditions
        .filter((mine) => isHiddenIn(view.hidden, mine))
        .map((mine) => (
          <Notice key={mine.editKey} title={t("hidden.later")}>
            <Voice>{mine.text}</Voice>
          </Notice>
        ))}
      <LeftOver at={at} hidden={view.hidden} />
    </div>
  );
}
