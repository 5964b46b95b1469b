import { useEffect, useState } from "react";
import { localRefusal } from "../../../shared/localRefusals.ts";
import type { Refusal } from "../../../shared/refusal.ts";
import type { Answer } from "../../http/sessionsApi.ts";

/** How often a page that is looked at asks for what is new, in ms. What has not changed is not sent again. */
const everyMs = 30_000;

interface Reading<Value> {
  readonly value?: Value;
  readonly refused?: Refusal;
  /** What stands there may not be the newest state. */
  readonly isOld: boolean;
}

/** What a read-only link opens, kept up to date while the page is looked at. */
export function useReading<Value>(
  read: (session: string, secret: string) => Promise<Answer<Value>>,
  session: string,
  secret: string,
): Reading<Value> {
  const [reading, setReading] = useState<Reading<Value>>({ isOld: false });
  useEffect(() => {
    if (!secret) return setReading({ refused: localRefusal("not-found"), isOld: false });
    let isHere = true;
    const look = async () => {
      if (document.hidden) return;
      const answer = await read(session, secret);
      if (!isHere) return;
      if (answer.ok) return setReading({ value: answer.value, isOld: false });
      const { refusal: refused } = answer;
      // A network that is away takes nothing from the page; a link that has ended does.
      setReading(({ value }) => (refused.retry && value ? { value, isOld: true } : { refused, isOld: false }));
    };
    void look();
    const timer = setInterval(() => void look(), everyMs);
    const onVisible = () => void look();
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      isHere = false;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [read, session, secret]);
  return reading;
}
