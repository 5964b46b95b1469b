import { useMemo } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { useMine } from "../../store/hooks.ts";
import { KeptDraft } from "../../writing/KeptText.tsx";
import { OnTheirWay } from "../../writing/OnTheirWay.tsx";
import { useYours } from "../../writing/Yours.tsx";
import type { ParticipantProps } from "../stageViews.ts";
import { Marking } from "./Marking.tsx";
import { OwnWorldText } from "./OwnWorldText.tsx";
import styles from "./Participant.module.css";
import { Results } from "./Results.tsx";
import { placesOf, Writing } from "./Writing.tsx";
import { fieldOf } from "./WritingCard.tsx";
import { worldsOf } from "./worlds.ts";

type Props = ParticipantProps<"two-worlds">;

/** Of the writing that is over: what is still on its way, what was not sent, and own texts that were set aside. */
function LeftOver({ at, side, hidden }: Pick<Props, "at" | "side"> & { readonly hidden: Props["view"]["hidden"] }) {
  const own = useMine(at);
  const locked = useInputLocked();
  const isHidden = (id: ContentId | undefined) => id !== undefined && hidden[id] === true;
  return (
    <>
      <OnTheirWay own={own} />
      {placesOf(side).map((place) => (
        <KeptDraft key={fieldOf(place)} at={at} field={fieldOf(place)} />
      ))}
      {own
        .filter(({ contentId }) => isHidden(contentId))
        .map((mine) => (
          <OwnWorldText key={mine.editKey} at={at} mine={mine} isHidden locked={locked} mayDelete={false} />
        ))}
    </>
  );
}

const noMarks = {};

function Seen({ at, view }: { readonly at: Props["at"]; readonly view: Extract<Props["view"], { step: "results" }> }) {
  const worlds = useMemo(() => worldsOf(view.texts, view.tally), [view.texts, view.tally]);
  const yoursOf = useYours(useMine(at));
  return <Results worlds={worlds} actOf={yoursOf} />;
}

/** Writes of two worlds, marks what was guessed about one's own, and sees where each side misread the other. */
export default function Participant({ at, view, me, side }: Props) {
  if (view.step === "writing") return <Writing at={at} side={side} primers={view.primers} hidden={view.hidden} />;
  return (
    <div className={styles.step}>
      <LeftOver at={at} side={side} hidden={view.hidden} />
      {view.step === "compare" ? (
        <Marking at={at} view={view} saved={me.marks ?? noMarks} side={side} />
      ) : (
        <Seen at={at} view={view} />
      )}
    </div>
  );
}
