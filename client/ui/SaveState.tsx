import catalogue from "../i18n/messages.en.json";
import { messages } from "../i18n/messages.ts";
import { classNames } from "./classNames.ts";
import { Icon, type IconName } from "./Icon.tsx";
import styles from "./SaveState.module.css";

const t = messages(catalogue);

/** `saved` means that the server has it for good; nothing says so before. */
export type Saving = "saved" | "sending" | "waiting" | "refused";

const icons: Record<Saving, IconName> = { saved: "check", sending: "cloud", waiting: "offline", refused: "alert" };

export interface SaveStateProps {
  readonly saving: Saving;
  /** For a line that is about one text among many. */
  readonly quiet?: boolean;
}

/** Whether what was written is safe. */
export function SaveState({ saving, quiet = false }: SaveStateProps) {
  return (
    <span className={classNames(styles.state, styles[saving], quiet && styles.quiet)}>
      <Icon name={icons[saving]} size="1.1em" />
      {t(`saving.${saving}`)}
    </span>
  );
}
