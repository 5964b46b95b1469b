import { lazy, Suspense, useEffect, useState } from "react";
import { useStore } from "zustand";
import { messages } from "../../i18n/messages.ts";
import { useChime, useSoundSetting } from "../../store/chime.ts";
import { useCountdown } from "../../store/countdown.ts";
import { useMe, useSideNames, useStep, useView } from "../../store/hooks.ts";
import { useSession } from "../../store/SessionProvider.tsx";
import { Announcements } from "../../ui/Announcements.tsx";
import { Countdown } from "../../ui/Countdown.tsx";
import { DockPlace } from "../../ui/Dock.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Mark } from "../../ui/Wordmark.tsx";
import { ConnectionBanner } from "../ConnectionBanner.tsx";
import { loadLobby } from "./loadLobby.ts";
import catalogue from "./messages.en.json";
import styles from "./ParticipantShell.module.css";
import { ReadyBar } from "./ReadyBar.tsx";
import { SaveLine } from "./SaveLine.tsx";
import { Stage } from "./Stage.tsx";
import { useRest } from "./useRest.ts";

const t = messages(catalogue);
const Breath = lazy(() => import("../breath/Breath.tsx"));
const Ended = lazy(() => import("../ended/Ended.tsx"));
const Lobby = lazy(loadLobby);
const MoreTime = lazy(() => import("./MoreTime.tsx"));
const Prework = lazy(() => import("../prework/Prework.tsx"));
const RehearsalMark = lazy(() => import("../rehearsal/RehearsalMark.tsx"));
const RefusalNotice = lazy(() => import("../RefusalNotice.tsx"));
const UnsentTexts = lazy(() => import("./UnsentTexts.tsx"));
const You = lazy(() => import("./You.tsx"));

/** One column: where the room is, what it is asked, and under the thumb that one is ready. */
export function ParticipantShell({ onChangeSide }: { readonly onChangeSide: () => void }) {
  const title = useView((view) => view.title);
  const phase = useView((view) => view.phase);
  const rehearsal = useView((view) => view.rehearsal);
  const rests = useView((view) => view.breath !== undefined);
  const step = useStep();
  const side = useMe((me) => me.side);
  const names = useSideNames();
  const reading = useCountdown();
  const [came] = useState(phase);
  const session = useSession();
  const hasUnsent = useStore(session.store, ({ outbox }) => outbox.some(({ state }) => state === "refused"));
  const isRefused = useStore(session.refused, ({ refusal }) => refusal !== null);
  const [isOpen, setOpen] = useState(false);
  const [dock, setDock] = useState<HTMLElement | null>(null);
  const sound = useSoundSetting(true);
  useChime(reading.phase, sound[0]);
  useRest(rests);
  useEffect(() => void import("../../offline/keepShell.ts").then(({ keepShell }) => keepShell()), []);

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div className={styles.bar}>
          <button type="button" className={styles.you} onClick={() => setOpen(true)} title={t("you.open")}>
            <Mark />
            <span className={styles.words}>
              <span className={styles.session}>{title}</span>
              {side && <SideMark side={side} label={names[side]} />}
            </span>
            <Icon name="chevronDown" size="1em" />
          </button>
          {phase === "live" && !rests && <Countdown reading={reading} />}
        </div>
        <ConnectionBanner audience="participant" />
        {rehearsal && (
          <Suspense fallback={null}>
            <RehearsalMark as="strip" />
          </Suspense>
        )}
      </header>
      <main className={styles.main}>
        {rests && (
          <Suspense fallback={null}>
            <Breath audience="participant" />
          </Suspense>
        )}
        <Suspense fallback={<Skeleton lines={5} />}>
          {phase === "lobby" && <Lobby />}
          {phase === "prework" && (
            <DockPlace value={dock}>
              <Prework />
            </DockPlace>
          )}
          {phase === "live" && (
            <DockPlace value={dock}>
              {/* Only out of sight: what is open and half written in it stays as it is. */}
              <div className={styles.room} hidden={rests}>
                <Stage hasBegun={came !== phase} />
              </div>
            </DockPlace>
          )}
          {phase === "ended" && <Ended />}
        </Suspense>
        {hasUnsent && (
          <Suspense fallback={null}>
            <UnsentTexts />
          </Suspense>
        )}
      </main>
      {(phase === "live" || phase === "prework") && (
        <footer className={styles.footer} data-phase={phase} hidden={rests}>
          <div ref={setDock} />
          {phase === "live" && (reading.phase === "warning" || reading.phase === "over") && (
            <Suspense fallback={null}>
              <MoreTime />
            </Suspense>
          )}
          {/* What was saved in an earlier step says nothing of this one. */}
          <SaveLine key={step} />
          {phase === "live" && <ReadyBar />}
        </footer>
      )}
      <Announcements />
      {isRefused && (
        <Suspense fallback={null}>
          <RefusalNotice />
        </Suspense>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <You sound={sound} onClose={() => setOpen(false)} onChangeSide={onChangeSide} />
        </Suspense>
      )}
    </div>
  );
}
