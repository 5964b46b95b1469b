import { listed } from "../../../shared/anonymity/byId.ts";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type {
  TermView,
  VocabularyParticipantView,
  VocabularyPersonalView,
} from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KeptDraft } from "../../writing/KeptText.tsx";
import styles from "./Agree.module.css";
import { AgreedTerm } from "./AgreedTerm.tsx";
import { Compare } from "./Compare.tsx";
import { definitionField } from "./Define.tsx";
import { DraftTerm } from "./DraftTerm.tsx";
import { EarlierAgreement, StillHolds } from "./EarlierAgreement.tsx";
import { Fold } from "./Fold.tsx";
import catalogue from "./messages.en.json";
import { OtherTerms } from "./OtherTerms.tsx";
import { History, Outcome } from "./Outcome.tsx";
import { Parked } from "./Parked.tsx";
import { VoteTerm } from "./VoteTerm.tsx";
import { isAgreed, votesOn } from "./votes.ts";

const t = messages(catalogue);

type View = Extract<VocabularyParticipantView, { step: "agree" }>;

export interface AgreeProps {
  readonly at: AgendaKey;
  readonly view: View;
  readonly me: VocabularyPersonalView;
}

/** The meanings, at hand but out of the way where something else is to be done. */
function FoldedCompare({ term }: { readonly term: TermView }) {
  return (
    <Fold label={t("compare.meanings")}>
      <Compare term={term.term} also={term.also} meanings={term.meanings} />
    </Fold>
  );
}

function Focused({ at, id, term, view, me }: AgreeProps & { readonly id: ContentId; readonly term: TermView }) {
  const { standing } = term;
  const votes = votesOn(term);
  const [last, ...before] = votes;
  switch (standing.status) {
    case "voting":
      return (
        <>
          <StillHolds term={term} />
          <VoteTerm at={at} term={term} drafts={standing.drafts} rule={view.rule} ballot={me.ballot ?? {}} />
          <FoldedCompare term={term} />
          <History votes={votes} />
        </>
      );
    case "agreed":
      return (
        <>
          <AgreedTerm term={term} />
          <FoldedCompare term={term} />
          <History votes={last?.length === 1 ? before : votes} />
        </>
      );
    case "to-confirm":
      return (
        <>
          <EarlierAgreement term={term}>{t("toConfirm.next")}</EarlierAgreement>
          <FoldedCompare term={term} />
          <History votes={votes} />
        </>
      );
    case "parked":
      return (
        <>
          <Parked />
          <FoldedCompare term={term} />
          <History votes={votes} />
        </>
      );
    case "open": {
      // An agreement that was taken up again is no result any more, but history.
      const result = last && !isAgreed(last) ? last : undefined;
      return (
        <>
          {result && (
            <section className={styles.result} aria-label={t("result.title")}>
              <Outcome vote={result} tied={standing.tied} />
              {!standing.tied && <p className={styles.next}>{t("result.next")}</p>}
            </section>
          )}
          {result ? (
            <FoldedCompare term={term} />
          ) : (
            <div className={styles.wide}>
              <Compare term={term.term} also={term.also} meanings={term.meanings} />
            </div>
          )}
          <KeptDraft at={at} field={definitionField(id)} />
          <DraftTerm at={at} id={id} term={term} hidden={view.hidden} />
          <History votes={result ? before : votes} />
        </>
      );
    }
  }
}

/** The word that all screens show: compared, drafted, voted on, agreed or parked. */
export function Agree({ at, view, me }: AgreeProps) {
  const term = view.focus && view.terms[view.focus];
  const others = listed(view.terms).filter(([id]) => id !== view.focus);
  return (
    <div className={styles.agree}>
      {view.focus && term ? (
        <Focused key={view.focus} at={at} id={view.focus} term={term} view={view} me={me} />
      ) : (
        <EmptyState title={t("term.none")}>{t("term.none.more")}</EmptyState>
      )}
      <OtherTerms terms={others} />
    </div>
  );
}
