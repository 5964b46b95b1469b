import { useCallback, useState } from "react";
import type { AgendaKey } from "../../shared/ids.ts";
import { device } from "./device.ts";
import { useSession } from "./SessionProvider.tsx";

/** What somebody has typed and not yet sent. It survives a reload, a change of stage and a closed lid. */
export interface Draft {
  readonly text: string;
  readonly set: (text: string) => void;
  /** To be called when the text is sent: from then on the outbox keeps it. */
  readonly clear: () => void;
}

const draftKey = (place: string, field: string): string => `parley/${place}/draft/${field}`;

/** A draft outside of a session, such as on the home page. */
export function useDraftAt(place: string, field: string, initial = ""): Draft {
  const key = draftKey(place, field);
  const [typed, setTyped] = useState({ key, text: device.get(key) ?? initial });
  const text = typed.key === key ? typed.text : (device.get(key) ?? initial);
  const set = useCallback(
    (next: string) => {
      if (next === "") device.delete(key);
      else device.set(key, next);
      setTyped({ key, text: next });
    },
    [key],
  );
  const clear = useCallback(() => {
    device.delete(key);
    setTyped({ key, text: "" });
  }, [key]);
  return { text, set, clear };
}

/** The draft of one field of one stage of this session; `field` carries the id of what it is about, if anything. */
export function useDraft(at: AgendaKey, field: string, initial = ""): Draft {
  const { code } = useSession();
  return useDraftAt(code, `${at}/${field}`, initial);
}
