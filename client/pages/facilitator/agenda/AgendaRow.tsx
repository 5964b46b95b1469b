import type { KeyboardEvent } from "react";
import type { AgendaLine } from "../../../../shared/session/view.ts";
import { messages } from "../../../i18n/messages.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { Menu } from "../../../ui/Menu.tsx";
import noteCatalogue from "../notes.messages.en.json";
import styles from "./AgendaRow.module.css";
import { clockTime } from "./clockTime.ts";
import catalogue from "./messages.en.json";
import { minutesOf } from "./minutesOf.ts";

const t = messages(catalogue);
const notes = messages(noteCatalogue);

export type Act = "goTo" | "edit" | "note" | "up" | "down" | "again" | "remove";

export interface AgendaRowProps {
  readonly line: AgendaLine;
  readonly title: string;
  /** From 0. */
  readonly index: number;
  readonly of: number;
  readonly isCurrent: boolean;
  /** When it would end, in epoch ms; absent where the room is past it. */
  readonly endsAtMs: number | undefined;
  readonly onAct: (act: Act) => void;
}

/** One entry: what, how long, until when, and a menu of what can be done with it. Nothing needs a mouse. */
export function AgendaRow({ line, title, index, of, isCurrent, endsAtMs, onAct }: AgendaRowProps) {
  const isFirst = index === 0;
  const isLast = index === of - 1;
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    // Before the menu button takes the arrow for its own.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "ArrowUp" ? !isFirst : !isLast) onAct(event.key === "ArrowUp" ? "up" : "down");
  };
  return (
    <li
      className={styles.item}
      data-entry={line.key}
      data-past={endsAtMs === undefined || undefined}
      aria-current={isCurrent ? "step" : undefined}
      onKeyDownCapture={onKeyDownCapture}
    >
      <span className={styles.handle}>
        <span className={styles.number}>{index + 1}</span>
        <span className={styles.grip}>
          <Icon name="drag" />
        </span>
      </span>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.meta}>
          {isCurrent && <strong className={styles.now}>{t("agenda.now")}</strong>}
          <span>{t("agenda.minutes", { minutes: minutesOf(line.plannedMs) })}</span>
          {endsAtMs !== undefined && <span>{t("agenda.until", { time: clockTime(endsAtMs) })}</span>}
        </span>
      </span>
      <Menu<Act>
        label={t("agenda.menu", { title })}
        icon={<Icon name="more" />}
        entries={[
          { id: "goTo", label: t("agenda.goTo"), icon: <Icon name="arrowRight" />, disabled: isCurrent },
          { id: "edit", label: t("agenda.edit"), icon: <Icon name="edit" /> },
          { id: "note", label: notes("note.menu"), icon: <Icon name="lock" /> },
          {
            id: "up",
            label: t("agenda.up"),
            description: t("agenda.up.keys"),
            icon: <Icon name="arrowUp" />,
            disabled: isFirst,
          },
          {
            id: "down",
            label: t("agenda.down"),
            description: t("agenda.down.keys"),
            icon: <Icon name="arrowDown" />,
            disabled: isLast,
          },
          { id: "again", label: t("agenda.again"), icon: <Icon name="plus" /> },
          { id: "remove", label: t("agenda.remove"), icon: <Icon name="trash" />, danger: true, disabled: isCurrent },
        ]}
        onChoose={onAct}
      />
    </li>
  );
}
