import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useChime, useSoundSetting } from "../../store/chime.ts";
import { useCountdown } from "../../store/countdown.ts";
import { useView } from "../../store/hooks.ts";
import { Announcements } from "../../ui/Announcements.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { ConnectionBanner } from "../ConnectionBanner.tsx";
import Ended from "../ended/Ended.tsx";
import RefusalNotice from "../RefusalNotice.tsx";
import { RehearsalDialog } from "../rehearsal/RehearsalDialog.tsx";
import { Agenda } from "./agenda/Agenda.tsx";
import styles from "./Console.module.css";
import { DriveBar } from "./DriveBar.tsx";
import { Guidance } from "./Guidance.tsx";
import { HandoverDialog } from "./HandoverDialog.tsx";
import { Header } from "./Header.tsx";
import { InviteDialog } from "./InviteDialog.tsx";
import { Lobby } from "./Lobby.tsx";
import { StageNote } from "./NoteField.tsx";
import { Now } from "./Now.tsx";
import { PeopleDialog } from "./PeopleDialog.tsx";
import { DeleteDialog, EndDialog, LanguageDialog, RenameDialog } from "./SessionDialogs.tsx";
import { ShortcutsDialog } from "./shortcuts/ShortcutsDialog.tsx";
import { useShortcutSetting, useShortcuts } from "./shortcuts/shortcuts.ts";
import { TakeHome } from "./TakeHome.tsx";
import { Timer } from "./Timer.tsx";

const NextSession = lazy(() => import("../../series/NextSession.tsx"));
const Prework = lazy(() => import("../prework/Desk.tsx"));

/** The dialogs that the page can open; one at a time. */
export type OpenDialog =
  | "invite"
  | "people"
  | "rename"
  | "shortcuts"
  | "language"
  | "rehearsal"
  | "handover"
  | "end"
  | "delete";

/** Everything that a facilitator does in a session, on one page that is safe to share. */
export function Console({ secret }: { readonly secret: string }) {
  const phase = useView((view) => view.phase);
  const [came] = useState(phase);
  const [dialog, setDialog] = useState<OpenDialog>();
  const close = () => setDialog(undefined);
  const { phase: clock } = useCountdown();
  const sound = useSoundSetting(true);
  useChime(clock, sound[0]);
  const shortcutSetting = useShortcutSetting();
  useShortcuts(shortcutSetting[0], () => setDialog("shortcuts"));
  const before = useRef(phase);
  useEffect(() => {
    // Another page under the same header: it is read from its top.
    if (before.current !== phase) scrollTo({ top: 0 });
    before.current = phase;
  }, [phase]);

  return (
    <div className={styles.page}>
      <Header secret={secret} onOpen={setDialog} />
      <ConnectionBanner audience="facilitator" />
      <Suspense fallback={<Skeleton lines={5} />}>
        <div className={styles.columns} data-phase={phase}>
          <main className={styles.main}>
            {phase === "lobby" && <Lobby secret={secret} />}
            {phase === "prework" && <Prework secret={secret} />}
            {phase === "live" && <Now hasBegun={came !== phase} />}
            {phase === "ended" && (
              <Ended>
                <TakeHome secret={secret} />
                <NextSession secret={secret} />
              </Ended>
            )}
          </main>
          {phase !== "ended" && (
            <>
              <aside className={styles.side}>
                {phase === "live" && <Timer sound={sound} />}
                {phase === "live" && <StageNote />}
                {/* It comes later than the rest, which keeps the focus [AC2] and what is announced [AC4]. */}
                <Suspense fallback={null}>{phase === "live" && <Guidance />}</Suspense>
              </aside>
              <nav className={styles.agenda}>
                <Agenda />
              </nav>
            </>
          )}
        </div>
        {phase !== "ended" && <DriveBar onEnd={() => setDialog("end")} />}
      </Suspense>
      <RefusalNotice />
      <Announcements />
      {dialog === "invite" && <InviteDialog secret={secret} onClose={close} />}
      {dialog === "people" && <PeopleDialog onClose={close} />}
      {dialog === "rename" && <RenameDialog onClose={close} />}
      {dialog === "shortcuts" && <ShortcutsDialog setting={shortcutSetting} onClose={close} />}
      {dialog === "language" && <LanguageDialog onClose={close} />}
      {dialog === "rehearsal" && <RehearsalDialog secret={secret} onClose={close} />}
      {dialog === "handover" && <HandoverDialog onClose={close} />}
      {dialog === "end" && <EndDialog onClose={close} />}
      {dialog === "delete" && <DeleteDialog onClose={close} />}
    </div>
  );
}
