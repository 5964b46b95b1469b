import { messages } from "../../i18n/messages.ts";
import { useSend } from "../../store/hooks.ts";
import { useAnnounced } from "../../ui/Announcements.tsx";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import catalogue from "./breath.messages.en.json";
import { shortcuts } from "./shortcuts/shortcuts.ts";

const t = messages(catalogue);

/** Pauses everything with one press. */
export function TakeBreath({ unavailable }: { readonly unavailable: boolean }) {
  const send = useSend();
  return (
    <Button
      tone="plain"
      icon={<Icon name="pause" />}
      unavailable={unavailable}
      title={t("take.title")}
      aria-keyshortcuts={shortcuts.breath}
      onClick={() => void send({ type: "take-breath" })}
    >
      {t("take")}
    </Button>
  );
}

/** What the room sees while it rests, and what happens meanwhile. */
export function RestNotice() {
  useAnnounced(t("rests"));
  return <Notice title={t("rests")}>{t("rests.more")}</Notice>;
}

/** The facilitator's choice to go on: with the clock, or without it where there is more to say first. */
export function GoOn({ clockRan, unavailable }: { readonly clockRan: boolean; readonly unavailable: boolean }) {
  const send = useSend();
  const goOn = (clock: boolean) => void send({ type: "go-on", clock });
  return (
    <>
      {clockRan && (
        <Button unavailable={unavailable} onClick={() => goOn(false)}>
          {t("goOn.still")}
        </Button>
      )}
      <Button
        tone="primary"
        size="large"
        icon={<Icon name="play" />}
        unavailable={unavailable}
        aria-keyshortcuts={shortcuts.breath}
        onClick={() => goOn(true)}
      >
        {t("goOn")}
      </Button>
    </>
  );
}
