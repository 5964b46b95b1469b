import { useState } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import type { RuleView, TermView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { RoomFit } from "../../ui/RoomFit.tsx";
import { AgreedTerm } from "./AgreedTerm.tsx";
import { CompareRoom } from "./CompareRoom.tsx";
import { EarlierAgreement, StillHolds } from "./EarlierAgreement.tsx";
import catalogue from "./messages.en.json";
import { Outcome } from "./Outcome.tsx";
import { Rule } from "./Rule.tsx";
import styles from "./Screen.module.css";
import { VotedCount } from "./VotedCount.tsx";
import { freshDrafts, isAgreed, votesOn } from "./votes.ts";
import { Wording } from "./Wording.tsx";

const t = messages(catalogue);

/** Drafts as large as their number allows; what does not fit is on people's own screens. */
const mostDrafts = 4;
/** In characters: from so many on, for each draft, there is room for the definitions alone. */
const mostWithNotes = 320;

function Drafts({ term, ids }: { readonly term: TermView; readonly ids: readonly ContentId[] }) {
  const drafts = ids.flatMap((id) => {
    const draft = term.drafts[id];
    return draft ? [[id, draft] as const] : [];
  });
  const shown = drafts.slice(0, mostDrafts);
  const hasRoom = shown.every(([, { text, usage = "", example = "" }]) => {
    return text.length + usage.length + example.length <= mostWithNotes;
  });
  const hasNotes = shown.some(([, { usage, example }]) => usage || example);
  const left = drafts.length - shown.length;
  return (
    <>
      <ol className={styles.drafts}>
        {shown.map(([id, draft]) => (
          <li key={id} className={styles.draft}>
            <Wording wording={hasRoom ? draft : { text: draft.text }} />
          </li>
        ))}
      </ol>
      {left > 0 && <p className={styles.how}>{t("screen.more", { count: left })}</p>}
      {hasNotes && !hasRoom && <p className={styles.how}>{t("screen.notes")}</p>}
    </>
  );
}

/**
 * Drafts that came after the last vote. Until there are any, its result stays on the screen: the
 * drafts that were there before it are no news.
 */
function useNews(term: TermView): readonly ContentId[] {
  const votes = votesOn(term).length;
  const fresh = freshDrafts(term);
  const [before, setBefore] = useState({ votes, seen: votes > 0 ? fresh : [] });
  const isNewVote = before.votes !== votes;
  if (isNewVote) setBefore({ votes, seen: fresh });
  const seen = isNewVote ? fresh : before.seen;
  return fresh.filter((id) => !seen.includes(id));
}

/** What the room looks at: the comparison, the drafts, the open vote or what came of it. */
export function ScreenTerm({ term, rule }: { readonly term: TermView; readonly rule: RuleView }) {
  const { standing } = term;
  const news = useNews(term);
  switch (standing.status) {
    case "voting":
      return (
        <RoomFit of={standing}>
          <StillHolds term={term} />
          <Drafts term={term} ids={standing.drafts} />
          <div className={styles.vote}>
            <div className={styles.ballot}>
              <p className={styles.strong}>{t("screen.vote.how")}</p>
              <p>{[t("vote.agree"), t("vote.live-with"), t("vote.object")].join(" · ")}</p>
              <VotedCount />
            </div>
            <Rule rule={rule} />
          </div>
        </RoomFit>
      );
    case "agreed":
      return (
        <RoomFit of={standing}>
          <AgreedTerm term={term} size="room" />
        </RoomFit>
      );
    case "to-confirm":
      return (
        <RoomFit of={standing}>
          <EarlierAgreement term={term} size="room" />
        </RoomFit>
      );
    case "open": {
      if (news.length > 0) {
        return (
          <RoomFit of={term.drafts}>
            <Drafts term={term} ids={news} />
          </RoomFit>
        );
      }
      const [last] = votesOn(term);
      if (!last || isAgreed(last)) break;
      return (
        <RoomFit of={term.history}>
          <Outcome vote={last} tied={standing.tied} room />
        </RoomFit>
      );
    }
    case "parked":
      break;
  }
  return <CompareRoom term={term.term} also={term.also} meanings={term.meanings} />;
}
