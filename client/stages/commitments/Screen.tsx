import { useMemo } from "react";
import { listed } from "../../../shared/anonymity/byId.ts";
import type { CommitmentsScreenView, CommitmentView } from "../../../shared/stages/commitments/view.ts";
import { messages } from "../../i18n/messages.ts";
import EarlierCommitments from "../../series/EarlierCommitments.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { RoomFit } from "../../ui/RoomFit.tsx";
import { RoomTurns } from "../../ui/RoomTurns.tsx";
import type { ScreenProps } from "../stageViews.ts";
import { CommitmentCard } from "./CommitmentCard.tsx";
import catalogue from "./messages.en.json";
import { Proposals } from "./Proposals.tsx";
import styles from "./Screen.module.css";
import { useVoted } from "./voted.ts";

const t = messages(catalogue);

/** More cannot be read from afar. */
const most = 4;

type Entry = readonly [string, CommitmentView];

function Cards({ entries, settled }: { readonly entries: readonly Entry[]; readonly settled: boolean }) {
  return (
    <RoomTurns items={entries} most={most}>
      {(shown, page, pages) => (
        <>
          <ul className={styles.cards}>
            {shown.map(([id, commitment]) => (
              <CommitmentCard key={id} commitment={commitment} settled={settled} />
            ))}
          </ul>
          {pages > 1 && <p className={styles.page}>{t("page", { page, pages })}</p>}
        </>
      )}
    </RoomTurns>
  );
}

function HowManyVoted() {
  return <p className={styles.strong}>{useVoted()}</p>;
}

function Commitments({ view }: { readonly view: Exclude<CommitmentsScreenView, { step: "proposing" }> }) {
  const { step, commitments } = view;
  const entries = useMemo(() => {
    const all = listed(commitments);
    return step === "settled" ? all.filter(([, { signatures }]) => listed(signatures).length > 0) : all;
  }, [step, commitments]);
  return (
    <>
      {step !== "settled" && (
        <div className={styles.how}>
          <p>{t(`screen.${step}`)}</p>
          {step === "confidence" && <HowManyVoted />}
        </div>
      )}
      {entries.length > 0 ? (
        <Cards key={step} entries={entries} settled={step === "settled"} />
      ) : (
        <EmptyState title={t("none")}>{t("none.more")}</EmptyState>
      )}
    </>
  );
}

export default function Screen({ view }: ScreenProps<"commitments">) {
  return (
    <div className={styles.screen}>
      {view.step === "proposing" ? (
        <>
          <RoomFit of={view.proposals}>
            <EarlierCommitments most={4} />
            <Proposals proposals={view.proposals} />
          </RoomFit>
          <p className={styles.how}>{t("screen.proposing")}</p>
        </>
      ) : (
        <Commitments view={view} />
      )}
    </div>
  );
}
