import { messages } from "../../../i18n/messages.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Toggle } from "../../../ui/Toggle.tsx";
import catalogue from "./messages.en.json";
import styles from "./ShortcutsDialog.module.css";
import { type Shortcut, shortcuts } from "./shortcuts.ts";

const t = messages(catalogue);

export interface ShortcutsDialogProps {
  readonly setting: readonly [boolean, (on: boolean) => void];
  readonly onClose: () => void;
}

/** Which key presses what, and the switch for all of them. */
export function ShortcutsDialog({ setting: [on, setOn], onClose }: ShortcutsDialogProps) {
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <Toggle label={t("on")} on={on} onChange={setOn} />
      <dl className={styles.keys}>
        {(Object.entries(shortcuts) as [Shortcut, string][]).map(([name, key]) => (
          <div key={name} className={styles.row}>
            <dt>{t(name)}</dt>
            <dd>
              <kbd className={styles.key}>{key.toUpperCase()}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.more}>{t("note")}</p>
    </Dialog>
  );
}
