import { lazy, Suspense } from "react";
import { total } from "../../../shared/anonymity/disclosure.ts";
import { formatJoinCode, sideIds } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { stagePart } from "../../stages/registry.ts";
import { useCountdown } from "../../store/countdown.ts";
import { useSideNames, useView } from "../../store/hooks.ts";
import { Countdown } from "../../ui/Countdown.tsx";
import { ReadyRing } from "../../ui/ReadyRing.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { Wordmark } from "../../ui/Wordmark.tsx";
import { ConnectionBanner } from "../ConnectionBanner.tsx";
import { useLinks } from "../links.ts";
import { formatMoment } from "../prework/formatMoment.ts";
import RehearsalMark from "../rehearsal/RehearsalMark.tsx";
import { StageHeading } from "../StageHeading.tsx";
import { useTitle } from "../useTitle.ts";
import catalogue from "./messages.en.json";
import styles from "./ScreenShell.module.css";
import { useAwake } from "./useAwake.ts";
import { useFullScreen } from "./useFullScreen.ts";

const t = messages(catalogue);
const Breath = lazy(() => import("../breath/Breath.tsx"));
const EarlierCommitments = lazy(() => import("../../series/EarlierCommitments.tsx"));
const Ended = lazy(() => import("./Ended.tsx"));
const Qr = lazy(() => import("../../ui/Qr.tsx"));

function JoinQr({ code }: { readonly code: string }) {
  const { join } = useLinks(code);
  return (
    <div className={styles.qr}>
      <Suspense fallback={null}>
        <Qr text={join} label={t("qr", { address: join })} />
      </Suspense>
    </div>
  );
}

function Lobby() {
  const { title, code, phase, present, prework, locked } = useView((view) => view);
  const { address } = useLinks(code);
  const names = useSideNames();
  const hasChecks = useView((view) => view.series !== undefined && phase === "lobby");
  return (
    <div className={styles.lobby}>
      <div className={styles.way}>
        <h1>{title}</h1>
        <p className={styles.lead}>{t(phase === "prework" ? "prework" : "lobby")}</p>
        {prework?.untilMs !== undefined && (
          <p className={styles.lead}>{t("prework.until", { date: formatMoment(prework.untilMs) })}</p>
        )}
        {!locked && (
          <>
            <p className={styles.scan}>{t("scan", { address })}</p>
            <p className={styles.code}>{formatJoinCode(code)}</p>
          </>
        )}
        {phase === "lobby" && (
          <ul className={styles.present}>
            {sideIds.map((side) => (
              <li key={side} className={styles.count}>
                <span className={styles.number}>{present[side]}</span>
                <SideMark side={side} label={names[side]} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {!locked && <JoinQr code={code} />}
      {hasChecks && (
        <Suspense fallback={null}>
          <EarlierCommitments most={2} />
        </Suspense>
      )}
    </div>
  );
}

function Stage() {
  const stage = useView((view) => view.stage);
  if (!stage) return null;
  const Part = stagePart(stage.id, "Screen");
  return (
    <div className={styles.stage}>
      <StageHeading stage={stage} followsRoom={false} />
      <Suspense fallback={null}>
        <Part key={stage.key} view={stage.view} />
      </Suspense>
    </div>
  );
}

/** For a projector: read from five metres, touched by nobody, and showing only what the room may see. */
export function ScreenShell() {
  const { phase, title, code, locked, ready, rehearsal, breath } = useView((view) => view);
  const { address } = useLinks(code);
  const present = useView((view) => total(view.present));
  const reading = useCountdown();
  useTitle(title);
  useAwake();
  const mayFill = useFullScreen();
  return (
    <div className={styles.page}>
      <div className={styles.away}>
        <ConnectionBanner audience="screen" />
      </div>
      {rehearsal && (
        <div className={styles.mark}>
          <RehearsalMark as="tag" />
        </div>
      )}
      <main className={styles.main}>
        {(phase === "lobby" || phase === "prework") && <Lobby />}
        {breath && (
          <Suspense fallback={null}>
            <Breath audience="screen" />
          </Suspense>
        )}
        {phase === "live" && !breath && <Stage />}
        {phase === "ended" && (
          <div className={styles.stage}>
            <h1>{t("ended")}</h1>
            <Suspense fallback={null}>
              <Ended />
            </Suspense>
            <p className={styles.lead}>{t("ended.more")}</p>
          </div>
        )}
      </main>
      <footer className={styles.footer}>
        {phase === "live" && !breath ? (
          <>
            <Countdown reading={reading} size="huge" />
            <div className={styles.room}>
              <ReadyRing ready={ready} of={present} size="large" />
              {!locked && (
                <div className={styles.join}>
                  <p>
                    {t("join", { address })}
                    <strong className={styles.small}>{formatJoinCode(code)}</strong>
                  </p>
                  <JoinQr code={code} />
                </div>
              )}
            </div>
          </>
        ) : (
          <>
            <Wordmark />
            {mayFill && phase !== "ended" && <p className={styles.fill}>{t("fill")}</p>}
          </>
        )}
      </footer>
    </div>
  );
}
