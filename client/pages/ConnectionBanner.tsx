import { type ReactNode, useEffect, useState } from "react";
import { messages } from "../i18n/messages.ts";
import { localRefusalText } from "../i18n/refusalText.ts";
import { useConnection } from "../store/hooks.ts";
import { useAnnounced } from "../ui/Announcements.tsx";
import { Icon } from "../ui/Icon.tsx";
import styles from "./ConnectionBanner.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** A hiccup this short is nobody's business. */
const noticeAfterMs = 2_000;

/** Whether something has been so for longer than a hiccup. */
function useLasts(is: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!is) return;
    const timer = setTimeout(() => setLong(true), noticeAfterMs);
    return () => clearTimeout(timer);
  }, [is]);
  return is && long;
}

/** Says that the connection is gone and what becomes of what one does meanwhile. */
export function ConnectionBanner({ audience }: { readonly audience: "participant" | "facilitator" | "screen" }) {
  const reason = useReason();
  const { kind } = useConnection();
  const offline = useLasts(kind === "offline");
  const [told, tell] = useState<"nothing" | "lost" | "back">("nothing");
  if (told !== "lost" && (offline || reason)) tell("lost");
  else if (told === "lost" && kind === "open") tell("back");
  else if (told === "back" && kind !== "open") tell("nothing");
  // Who sees the page sees that nothing is said any more; who hears it is told.
  useAnnounced(told === "back" && t("back"));
  return <Banner>{reason ?? (offline && says("offline", audience))}</Banner>;
}

/** In the place of the page, while the session has not arrived: that it takes long, and that nobody has to do anything. */
export function StillConnecting() {
  const reason = useReason();
  const lasts = useLasts(true);
  return <Banner>{reason ?? (lasts && says("connecting", "session"))}</Banner>;
}

/** The server asks to wait, or for another network: this is no hiccup, and no lost connection either. */
function useReason(): ReactNode {
  const state = useConnection();
  const refusal = state.kind === "offline" ? state.refusal : undefined;
  if (refusal?.code === "too-many") return says("tooMuch", "network");
  if (refusal?.code !== "needs-websocket") return undefined;
  const { message, action } = localRefusalText(refusal.code);
  return told(message, action);
}

const says = (what: "offline" | "connecting" | "tooMuch", whom: string) =>
  told(t(`${what}.title`), t(`${what}.${whom}` as "offline.participant"));

const told = (title: string, text: string) => (
  <p className={styles.banner}>
    <Icon name="offline" />
    <span>
      <strong>{title}</strong> {text}
    </span>
  </p>
);

const Banner = ({ children }: { readonly children: ReactNode }) => (
  <div role="status" className={styles.place}>
    {children}
  </div>
);
