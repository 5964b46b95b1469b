import { Suspense, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { AgendaKey } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { stagePart, useAllWords } from "../../stages/registry.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { useConnection, useMe, useView } from "../../store/hooks.ts";
import { useSession } from "../../store/SessionProvider.tsx";
import { Card } from "../../ui/Card.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { StageHeading } from "../StageHeading.tsx";
import { formatMoment } from "./formatMoment.ts";
import catalogue from "./messages.en.json";
import styles from "./Prework.module.css";
import { ReturnLink } from "./ReturnLink.tsx";

const t = messages(catalogue);

/** Gets what this person wrote on another device, each time that there is a line. */
function useRecovered(keys: readonly AgendaKey[]): void {
  const { connection } = useSession();
  const isOpen = useConnection().kind === "open";
  const all = keys.join(" ");
  useEffect(() => {
    if (isOpen && all !== "") for (const key of all.split(" ")) void connection.recover(key as AgendaKey);
  }, [connection, isOpen, all]);
}

/** What is open before the live part: one stage at a time under the thumb, the others a tap away. */
export default function Prework() {
  const { untilMs, stages = {} } = useView((view) => view.prework) ?? {};
  const agenda = useView((view) => view.agenda);
  const side = useMe((me) => me.side);
  const own = useStore(useSession().store, (session) => session.own);
  const words = useAllWords();
  const locked = useInputLocked();
  const [chosen, setChosen] = useState<AgendaKey>();
  const open = agenda.flatMap(({ key }) => stages[key] ?? []);
  useRecovered(open.map(({ key }) => key));

  const stage = open.find(({ key }) => key === chosen) ?? open[0];
  if (!stage) return <EmptyState title={t("none")}>{t("none.more")}</EmptyState>;
  const Part = stagePart(stage.id, "Participant");
  return (
    <>
      <Card as="section" aria-label={t("title")}>
        <div className={styles.intro}>
          <p className={styles.title}>{t("title")}</p>
          <p>{t("intro")}</p>
          {untilMs !== undefined && !locked && (
            <p className={styles.until}>{t("until", { date: formatMoment(untilMs) })}</p>
          )}
        </div>
        {open.length > 1 && (
          <nav className={styles.tabs} aria-label={t("choose")}>
            {open.map(({ key, id, title }) => (
              <button
                key={key}
                type="button"
                className={styles.tab}
                aria-current={key === stage.key}
                onClick={() => setChosen(key)}
              >
                <span className={styles.name}>{title ?? words[id].title}</span>
                <span className={styles.count}>
                  {t("written", { count: own.filter(({ at }) => at === key).length })}
                </span>
              </button>
            ))}
          </nav>
        )}
      </Card>
      {locked && <Notice title={t("closed")} announce />}
      <Suspense fallback={<Skeleton lines={4} />}>
        <StageHeading stage={stage} />
        {side !== undefined && <Part key={stage.key} at={stage.key} view={stage.view} me={{}} side={side} />}
      </Suspense>
      <ReturnLink />
    </>
  );
}
