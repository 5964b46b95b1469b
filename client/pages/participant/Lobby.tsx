import { useEffect } from "react";
import { total } from "../../../shared/anonymity/disclosure.ts";
import { messages } from "../../i18n/messages.ts";
import { preloadPart, useAllWords } from "../../stages/registry.ts";
import { useMe, useSideNames, useView } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { AnonymityPromise } from "../join/AnonymityPromise.tsx";
import { useTitle } from "../useTitle.ts";
import styles from "./Lobby.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** The page itself comes first. */
const preloadAfterMs = 4_000;

/** Before it begins: that one is in, as what, and what will happen. */
export default function Lobby() {
  const names = useSideNames();
  const side = useMe((me) => me.side);
  const title = useView((view) => view.title);
  const agenda = useView((view) => view.agenda);
  const present = useView((view) => total(view.present));
  const words = useAllWords();
  useTitle(title);
  // A weak network has time now; later, thirty phones ask at once.
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const { stage } of agenda) preloadPart(stage, "Participant");
    }, preloadAfterMs);
    return () => clearTimeout(timer);
  }, [agenda]);
  return (
    <>
      <div className={styles.title}>
        <h1>{t("lobby.title")}</h1>
        {side && <SideMark side={side} label={names[side]} />}
      </div>
      <WaitingState quiet now={t("lobby.now")} next={t("lobby.next")} />
      {agenda.length > 0 && (
        <Card as="section" aria-label={t("lobby.agenda")}>
          <h2 className={styles.heading}>{t("lobby.agenda")}</h2>
          <ol className={styles.agenda}>
            {agenda.map(({ key, stage, title: own, plannedMs }) => (
              <li key={key} className={styles.stage}>
                <span>{own ?? words[stage].title}</span>
                {plannedMs > 0 && (
                  <span className={styles.minutes}>
                    {t("lobby.minutes", { minutes: Math.round(plannedMs / 60_000) })}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </Card>
      )}
      <AnonymityPromise />
      <p className={styles.present}>{t("lobby.present", { count: Math.max(1, present) })}</p>
    </>
  );
}
