import { longest } from "../../../shared/stages/scenario/limits.ts";
import { messages } from "../../i18n/messages.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { type Mine, useContent, useMine } from "../../store/hooks.ts";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { HiddenText } from "../../writing/HiddenText.tsx";
import { KeptDraft } from "../../writing/KeptText.tsx";
import { OnTheirWay } from "../../writing/OnTheirWay.tsx";
import { useYours } from "../../writing/Yours.tsx";
import type { ParticipantProps } from "../stageViews.ts";
import { Answering } from "./Answering.tsx";
import { ownField } from "./OwnPart.tsx";
import { writeCommand } from "./ownAnswer.ts";
import styles from "./Participant.module.css";
import catalogue from "./participant.messages.en.json";
import { parts } from "./parts.ts";
import { Revealed } from "./Revealed.tsx";
import { Opening, Whereabouts } from "./Story.tsx";
import { Summary } from "./Summary.tsx";
import { beatNumbers } from "./steps.ts";

const t = messages(catalogue);

type Props = ParticipantProps<"scenario">;

const isWords = ({ type }: Mine): boolean => parts.some((part) => writeCommand[part] === type);

/** Of parts that are over: what is still on its way, what was not sent, and own words that the facilitator has hidden. */
function LeftOver({ at, view }: Pick<Props, "at" | "view">) {
  const own = useMine(at).filter(isWords);
  const { edit } = useContent(at);
  const locked = useInputLocked();
  const isHidden = ({ contentId }: Mine) => contentId !== undefined && view.hidden[contentId] === true;
  return (
    <>
      <OnTheirWay own={own} />
      {beatNumbers
        .slice(0, view.story.beats)
        .flatMap((beat) =>
          parts.map((part) => <KeptDraft key={`${beat}/${part}`} at={at} field={ownField(beat, part)} />),
        )}
      {own.filter(isHidden).map((mine) => (
        <HiddenText
          key={mine.editKey}
          at={at}
          mine={mine}
          label={t("reword")}
          longest={longest[mine.type === writeCommand.feeling ? "feeling" : "act"]}
          locked={locked}
          onEdit={async (_, text) =>
            (await edit(mine.editKey, { type: "edit-words", text }, { text, ...(mine.about && { about: mine.about }) }))
              .ok
          }
        />
      ))}
    </>
  );
}

/** Reads a story part by part, answers blind, and sees what both sides said. */
export default function Participant({ at, view, me, side }: Props) {
  const markOf = useYours(useMine(at));
  if (view.step === "preparing") {
    return (
      <div className={styles.step}>
        <Opening story={view.story} />
        <WaitingState now={t("wait.now")} next={t("wait.next")} />
      </div>
    );
  }
  if (view.step === "summary") {
    return (
      <div className={styles.step}>
        <LeftOver at={at} view={view} />
        <Summary summary={view.summary} />
      </div>
    );
  }
  if (!("answers" in view)) return <Answering key={view.step} at={at} view={view} me={me} side={side} />;
  return (
    <div className={styles.step}>
      <Whereabouts story={view.story} beat={view.beat.number} />
      <LeftOver at={at} view={view} />
      <Revealed beat={view.beat} knows={view.knows} answers={view.answers} markOf={markOf} foldsSituation />
    </div>
  );
}
