import { protocolVersion } from "../../shared/protocol/version.ts";
import type { Connection, Shown } from "../connection/connection.ts";

const keyOf = (code: string) => `parley/${code}/shown/${protocolVersion}`;

/** What this tab showed of the session when it was last left; null where that is not known. It is given once. */
export function takeShown(code: string): Shown | null {
  try {
    const kept = sessionStorage.getItem(keyOf(code));
    sessionStorage.removeItem(keyOf(code));
    return JSON.parse(kept ?? "null") as Shown | null;
  } catch {
    return null;
  }
}

/**
 * Keeps what is shown whenever the page is left, until `stop`. It goes with the tab: others who use the
 * device later find nothing of it, and nothing stays of a session that has let this person go.
 */
export function keepShown(code: string, connection: Connection): () => void {
  const keep = () => {
    const { shown } = connection;
    try {
      if (shown) sessionStorage.setItem(keyOf(code), JSON.stringify(shown));
      else if (connection.state.kind === "refused") sessionStorage.removeItem(keyOf(code));
    } catch {
      // Storage that is full or forbidden: the next load waits for the network.
    }
  };
  const stopFollowing = connection.subscribe(() => connection.state.kind === "refused" && keep());
  // On phones a page that is put aside may never hear that it ends.
  document.addEventListener("visibilitychange", keep);
  addEventListener("pagehide", keep);
  return () => {
    stopFollowing();
    document.removeEventListener("visibilitychange", keep);
    removeEventListener("pagehide", keep);
  };
}
