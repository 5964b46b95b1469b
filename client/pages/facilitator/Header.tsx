import { total } from "../../../shared/anonymity/disclosure.ts";
import { formatJoinCode } from "../../../shared/ids.ts";
import { exportNames } from "../../http/sessionsApi.ts";
import { messages } from "../../i18n/messages.ts";
import { useSend, useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Mark } from "../../ui/Wordmark.tsx";
import RehearsalMark from "../rehearsal/RehearsalMark.tsx";
import type { OpenDialog } from "./Console.tsx";
import { ExportFailed } from "./ExportFailed.tsx";
import styles from "./Header.module.css";
import linkCatalogue from "./links.messages.en.json";
import catalogue from "./messages.en.json";
import { shortcuts } from "./shortcuts/shortcuts.ts";
import { useDownload } from "./useDownload.ts";
import { useIsMain } from "./useLinkCommands.ts";

const t = messages(catalogue);
const l = messages(linkCatalogue);

export interface HeaderProps {
  readonly secret: string;
  readonly onOpen: (dialog: OpenDialog) => void;
}

/** The session as a whole: its code, its people, its door, and what can be taken from it. */
export function Header({ secret, onOpen }: HeaderProps) {
  const send = useSend();
  const { title, code, locked, phase, rehearsal } = useView((view) => view);
  const present = useView((view) => total(view.present));
  const { failed, download } = useDownload(secret);
  const hasEnded = phase === "ended";
  const isMain = useIsMain();

  return (
    <>
      <header className={styles.header}>
        <div className={styles.title}>
          <Mark />
          <p className={styles.name}>{title}</p>
          {rehearsal && <RehearsalMark as="tag" />}
        </div>
        <div className={styles.tools}>
          {!hasEnded && (
            <>
              <Button
                size="small"
                icon={<Icon name="share" />}
                aria-keyshortcuts={shortcuts.invite}
                onClick={() => onOpen("invite")}
              >
                {t("invite")} <span className={styles.code}>{formatJoinCode(code)}</span>
              </Button>
              <Button
                size="small"
                tone="plain"
                icon={<Icon name={locked ? "lock" : "unlock"} />}
                aria-pressed={locked}
                title={t(locked ? "door.reopen" : "door.close")}
                onClick={() => void send({ type: "set-locked", locked: !locked })}
              >
                {t(locked ? "door.closed" : "door.open")}
              </Button>
              {phase !== "prework" && (
                <Button
                  size="small"
                  tone="plain"
                  icon={<Icon name="people" />}
                  aria-keyshortcuts={shortcuts.people}
                  onClick={() => onOpen("people")}
                >
                  {t("people", { count: present })}
                </Button>
              )}
            </>
          )}
          <Menu
            label={t("export.label")}
            icon={<Icon name="download" />}
            text={t("export")}
            entries={exportNames.map((id) => ({ id, label: t(`export.${id}`) }))}
            onChoose={(name) => void download(name)}
          />
          <Menu
            label={t("menu")}
            icon={<Icon name="more" />}
            entries={[
              { id: "rename" as const, label: t("menu.rename"), icon: <Icon name="edit" />, disabled: hasEnded },
              { id: "shortcuts" as const, label: t("menu.shortcuts"), icon: <Icon name="keyboard" /> },
              { id: "language" as const, label: t("menu.language"), icon: <Icon name="language" /> },
              {
                id: "rehearsal" as const,
                label: t("menu.rehearsal"),
                icon: <Icon name="people" />,
                disabled: hasEnded,
              },
              // What takes the main link is not shown to who came by another.
              ...(isMain
                ? [
                    { id: "handover" as const, label: l("menu"), icon: <Icon name="key" /> },
                    { id: "end" as const, label: t("menu.end"), icon: <Icon name="stop" />, disabled: hasEnded },
                    { id: "delete" as const, label: t("menu.delete"), icon: <Icon name="trash" />, danger: true },
                  ]
                : []),
            ]}
            onChoose={onOpen}
          />
        </div>
      </header>
      {failed && <ExportFailed refusal={failed} />}
    </>
  );
}
