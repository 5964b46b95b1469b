import { useEffect, useState } from "react";
import { useOutbox } from "../../store/hooks.ts";
import { SaveState, type Saving } from "../../ui/SaveState.tsx";
import styles from "./SaveLine.module.css";

/** How it stands with everything this person has sent: the worst of it, since that is what they can act on. */
export function SaveLine() {
  const outbox = useOutbox().filter(({ at }) => at !== undefined);
  const [hasSent, setSent] = useState(false);
  const count = outbox.length;
  useEffect(() => {
    if (count > 0) setSent(true);
  }, [count]);
  const worst = (["refused", "waiting", "sending"] as const).find((state) =>
    outbox.some((entry) => entry.state === state),
  );
  const saving: Saving | undefined = worst ?? (hasSent ? "saved" : undefined);
  return (
    <div className={styles.line} role="status">
      {saving && <SaveState saving={saving} />}
    </div>
  );
}
