import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { RuleView, TermView, VocabularyPersonalView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import { Ballot } from "./Ballot.tsx";
import catalogue from "./messages.en.json";
import { Rule } from "./Rule.tsx";
import styles from "./VoteTerm.module.css";

const t = messages(catalogue);

export interface VoteTermProps {
  readonly at: AgendaKey;
  readonly term: TermView;
  readonly drafts: readonly ContentId[];
  readonly rule: RuleView;
  readonly ballot: NonNullable<VocabularyPersonalView["ballot"]>;
}

/** An open vote: a ballot for each draft, and the rule that will decide. */
export function VoteTerm({ at, term, drafts, rule, ballot }: VoteTermProps) {
  const done = drafts.filter((draft) => ballot[draft]).length;
  return (
    <div className={styles.vote}>
      {drafts.length > 1 && <p>{t("vote.each", { count: drafts.length })}</p>}
      {drafts.map((id, index) => {
        const draft = term.drafts[id];
        return (
          draft && (
            <Ballot key={id} at={at} id={id} draft={draft} number={index + 1} of={drafts.length} saved={ballot[id]} />
          )
        );
      })}
      {done === drafts.length && (
        <WaitingState now={t("vote.done.now", { of: drafts.length })} next={t("vote.done.next")} />
      )}
      <SecrecyNote>{t("vote.secret")}</SecrecyNote>
      <Rule rule={rule} />
    </div>
  );
}
