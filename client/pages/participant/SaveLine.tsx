import { useEffect, useState } from "react";
import catalogue from "../../i18n/messages.en.json";
import { messages } from "../../i18n/messages.ts";
import { useOutbox } from "../../store/hooks.ts";
import { useAnnounced } from "../../ui/Announcements.tsx";
import { SaveState, type Saving } from "../../ui/SaveState.tsx";
import styles from "./SaveLine.module.css";

const t = messages(catalogue);

/** How it stands with everything this person has sent: the worst of it, since that is what they can act on. */
export function SaveLine() {
  const outbox = useOutbox().filter(({ at }) => at !== undefined);
  const [last, setLast] = useState<"press" | "text">();
  const now = outbox.length === 0 ? last : outbox.some(({ own }) => own) ? "text" : "press";
  useEffect(() => setLast(now), [now]);
  const worst = (["refused", "waiting", "sending"] as const).find((state) =>
    outbox.some((entry) => entry.state === state),
  );
  const saving: Saving | undefined = worst ?? (now && "saved");
  // [AC4] What was pressed says so by itself.
  useAnnounced(now === "text" && saving && t(`saving.${saving}`));
  return <div className={styles.line}>{saving && <SaveState saving={saving} />}</div>;
}
