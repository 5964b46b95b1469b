import { useState } from "react";
import { listed, only } from "../../../shared/anonymity/byId.ts";
import type { Day } from "../../../shared/day.ts";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { CommitmentsParticipantView, CommitmentView } from "../../../shared/stages/commitments/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { type Mine, useContent } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { CommitmentCard } from "./CommitmentCard.tsx";
import { LeftOver } from "./LeftOver.tsx";
import roomCatalogue from "./messages.en.json";
import { OnlyHere } from "./OnlyHere.tsx";
import { isHiddenIn, OwnSignature } from "./OwnSignature.tsx";
import styles from "./Participant.module.css";
import catalogue from "./participant.messages.en.json";
import { SignatureForm } from "./SignatureForm.tsx";
import { useOwnSignatures, useSigning } from "./signing.ts";

const t = messages(catalogue);
const room = messages(roomCatalogue);

type View = Extract<CommitmentsParticipantView, { step: "signing" }>;

interface SignableProps {
  readonly at: AgendaKey;
  readonly id: ContentId;
  readonly commitment: CommitmentView;
  readonly hidden: View["hidden"];
  readonly mine: readonly Mine[];
  /** The name that this device has signed with last. */
  readonly knownAs: string;
}

/** One commitment with the names under it, and the place for one's own. */
function Signable({ at, id, commitment, hidden, mine, knownAs }: SignableProps) {
  const { add } = useContent(at);
  const locked = useInputLocked();
  const signing = useSigning(at, `sign/${id}`, { name: knownAs, day: "" });
  const [isOpen, setOpen] = useState(signing.isTyped);
  const ownIds = new Set(mine.map(({ contentId }) => contentId));
  const others = only(commitment.signatures, (_, signature) => !ownIds.has(signature));
  const close = () => {
    signing.clear();
    setOpen(false);
  };
  const sign = (name: string, on: Day) => {
    void add({ type: "sign", commitment: id, name, on }, { text: name, about: id, more: { on } });
    close();
  };
  const isFree = mine.length === 0 && listed(others).length === 0;
  return (
    <CommitmentCard commitment={{ ...commitment, signatures: others }}>
      {mine.map((own) => (
        <OwnSignature key={own.editKey} at={at} mine={own} isHidden={isHiddenIn(hidden, own)} locked={locked} />
      ))}
      {isOpen && <SignatureForm signing={signing} onSign={sign} onCancel={close} />}
      {!isOpen && isFree && <p className={styles.soft}>{room("signatures.none")}</p>}
      {!isOpen && !locked && mine.length === 0 && (
        <div>
          <Button icon={<Icon name="edit" />} onClick={() => setOpen(true)}>
            {t("sign.open")}
          </Button>
        </div>
      )}
    </CommitmentCard>
  );
}

/** What is on the list, to put one's name to, or not. */
export function Sign({ at, view }: { readonly at: AgendaKey; readonly view: View }) {
  const mine = useOwnSignatures(at);
  const locked = useInputLocked();
  const last = mine.at(-1);
  return (
    <div className={styles.step}>
      <OnlyHere />
      {locked && <Notice title={t("sign.locked")}>{t("sign.wait.next")}</Notice>}
      <ul className={styles.cards}>
        {listed(view.commitments).map(([id, commitment]) => (
          <Signable
            key={id}
            at={at}
            id={id}
            commitment={commitment}
            hidden={view.hidden}
            mine={mine.filter(({ about }) => about === id)}
            knownAs={last?.text ?? ""}
          />
        ))}
      </ul>
      {!locked && <WaitingState now={t("sign.wait.now")} next={t("sign.wait.next")} />}
      <LeftOver at={at} hidden={view.hidden} />
    </div>
  );
}
