import { messages } from "../i18n/messages.ts";
import { useAnnounced } from "../ui/Announcements.tsx";
import { Notice } from "../ui/Notice.tsx";
import type { InputState } from "./atZero.ts";
import type { Composing } from "./composing.ts";
import { KeptText } from "./KeptText.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** Says that a field takes no more, and what became of what stood in it. */
export function TimeUpNotice({ input }: { readonly input: InputState }) {
  const isSent = input === "sent-at-zero";
  // That time is up is said by the clock.
  useAnnounced(isSent && t("time.up.sent"));
  return <Notice title={t("time.up")}>{t(isSent ? "time.up.sent" : "time.up.more")}</Notice>;
}

/** In the place of a field that takes no more: what became of the text in it. */
export function TimeUp({ composing: { input, text, discard } }: { readonly composing: Composing }) {
  return (
    <>
      <TimeUpNotice input={input} />
      {text.trim() !== "" && <KeptText text={text} onDiscard={discard} />}
    </>
  );
}
