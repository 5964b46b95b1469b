import { useState } from "react";
import type { Ack } from "../../../shared/protocol/messages.ts";

/**
 * What was just pressed shows at once, until the server's word replaces it or it is refused.
 * `actual` is compared by identity: give it a value that changes only with what it says.
 */
export function useAhead<Value>(actual: Value): [Value, (value: Value, answer: Promise<Ack>) => void] {
  const [pressed, setPressed] = useState<{ readonly value: Value; readonly before: Value }>();
  const [pending, setPending] = useState(0);
  const isAhead = pressed !== undefined && (pending > 0 || pressed.before === actual);
  const press = (value: Value, answer: Promise<Ack>) => {
    setPressed({ value, before: actual });
    setPending((count) => count + 1);
    void answer.then(({ ok }) => {
      setPending((count) => count - 1);
      if (!ok) setPressed(undefined);
    });
  };
  return [isAhead ? pressed.value : actual, press];
}
