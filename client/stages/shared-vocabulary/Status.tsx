import type { StandingView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { Icon, type IconName } from "../../ui/Icon.tsx";
import catalogue from "./messages.en.json";
import styles from "./Status.module.css";

const t = messages(catalogue);

export type TermStatus = StandingView["status"];

const icons: Record<TermStatus, IconName> = {
  open: "more",
  voting: "people",
  agreed: "check",
  "to-confirm": "clock",
  parked: "pause",
};

/** Where a word stands, by sign and name. */
export function Status({ status }: { readonly status: TermStatus }) {
  return (
    <span className={styles.status} data-status={status}>
      <Icon name={icons[status]} size="1.1em" />
      {t(`status.${status}`)}
    </span>
  );
}
