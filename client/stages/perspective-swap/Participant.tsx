import { useCallback } from "react";
import { messages } from "../../i18n/messages.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { type Mine, useMine } from "../../store/hooks.ts";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { KeptDraft } from "../../writing/KeptText.tsx";
import { OnTheirWay } from "../../writing/OnTheirWay.tsx";
import { useYours } from "../../writing/Yours.tsx";
import type { ParticipantProps } from "../stageViews.ts";
import { restateField } from "./DealtCard.tsx";
import { Heard } from "./Heard.tsx";
import { HowItWorks } from "./HowItWorks.tsx";
import { type Kind, OwnAbout } from "./OwnAbout.tsx";
import { byPlace } from "./order.ts";
import styles from "./Participant.module.css";
import { proposeField } from "./ProposalCard.tsx";
import { Proposals } from "./Proposals.tsx";
import catalogue from "./participant.messages.en.json";
import { Restate } from "./Restate.tsx";
import { Results } from "./Results.tsx";

const t = messages(catalogue);

type Props = ParticipantProps<"perspective-swap">;

interface LeftOverProps extends Pick<Props, "at" | "view"> {
  readonly kind: Kind;
  readonly isHidden: (mine: Mine) => boolean;
}

/** Of a round that is over: what is still on its way, what was not sent, and own texts that the facilitator has hidden. */
function LeftOver({ at, view, kind, isHidden }: LeftOverProps) {
  const own = useMine(at, kind);
  const locked = useInputLocked();
  const items = byPlace(view.items);
  const field = kind === "restate" ? restateField : proposeField;
  return (
    <>
      <OnTheirWay own={own} />
      {items.map(([id]) => (
        <KeptDraft key={id} at={at} field={field(id)} />
      ))}
      {own.filter(isHidden).map((mine) => (
        <OwnAbout
          key={mine.editKey}
          at={at}
          kind={kind}
          mine={mine}
          label={t("own.reword")}
          seen={{}}
          isHidden
          locked={locked}
          mayDelete={false}
        />
      ))}
    </>
  );
}

/** Lends the other side a voice, says whether one's own was heard, and looks for what both can live with. */
export default function Participant({ at, view, me, side }: Props) {
  const markOf = useYours(useMine(at));
  const { step, hidden } = view;
  const isHidden = useCallback(
    ({ contentId }: Mine) => contentId !== undefined && hidden[contentId] === true,
    [hidden],
  );
  const leftOver = { at, view, isHidden };
  switch (step) {
    case "preparing":
      return (
        <div className={styles.step}>
          <WaitingState now={t("wait.now")} next={t("wait.next")} />
          <HowItWorks />
        </div>
      );
    case "restate":
      return <Restate at={at} view={view} cards={me.cards} isHidden={isHidden} />;
    case "heard":
      return (
        <div className={styles.step}>
          <LeftOver {...leftOver} kind="restate" />
          <Heard at={at} view={view} me={me} side={side} markOf={markOf} />
        </div>
      );
    case "proposals":
      return (
        <div className={styles.step}>
          <LeftOver {...leftOver} kind="restate" />
          <Proposals at={at} view={view} isHidden={isHidden} markOf={markOf} />
        </div>
      );
    case "results":
      return (
        <div className={styles.step}>
          <LeftOver {...leftOver} kind="restate" />
          <LeftOver {...leftOver} kind="propose" />
          <Results view={view} markOf={markOf} />
        </div>
      );
  }
}
