import { useCallback, useState } from "react";
import type { ContentId } from "../../shared/ids.ts";
import type { Ack } from "../../shared/protocol/messages.ts";

export interface Hiding {
  /** What was hidden last, until it is shown again or the facilitator closes what is said about it. */
  readonly justHidden: ContentId | undefined;
  readonly hide: (id: ContentId) => void;
  readonly show: (id: ContentId) => void;
  readonly close: () => void;
}

/** Hides texts and shows them again; `send` carries out either for its stage. */
export function useHiding(send: (id: ContentId, hidden: boolean) => Promise<Ack>): Hiding {
  const [justHidden, setJustHidden] = useState<ContentId>();
  const hide = useCallback(
    (id: ContentId) => void send(id, true).then((answer) => answer.ok && setJustHidden(id)),
    [send],
  );
  const show = useCallback(
    (id: ContentId) => {
      setJustHidden(undefined);
      void send(id, false);
    },
    [send],
  );
  const close = useCallback(() => setJustHidden(undefined), []);
  return { justHidden, hide, show, close };
}
