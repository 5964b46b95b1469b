import { listed } from "../../../shared/anonymity/byId.ts";
import type { AgendaKey } from "../../../shared/ids.ts";
import { most } from "../../../shared/stages/commitments/schema.ts";
import type { CommitmentsFacilitatorView } from "../../../shared/stages/commitments/view.ts";
import { messages } from "../../i18n/messages.ts";
import { HiddenFromRoom } from "../../moderation/HiddenFromRoom.tsx";
import { useSend, useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Composer } from "../../writing/Composer.tsx";
import { EditDialog } from "./EditDialog.tsx";
import styles from "./Facilitator.module.css";
import catalogue from "./facilitator.messages.en.json";
import { ProposalRow } from "./ProposalRow.tsx";
import { hiddenProposals, useProposing } from "./proposing.ts";

const t = messages(catalogue);

type View = Extract<CommitmentsFacilitatorView, { step: "proposing" }>;

/** Collects proposals, and puts on the list what can be signed. */
export function FacilitatorPropose({ at, view }: { readonly at: AgendaKey; readonly view: View }) {
  const send = useSend(at);
  const written = useView((session) => session.written ?? 0);
  const { act, hiding, composing, editing, reword, stopEditing } = useProposing(at);
  const inSight = listed(view.proposals).filter(([, { hidden }]) => !hidden);
  const on = inSight.filter(([, { listed: isOn }]) => isOn);
  const off = inSight.filter(([, { listed: isOn }]) => !isOn);
  const hidden = hiddenProposals(view.proposals);
  const isFull = on.length >= most.listed;
  const edited = editing && view.proposals[editing];
  const rows = (entries: typeof inSight) => (
    <ul className={styles.rows}>
      {entries.map(([id, proposal]) => (
        <ProposalRow key={id} id={id} proposal={proposal} isFull={isFull} act={act} />
      ))}
    </ul>
  );
  return (
    <div className={styles.stage}>
      <div className={styles.waiting}>
        <div>
          <p className={styles.strong}>{t("written", { count: written })}</p>
          <p className={styles.soft}>{t("written.more")}</p>
        </div>
        {written > 0 && (
          <Button tone="primary" onClick={() => void send({ type: "show-proposals" })}>
            {t("show")}
          </Button>
        )}
      </div>
      <section className={styles.section} aria-labelledby="commitments-list">
        <h2 id="commitments-list" className={styles.heading}>
          {t("list", { count: on.length, most: most.listed })}
        </h2>
        <p className={styles.soft}>{t(on.length > 0 ? (isFull ? "list.full" : "list.more") : "list.empty")}</p>
        {on.length > 0 && rows(on)}
      </section>
      <section className={styles.section} aria-labelledby="commitments-others">
        <h2 id="commitments-others" className={styles.heading}>
          {t("others")}
        </h2>
        {off.length > 0 ? rows(off) : <p className={styles.soft}>{t("others.none")}</p>}
        <div className={styles.composer}>
          <Composer composing={composing} label={t("add")} send={t("add.send")} tone="quiet" />
        </div>
      </section>
      <HiddenFromRoom
        hidden={hidden}
        counted={t("hidden", { count: hidden.length })}
        done={t("hidden.done")}
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
