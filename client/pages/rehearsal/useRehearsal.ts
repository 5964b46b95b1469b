import { useState } from "react";
import type { Rehearse } from "../../../shared/protocol/messages.ts";
import type { Refusal } from "../../../shared/refusal.ts";
import { startRehearsal, stopRehearsal } from "../../http/rehearsalApi.ts";
import { useView } from "../../store/hooks.ts";

/** The simulated people of this session, and what the facilitator can do about them. */
export function useRehearsal(secret: string) {
  const code = useView((view) => view.code);
  const simulated = useView((view) => view.simulated ?? 0);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal>();

  const asking = async (answer: ReturnType<typeof startRehearsal>): Promise<boolean> => {
    setBusy(true);
    const { ok, ...rest } = await answer;
    setBusy(false);
    setRefused("refusal" in rest ? rest.refusal : undefined);
    return ok;
  };
  return {
    simulated,
    busy,
    refused,
    start: (request: Rehearse) => asking(startRehearsal(code, secret, request)),
    stop: () => asking(stopRehearsal(code, secret)),
  };
}
