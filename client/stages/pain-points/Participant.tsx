import { messages } from "../../i18n/messages.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { WaitingState } from "../../ui/WaitingState.tsx";
import type { ParticipantProps } from "../stageViews.ts";
import { Board } from "./Board.tsx";
import { HiddenPosts } from "./HiddenPosts.tsx";
import { LeftBehind } from "./LeftBehind.tsx";
import catalogue from "./messages.en.json";
import { useOwnPosts } from "./ownPosts.ts";
import styles from "./Participant.module.css";
import { Ranked } from "./Ranked.tsx";
import { Voting } from "./Voting.tsx";
import { Writing } from "./Writing.tsx";

const t = messages(catalogue);

const noDots = {};

/** Writes in silence, groups what belongs together, places dots, and sees what hurts most. */
export default function Participant({ at, view, me }: ParticipantProps<"pain-points">) {
  const own = useOwnPosts(at);
  const locked = useInputLocked();
  if (view.step === "writing") return <Writing at={at} hidden={view.hidden} />;
  const mayGroup = view.step === "grouping" && view.grouping === "everyone" && !locked;
  return (
    <div className={styles.step}>
      <LeftBehind at={at} own={own} withDraft={view.step === "grouping"} />
      <HiddenPosts
        at={at}
        own={own}
        hidden={view.hidden}
        mayDelete={view.step === "grouping" && !locked}
        locked={locked}
      />
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
      {view.step === "ranking" && <Ranked posts={view.posts} groups={view.groups} tally={view.tally} />}
    </div>
  );
}
