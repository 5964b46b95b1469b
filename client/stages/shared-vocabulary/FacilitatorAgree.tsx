import { useState } from "react";
import { listed } from "../../../shared/anonymity/byId.ts";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type {
  MeaningView,
  ReasonView,
  TermView,
  VocabularyFacilitatorView,
} from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { HiddenFromRoom } from "../../moderation/HiddenFromRoom.tsx";
import { useSend } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { AgreedTerm } from "./AgreedTerm.tsx";
import { Compare } from "./Compare.tsx";
import { DraftDesk, ToDrafts } from "./DraftDesk.tsx";
import { EarlierAgreement, StillHolds } from "./EarlierAgreement.tsx";
import styles from "./Facilitator.module.css";
import { Fold } from "./Fold.tsx";
import catalogue from "./facilitator.messages.en.json";
import { HideButton } from "./HideButton.tsx";
import roomCatalogue from "./messages.en.json";
import { History, Outcome } from "./Outcome.tsx";
import { Parked } from "./Parked.tsx";
import { TermTabs } from "./TermTabs.tsx";
import { VoteDesk } from "./VoteDesk.tsx";
import { isAgreed, votesOn } from "./votes.ts";

const t = messages(catalogue);
const room = messages(roomCatalogue);

type View = Extract<VocabularyFacilitatorView, { step: "agree" }>;

interface FocusedProps {
  readonly at: AgendaKey;
  readonly id: ContentId;
  readonly term: TermView;
  readonly view: View;
}

/** Takes an agreed or parked word up again; what was agreed is not undone by a slip. */
function Reopen({ at, id, term }: Omit<FocusedProps, "view">) {
  const send = useSend(at);
  const [asks, setAsks] = useState(false);
  const reopen = () => void send({ type: "reopen", term: id });
  const { status } = term.standing;
  const isAgreedNow = status === "agreed" || status === "to-confirm";
  return (
    <div>
      <Button size="small" onClick={() => (isAgreedNow ? setAsks(true) : reopen())}>
        {t("reopen")}
      </Button>
      {asks && (
        <Dialog
          title={t("reopen.title", { term: term.term })}
          onClose={() => setAsks(false)}
          actions={
            <>
              <Button onClick={() => setAsks(false)}>{t("cancel")}</Button>
              <Button
                tone="primary"
                onClick={() => {
                  reopen();
                  setAsks(false);
                }}
              >
                {t("reopen")}
              </Button>
            </>
          }
        >
          <p>{t("reopen.more")}</p>
        </Dialog>
      )}
    </div>
  );
}

/** Meanings and drafts that the facilitator has hidden. */
function hiddenIn({ meanings, drafts }: TermView): readonly (readonly [ContentId, { readonly text: string }])[] {
  const all = [...Object.values(meanings), drafts].flatMap((texts) => listed<MeaningView>(texts));
  return all.filter(([, { hidden }]) => hidden);
}

function Focused({ at, id, term, view }: FocusedProps) {
  const send = useSend(at);
  const [justHidden, setJustHidden] = useState<ContentId>();
  const hide = (target: ContentId, hidden: boolean) => void send({ type: "hide", id: target, hidden });
  const hideApart = (target: ContentId) => {
    hide(target, true);
    setJustHidden(target);
  };
  const compare = (
    <Compare
      term={term.term}
      also={term.also}
      meanings={term.meanings}
      act={(meaning, { text }) => <HideButton text={text} hidden={false} onChange={() => hideApart(meaning)} />}
    />
  );
  const folded = <Fold label={room("compare.meanings")}>{compare}</Fold>;
  // A reason stays in its place: its author's device does not know it, and nobody can reword it.
  const actOnReason = (reason: ContentId, { text, hidden: isHidden }: ReasonView) => (
    <HideButton text={text} hidden={isHidden === true} onChange={(next) => hide(reason, next)} />
  );
  const hidden = hiddenIn(term);
  const home = (
    <HiddenFromRoom
      hidden={hidden}
      counted={t("hidden", { count: hidden.length })}
      done={t("hidden.done")}
      justHidden={justHidden}
      onShow={(shown) => hide(shown, false)}
      onDone={() => setJustHidden(undefined)}
    />
  );

  const votes = votesOn(term);
  const [last, ...before] = votes;
  const { standing } = term;
  switch (standing.status) {
    case "voting":
      return (
        <>
          <StillHolds term={term} />
          <VoteDesk at={at} id={id} term={term} drafts={standing.drafts} rule={view.rule} />
          {folded}
          <History votes={votes} act={actOnReason} />
          {home}
        </>
      );
    case "agreed":
      return (
        <>
          <AgreedTerm term={term} />
          <Reopen at={at} id={id} term={term} />
          {folded}
          <History votes={last?.length === 1 ? before : votes} act={actOnReason} />
          {home}
        </>
      );
    case "to-confirm":
      return (
        <>
          <EarlierAgreement term={term}>{t("toConfirm.more")}</EarlierAgreement>
          <div className={styles.acts}>
            <Button tone="primary" onClick={() => void send({ type: "confirm", term: id })}>
              {t("toConfirm.ask")}
            </Button>
            <Reopen at={at} id={id} term={term} />
          </div>
          {folded}
          <History votes={votes} act={actOnReason} />
          {home}
        </>
      );
    case "parked":
      return (
        <>
          <Parked />
          <Reopen at={at} id={id} term={term} />
          {folded}
          <History votes={votes} act={actOnReason} />
          {home}
        </>
      );
    case "open": {
      const result = last && !isAgreed(last) ? last : undefined;
      return (
        <>
          {result && <Outcome vote={result} tied={standing.tied} act={actOnReason} />}
          {result ? (
            folded
          ) : (
            <>
              <ToDrafts />
              {compare}
            </>
          )}
          <DraftDesk
            key={votes.length}
            at={at}
            id={id}
            term={term}
            tied={standing.tied}
            rule={view.rule}
            onHide={hideApart}
          />
          <div>
            <Button size="small" tone="plain" onClick={() => void send({ type: "park", term: id })}>
              {t("park")}
            </Button>
          </div>
          <History votes={result ? before : votes} act={actOnReason} />
          {home}
        </>
      );
    }
  }
}

/** From the comparison of a word to its agreement: drafts, vote, result. */
export function FacilitatorAgree({ at, view }: { readonly at: AgendaKey; readonly view: View }) {
  const send = useSend(at);
  const terms = listed(view.terms);
  const term = view.focus && view.terms[view.focus];
  return (
    <div className={styles.stage}>
      <TermTabs terms={terms} focus={view.focus} onFocus={(id) => void send({ type: "focus", term: id })} />
      {view.focus && term ? (
        <Focused key={view.focus} at={at} id={view.focus} term={term} view={view} />
      ) : (
        <EmptyState title={room("term.none")}>{t("agree.none.more")}</EmptyState>
      )}
    </div>
  );
}
