import { type FormEvent, lazy, Suspense, useEffect, useState } from "react";
import type { SideId } from "../../../shared/ids.ts";
import { localRefusal } from "../../../shared/localRefusals.ts";
import type { SessionAtTheDoor } from "../../../shared/protocol/messages.ts";
import shell from "../../i18n/messages.en.json";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { Wordmark } from "../../ui/Wordmark.tsx";
import { CentredPage } from "../CentredPage.tsx";
import { loadLobby } from "../participant/loadLobby.ts";
import { Refused } from "../Refused.tsx";
import { useTitle } from "../useTitle.ts";
import { AnonymityPromise } from "./AnonymityPromise.tsx";
import styles from "./Door.module.css";
import catalogue from "./messages.en.json";

const LanguageChoice = lazy(() => import("../../i18n/LanguageChoice.tsx"));

const t = messages(catalogue);
const neutral = messages(shell)("side.neutral");

export interface DoorProps {
  readonly session: SessionAtTheDoor;
  /** The side taken before, by somebody who wants to change it. */
  readonly side?: SideId | undefined;
  /** Whether this device has been inside: then a closed door is no obstacle. */
  readonly isKnown: boolean;
  readonly onEnter: (side: SideId) => void;
  readonly onRetry: () => void;
}

/** Pick a side, read the promise, and go in. */
export function Door({ session, side: before, isKnown, onEnter, onRetry }: DoorProps) {
  const [side, setSide] = useState(before);
  const [isTried, setTried] = useState(false);
  useTitle(session.title);
  useEffect(() => {
    // Where it does not come, it is asked for again once it is to be seen.
    if (session.phase === "lobby") loadLobby().catch(() => {});
  }, [session.phase]);

  if (!isKnown && session.phase === "ended") return <Refused refusal={localRefusal("session-ended")} />;
  if (!isKnown && session.locked) {
    return (
      <CentredPage
        title={t("locked.title")}
        actions={
          <Button tone="primary" onClick={onRetry}>
            {t("locked.again")}
          </Button>
        }
      >
        <p>{t("locked.text", { title: session.title })}</p>
      </CentredPage>
    );
  }

  const names: Record<SideId, string> = { ...session.sides, neutral };
  const enter = (event: FormEvent) => {
    event.preventDefault();
    if (side) onEnter(side);
    else setTried(true);
  };
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Wordmark />
        <Suspense fallback={null}>
          <LanguageChoice labelHidden />
        </Suspense>
      </header>
      <main className={styles.main}>
        <div className={styles.title}>
          <p className={styles.welcome}>{t("welcome")}</p>
          <h1>{session.title}</h1>
        </div>
        <form className={styles.form} onSubmit={enter}>
          <Choice
            legend={t("side.legend")}
            options={(["a", "b", "neutral"] as const).map((value) => ({
              value,
              label: names[value],
              mark: <SideMark side={value} />,
              ...(value === "neutral" && { description: t("side.neutral.more") }),
            }))}
            value={side}
            onChange={setSide}
          />
          <AnonymityPromise />
          <div className={styles.enter}>
            {isTried && !side && (
              <p role="alert" className={styles.choose}>
                {t("choose")}
              </p>
            )}
            <Button type="submit" tone="primary" size="large" wide>
              {side ? t("enter.as", { side: names[side] }) : t("enter")}
            </Button>
          </div>
        </form>
      </main>
    </div>
  );
}
