import { useState } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import type { AgendaItem } from "../../../shared/session/agenda.ts";
import type { StageId } from "../../../shared/stages/registry.ts";
import { messages } from "../../i18n/messages.ts";
import { stageIds, useAllWords } from "../../stages/registry.ts";
import { useSend, useView } from "../../store/hooks.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Menu } from "../../ui/Menu.tsx";
import styles from "./Agenda.module.css";
import { AgendaItemDialog } from "./AgendaItemDialog.tsx";
import { Confirm } from "./Confirm.tsx";
import catalogue from "./messages.en.json";
import { NoteDialog } from "./NoteField.tsx";
import noteCatalogue from "./notes.messages.en.json";

const t = messages(catalogue);
const notes = messages(noteCatalogue);

type Act = "goTo" | "edit" | "note" | "up" | "down" | "again" | "remove";

const wholeMinutes = (ms: number): number => Math.round(ms / 60_000);

/** The stage's own settings, filled in by the server. */
const newItem = { settings: {}, atZero: "wait", autoStart: false, warnMs: 30_000 } as const;

/** An entry as a draft for a new one. */
export const draftOf = ({ key: _, ...item }: AgendaItem) => ({
  ...item,
  settings: item.settings as Record<string, unknown>,
});

/** The stages in order, each with a menu of what can be done with it: nothing needs a mouse. */
export function Agenda() {
  const send = useSend();
  const words = useAllWords();
  const agenda = useView((view) => view.agenda);
  const items = useView((view) => view.items) ?? [];
  const at = useView((view) => view.at);
  const [editing, setEditing] = useState<AgendaItem>();
  const [noting, setNoting] = useState<AgendaKey>();
  const [removing, setRemoving] = useState<AgendaKey>();

  const titleOf = (key: AgendaKey) => {
    const line = agenda.find((other) => other.key === key);
    return line ? (line.title ?? words[line.stage].title) : "";
  };
  /** Key of the entry `offset` places before or after, as what to come after. */
  const after = (index: number) => {
    const key = agenda[index]?.key;
    return key ? { after: key } : {};
  };
  const choose = (act: Act, index: number) => {
    const line = agenda[index];
    const item = items.find((other) => other.key === line?.key);
    if (!line || !item) return;
    const { key } = line;
    switch (act) {
      case "goTo":
        return void send({ type: "go-to", key });
      case "edit":
        return setEditing(item);
      case "note":
        return setNoting(key);
      case "up":
        return void send({ type: "agenda-move", key, ...after(index - 2) });
      case "down":
        return void send({ type: "agenda-move", key, ...after(index + 1) });
      case "again":
        return void send({ type: "agenda-add", item: draftOf(item), ...after(agenda.length - 1) });
      case "remove":
        return setRemoving(key);
    }
  };
  const add = (stage: StageId) =>
    void send({ type: "agenda-add", item: { ...newItem, stage }, ...after(agenda.length - 1) });
  const sum = wholeMinutes(agenda.reduce((total, { plannedMs }) => total + plannedMs, 0));

  return (
    <section aria-label={t("agenda")} className={styles.agenda}>
      <header className={styles.header}>
        <h2>{t("agenda")}</h2>
        {sum > 0 && <span className={styles.minutes}>{t("agenda.total", { minutes: sum })}</span>}
      </header>
      {agenda.length === 0 && <EmptyState title={t("lobby.emptyAgenda")}>{t("lobby.emptyAgenda.more")}</EmptyState>}
      <ol className={styles.list}>
        {agenda.map(({ key, plannedMs }, index) => (
          <li key={key} className={styles.item} aria-current={key === at ? "step" : undefined}>
            <span className={styles.number}>{index + 1}</span>
            <span className={styles.words}>
              <span className={styles.title}>{titleOf(key)}</span>
              <span className={styles.minutes}>
                {key === at && <strong className={styles.now}>{t("agenda.now")}</strong>}
                {t("agenda.minutes", { minutes: wholeMinutes(plannedMs) })}
              </span>
            </span>
            <Menu<Act>
              label={t("agenda.menu", { title: titleOf(key) })}
              icon={<Icon name="more" />}
              entries={[
                { id: "goTo", label: t("agenda.goTo"), icon: <Icon name="arrowRight" />, disabled: key === at },
                { id: "edit", label: t("agenda.edit"), icon: <Icon name="edit" /> },
                { id: "note", label: notes("note.menu"), icon: <Icon name="lock" /> },
                { id: "up", label: t("agenda.up"), icon: <Icon name="arrowUp" />, disabled: index === 0 },
                {
                  id: "down",
                  label: t("agenda.down"),
                  icon: <Icon name="arrowDown" />,
                  disabled: index === agenda.length - 1,
                },
                { id: "again", label: t("agenda.again"), icon: <Icon name="plus" /> },
                {
                  id: "remove",
                  label: t("agenda.remove"),
                  icon: <Icon name="trash" />,
                  danger: true,
                  disabled: key === at,
                },
              ]}
              onChoose={(act) => choose(act, index)}
            />
          </li>
        ))}
      </ol>
      <Menu
        label={t("agenda.add")}
        text={t("agenda.add")}
        icon={<Icon name="plus" />}
        entries={stageIds.map((id) => ({ id, label: words[id].title, description: words[id].about }))}
        onChoose={add}
      />
      {editing && (
        <AgendaItemDialog item={editing} words={words[editing.stage]} onClose={() => setEditing(undefined)} />
      )}
      {noting && <NoteDialog at={noting} title={titleOf(noting)} onClose={() => setNoting(undefined)} />}
      {removing && (
        <Confirm
          title={t("agenda.remove.title", { title: titleOf(removing) })}
          text={t("agenda.remove.text")}
          confirm={t("agenda.remove.confirm")}
          onConfirm={() => void send({ type: "agenda-remove", key: removing })}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </section>
  );
}
