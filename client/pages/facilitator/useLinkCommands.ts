import { useCallback, useEffect, useState } from "react";
import type { Ack, FacilitatorLink, LinkCommand } from "../../../shared/protocol/messages.ts";
import { useSend, useWelcome } from "../../store/hooks.ts";

/** Whether this page came by the main link; a co-facilitator's did not. */
export const useIsMain = (): boolean => useWelcome()?.main === true;

/** The links that were made, and the commands about them. Their secrets are known to who asks, and kept nowhere. */
export function useLinkCommands() {
  const send = useSend();
  const [links, setLinks] = useState<readonly FacilitatorLink[]>([]);
  const command = useCallback(
    async (command: LinkCommand): Promise<Ack> => {
      const answer = await send(command);
      if (answer.ok && answer.links) setLinks(answer.links);
      return answer;
    },
    [send],
  );
  useEffect(() => void command({ type: "list-facilitator-links" }), [command]);
  return { links, command };
}
