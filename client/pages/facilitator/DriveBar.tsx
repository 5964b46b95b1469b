import { useState } from "react";
import { total } from "../../../shared/anonymity/disclosure.ts";
import type { Neighbour } from "../../../shared/session/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useAllWords } from "../../stages/registry.ts";
import { useCountdown } from "../../store/countdown.ts";
import { useConnection, useSend, useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Countdown } from "../../ui/Countdown.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { ReadyRing } from "../../ui/ReadyRing.tsx";
import restCatalogue from "./breath.messages.en.json";
import styles from "./DriveBar.module.css";
import catalogue from "./messages.en.json";
import { GoOn, TakeBreath } from "./Resting.tsx";
import { RoomIsDone } from "./RoomIsDone.tsx";
import { shortcuts } from "./shortcuts/shortcuts.ts";
import { useIsMain } from "./useLinkCommands.ts";

const t = messages(catalogue);
const r = messages(restCatalogue);

const starts: { readonly [phase: string]: "next.start" | "next.live" } = { lobby: "next.start", prework: "next.live" };

/** Back, how far the room is, and a Next that says what comes. */
export function DriveBar({ onEnd }: { readonly onEnd: () => void }) {
  const send = useSend();
  const words = useAllWords();
  const isOpen = useConnection().kind === "open";
  const { phase, next, back, at, stage, ready, breath } = useView((view) => view);
  const present = useView((view) => total(view.present));
  const reading = useCountdown();
  const isMain = useIsMain();
  const [moving, setMoving] = useState<"next" | "back">();

  const titleOf = (to: Neighbour) => to.title ?? words[to.stage].title;
  const nextLabel = (to: Neighbour) => {
    const lead = to.step && words[to.stage].steps[to.step]?.lead;
    if (lead) return t("next", { lead });
    return t(starts[phase] ?? "next.stage", { title: titleOf(to) });
  };
  const backLabel = (to: Neighbour) =>
    t("back.to", { name: (to.step && words[to.stage].steps[to.step]?.name) || titleOf(to) });

  // Where the room was when the button was pressed: a second press does not skip a step.
  const from = { ...(at && { at }), ...(stage && { step: stage.view.step }) };
  const move = async (type: "next" | "back") => {
    setMoving(type);
    await send({ type, from });
    setMoving(undefined);
  };
  return (
    <footer className={styles.bar}>
      <div className={styles.inside}>
        <div className={styles.back}>
          {phase === "live" && back && !breath && (
            <Button
              tone="plain"
              icon={<Icon name="arrowLeft" />}
              busy={moving === "back"}
              unavailable={!isOpen}
              aria-label={backLabel(back)}
              title={backLabel(back)}
              aria-keyshortcuts={shortcuts.back}
              onClick={() => void move("back")}
            >
              {t("back")}
            </Button>
          )}
          {breath && <p className={styles.rests}>{r("rests")}</p>}
          {phase === "live" && !breath && <TakeBreath unavailable={!isOpen} />}
        </div>
        {phase === "live" && (
          <div className={styles.room}>
            {/* The clock's panel is the one that is read [AC4]. */}
            <span className={styles.time} aria-hidden="true">
              <Countdown reading={reading} />
            </span>
            <ReadyRing ready={ready} of={present} />
            <RoomIsDone />
          </div>
        )}
        {breath ? (
          <div className={styles.goOn}>
            <GoOn clockRan={breath.clockRan} unavailable={!isOpen} />
          </div>
        ) : next ? (
          <Button
            tone="primary"
            size="large"
            busy={moving === "next"}
            unavailable={!isOpen}
            aria-keyshortcuts={shortcuts.next}
            onClick={() => void move("next")}
          >
            <span className={styles.next}>
              {nextLabel(next)}
              <Icon name="arrowRight" />
            </span>
          </Button>
        ) : (
          phase === "live" &&
          isMain && (
            <Button tone="primary" size="large" aria-keyshortcuts={shortcuts.next} onClick={onEnd}>
              {t("next.end")}
            </Button>
          )
        )}
      </div>
    </footer>
  );
}
