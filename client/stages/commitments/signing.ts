import type { Day } from "../../../shared/day.ts";
import { isDay } from "../../../shared/day.ts";
import type { AgendaKey } from "../../../shared/ids.ts";
import { longest } from "../../../shared/text.ts";
import { useDraft } from "../../store/drafts.ts";
import { type Mine, useMine } from "../../store/hooks.ts";
import { useSession } from "../../store/SessionProvider.tsx";
import { useInput } from "../../writing/atZero.ts";
import { isSendable } from "../../writing/composing.ts";
import { localDay } from "./days.ts";

/** A name and a day in the making. */
export interface Signing {
  readonly name: string;
  /** As it stands in the field. */
  readonly day: string;
  readonly isPast: boolean;
  readonly setName: (name: string) => void;
  readonly setDay: (day: string) => void;
  /** What can be sent, if it can. */
  readonly ready: { readonly name: string; readonly on: Day } | undefined;
  readonly locked: boolean;
  readonly isTyped: boolean;
  readonly clear: () => void;
  /** The day that it is here, and others after it. */
  readonly dayAfter: (days: number) => Day;
}

/** `field` says which signature it is. At zero nothing is sent: a name is given by one's own hand, or not at all. */
export function useSigning(at: AgendaKey, field: string, before: Pick<Signing, "name" | "day">): Signing {
  const { connection } = useSession();
  const name = useDraft(at, `${field}/name`, before.name);
  const day = useDraft(at, `${field}/on`, before.day);
  const locked = useInput(() => false) !== "open";
  const dayAfter = (days: number) => localDay(connection.serverNowMs(), days);
  const isPast = isDay(day.text) && day.text !== before.day && day.text < dayAfter(0);
  const isReady = isSendable(name.text, longest.personName) && !isPast;
  return {
    name: name.text,
    day: day.text,
    isPast,
    setName: name.set,
    setDay: day.set,
    ready: isReady && isDay(day.text) ? { name: name.text.trim(), on: day.text } : undefined,
    locked,
    isTyped: name.text !== before.name || day.text !== before.day,
    clear: () => {
      name.clear();
      day.clear();
    },
    dayAfter,
  };
}

/** What this device has signed. The name is the text of it. */
export const useOwnSignatures = (at: AgendaKey): readonly Mine[] => useMine(at, "sign");

export const dayOfMine = ({ more }: Mine): string => more?.on ?? "";
