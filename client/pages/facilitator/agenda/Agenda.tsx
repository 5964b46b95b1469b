import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { AgendaKey } from "../../../../shared/ids.ts";
import type { AgendaItem } from "../../../../shared/session/agenda.ts";
import { punctualMs } from "../../../../shared/session/schedule.ts";
import type { AgendaLine } from "../../../../shared/session/view.ts";
import { messages } from "../../../i18n/messages.ts";
import { stageIds } from "../../../stages/registry.ts";
import { useView } from "../../../store/hooks.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { Menu } from "../../../ui/Menu.tsx";
import { Confirm } from "../Confirm.tsx";
import { NoteDialog } from "../NoteField.tsx";
import styles from "./Agenda.module.css";
import { AgendaItemDialog } from "./AgendaItemDialog.tsx";
import { AgendaNews } from "./AgendaNews.tsx";
import { type Act, AgendaRow } from "./AgendaRow.tsx";
import { AgendaTimes } from "./AgendaTimes.tsx";
import catalogue from "./messages.en.json";
import { useAgendaHands } from "./useAgendaHands.ts";
import { useReorderable } from "./useReorderable.ts";
import { useSchedule } from "./useSchedule.ts";

const t = messages(catalogue);
const LoadDialog = lazy(() => import("./LoadDialog.tsx"));
const LateHint = lazy(() => import("./LateHint.tsx"));

/** The stages in order, when each would end, and the hands to change all of it before and during the session. */
export function Agenda() {
  const hands = useAgendaHands();
  const { agenda, at } = hands;
  const times = useSchedule();
  const isPrework = useView((view) => view.phase === "prework");
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<AgendaKey>(null);
  const [editing, setEditing] = useState<AgendaItem>();
  const [noting, setNoting] = useState<AgendaLine>();
  const [loading, setLoading] = useState(false);
  const [removing, setRemoving] = useState<AgendaLine>();

  const move = (from: number, to: number) => {
    moved.current = agenda[from]?.key ?? null;
    void hands.move(from, to);
  };
  useReorderable(list, agenda, move);
  // An element that changes its place loses the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: to be looked at when the order has changed
  useEffect(() => {
    const entry = moved.current && list.current?.querySelector(`[data-entry="${moved.current}"]`);
    moved.current = null;
    entry?.querySelector("button")?.focus();
  }, [agenda]);

  const choose = (act: Act, line: AgendaLine, index: number) => {
    const item = hands.itemOf(line.key);
    if (!item) return;
    switch (act) {
      case "goTo":
        return hands.goTo(line.key);
      case "edit":
        return setEditing(item);
      case "note":
        return setNoting(line);
      case "up":
        return move(index, index - 1);
      case "down":
        return move(index, index + 1);
      case "again":
        return void hands.again(item);
      case "remove":
        return hands.isLost(line) ? setRemoving(line) : void hands.remove(line);
    }
  };
  return (
    <section aria-label={t("agenda")} className={styles.agenda}>
      <AgendaTimes agenda={agenda} times={times} />
      {times.lateMs !== undefined && times.lateMs > punctualMs && (
        <Suspense fallback={null}>
          <LateHint hands={hands} times={times} lateMs={times.lateMs} />
        </Suspense>
      )}
      {agenda.length === 0 && <EmptyState title={t("agenda.empty")}>{t("agenda.empty.more")}</EmptyState>}
      <ol ref={list} className={styles.list}>
        {agenda.map((line, index) => (
          <AgendaRow
            key={line.key}
            line={line}
            title={hands.titleOf(line)}
            index={index}
            of={agenda.length}
            isCurrent={line.key === at}
            endsAtMs={times.ends.get(line.key)}
            onAct={(act) => choose(act, line, index)}
          />
        ))}
      </ol>
      <AgendaNews news={hands.news} agenda={agenda} />
      <div className={styles.tools}>
        <Menu
          label={t("agenda.add")}
          text={t("agenda.add")}
          icon={<Icon name="plus" />}
          entries={stageIds.map((id) => ({
            id,
            label: hands.words[id].title,
            description: hands.words[id].about,
          }))}
          onChoose={(stage) => void hands.add(stage)}
        />
        <Menu
          label={t("file.label")}
          text={t("file")}
          icon={<Icon name="download" />}
          entries={[
            { id: "save" as const, label: t("file.save"), description: t("file.save.more") },
            { id: "load" as const, label: t("file.load"), description: t("file.load.more") },
          ]}
          onChoose={(act) => (act === "load" ? setLoading(true) : void hands.save())}
        />
      </div>
      {editing && (
        <AgendaItemDialog item={editing} words={hands.words[editing.stage]} onClose={() => setEditing(undefined)} />
      )}
      {noting && <NoteDialog at={noting.key} title={hands.titleOf(noting)} onClose={() => setNoting(undefined)} />}
      {loading && (
        <Suspense fallback={null}>
          <LoadDialog hands={hands} onClose={() => setLoading(false)} />
        </Suspense>
      )}
      {removing && (
        <Confirm
          title={t("remove.title", { title: hands.titleOf(removing) })}
          text={t(isPrework ? "remove.text.prework" : "remove.text")}
          confirm={t("remove.confirm")}
          onConfirm={() => void hands.remove(removing)}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </section>
  );
}
