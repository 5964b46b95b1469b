import { useMemo } from "react";
import { listed } from "../../../shared/anonymity/byId.ts";
import type { AgendaKey } from "../../../shared/ids.ts";
import type { CommitmentsFacilitatorView } from "../../../shared/stages/commitments/view.ts";
import { messages } from "../../i18n/messages.ts";
import { HiddenFromRoom } from "../../moderation/HiddenFromRoom.tsx";
import { HideButton } from "../../moderation/HideButton.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { type Beside, CommitmentCard } from "./CommitmentCard.tsx";
import styles from "./Facilitator.module.css";
import catalogue from "./facilitator.messages.en.json";
import { hiddenIn, isSignature, seenByRoom } from "./inTheRoom.ts";
import { useHidingIn } from "./proposing.ts";
import { SettledList } from "./SettledList.tsx";

const t = messages(catalogue);

type View = Extract<CommitmentsFacilitatorView, { step: "settled" }>;

/** What was promised, how sure the room is, and what would help where it is not. */
export function FacilitatorSettled({ at, view }: { readonly at: AgendaKey; readonly view: View }) {
  const { justHidden, hide, show, close } = useHidingIn(at);
  const { commitments, threshold } = view;
  const seen = useMemo(() => seenByRoom(commitments), [commitments]);
  const hidden = useMemo(() => hiddenIn(commitments), [commitments]);
  const beside = useMemo<Beside>(
    () => ({
      signature: (id, { name }) => <HideButton text={name} onHide={() => hide(id)} />,
      condition: (id, { text }) => <HideButton text={text} onHide={() => hide(id)} />,
    }),
    [hide],
  );
  const low = listed(seen).filter(([, commitment]) => commitment.low).length;
  return (
    <div className={styles.stage}>
      {low > 0 && <Notice title={t("settled.low", { count: low })}>{t("settled.low.more", { threshold })}</Notice>}
      <SettledList
        commitments={seen}
        card={(id, commitment) => <CommitmentCard key={id} commitment={commitment} beside={beside} settled />}
      />
      <p className={styles.soft}>{t("settled.export")}</p>
      <HiddenFromRoom
        hidden={hidden}
        counted={t("hidden", { count: hidden.length })}
        done={t("hidden.done")}
        doneMore={t(isSignature(commitments, justHidden) ? "hidden.signature" : "hidden.later")}
        justHidden={justHidden}
        onShow={show}
        onDone={close}
      />
    </div>
  );
}
