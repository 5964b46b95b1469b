import { total } from "../../../shared/anonymity/disclosure.ts";
import { messages } from "../../i18n/messages.ts";
import { useMe, useSend, useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { ReadyRing } from "../../ui/ReadyRing.tsx";
import catalogue from "./messages.en.json";
import styles from "./ReadyBar.module.css";

const t = messages(catalogue);

/** One tap says that one is done; the ring shows how many have, and nobody in particular. */
export function ReadyBar() {
  const send = useSend();
  const isReady = useMe((me) => me.ready) ?? false;
  const ready = useView((view) => view.ready);
  const present = useView((view) => total(view.present));
  return (
    <div className={styles.bar}>
      <ReadyRing ready={ready} of={present} />
      <Button
        tone={isReady ? "common" : "primary"}
        icon={isReady ? <Icon name="check" /> : undefined}
        aria-pressed={isReady}
        title={isReady ? t("ready.undo") : undefined}
        onClick={() => void send({ type: "ready", ready: !isReady })}
      >
        {isReady ? t("ready.taken") : t("ready")}
      </Button>
    </div>
  );
}
