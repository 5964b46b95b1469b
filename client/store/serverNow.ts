import { useEffect, useState } from "react";
import { useSession } from "./SessionProvider.tsx";

/** The server's time in epoch ms, read anew every `everyMs`: for what is shown to the minute. */
export function useServerNow(everyMs: number): number {
  const { connection } = useSession();
  const [nowMs, setNowMs] = useState(() => connection.serverNowMs());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(connection.serverNowMs()), everyMs);
    return () => clearInterval(timer);
  }, [connection, everyMs]);
  return nowMs;
}
