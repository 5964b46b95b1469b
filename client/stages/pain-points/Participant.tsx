import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { HiddenText } from "../../writing/HiddenText.tsx";
import { KeptDraft } from "../../writing/KeptText.tsx";
import { OnTheirWay } from "../../writing/OnTheirWay.tsx";
import type { ParticipantProps } from "../stageViews.ts";
import { Board } from "./Board.tsx";
import catalogue from "./messages.en.json";
import { useOwnPosts, usePosting } from "./ownPosts.ts";
import styles from "./Participant.module.css";
import { Placed } from "./Placed.tsx";
import { Placing } from "./Placing.tsx";
import { postField } from "./PostComposer.tsx";
import { Ranked } from "./Ranked.tsx";
import { Voting } from "./Voting.tsx";
import { Writing } from "./Writing.tsx";

const t = messages(catalogue);

const noDots = {};
const noPlacements = {};

/** Writes in silence, groups what belongs together, places dots, and sees what hurts most. */
export default function Participant({ at, view, me }: ParticipantProps<"pain-points">) {
  const own = useOwnPosts(at);
  const { edit, remove } = usePosting(at);
  const locked = useInputLocked();
  if (view.step === "writing") return <Writing at={at} hidden={view.hidden} />;
  const mayGroup = view.step === "grouping" && view.grouping === "everyone" && !locked;
  return (
    <div className={styles.step}>
      <OnTheirWay own={own.all} />
      {view.step === "grouping" && <KeptDraft at={at} field={postField} />}
      {own.all.map(
        (mine) =>
          mine.contentId &&
          view.hidden[mine.contentId] && (
            <HiddenText
              key={mine.editKey}
              at={at}
              mine={mine}
              label={t("own.edit.label")}
              longest={longest.post}
              locked={locked}
              onEdit={edit}
              onDelete={view.step === "grouping" ? remove : undefined}
            />
          ),
      )}
      {view.step === "grouping" && (
        <>
          {view.grouping === "facilitator" ? (
            <WaitingState now={t("board.facilitatorGroups.now")} next={t("board.next")} />
          ) : (
            locked && <WaitingState now={t("board.locked")} next={t("board.next")} />
          )}
          <Board
            at={at}
            posts={view.posts}
            groups={view.groups}
            own={own.byId}
            mayGroup={mayGroup}
            mayEditOwn={!locked}
            wide
          />
        </>
      )}
      {view.step === "voting" && <Voting at={at} view={view} saved={me.dots ?? noDots} locked={locked} />}
      {view.step === "placing" && <Placing at={at} view={view} saved={me.placements ?? noPlacements} locked={locked} />}
      {view.step === "placed" && <Placed view={view} />}
      {view.step === "ranking" && <Ranked posts={view.posts} groups={view.groups} tally={view.tally} />}
    </div>
  );
}
