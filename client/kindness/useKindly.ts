import { useEffect, useState } from "react";
import type { View } from "../../shared/session/view.ts";
import type { OwnContent } from "../connection/connection.ts";
import { useSession } from "../store/SessionProvider.tsx";
import type { Finding, findUnkind } from "./check.ts";

/** The word lists come after the page; until they are here, nothing is asked. */
let find: typeof findUnkind | null = null;
let loading: Promise<void> | null = null;

/** Gets the check and its question, so that both work offline from then on. */
export function loadKindness(): Promise<void> {
  loading ??= Promise.all([import("./check.ts"), import("./KindQuestion.tsx")]).then(
    ([check]) => {
      find = check.findUnkind;
    },
    () => {
      // No line just now: the next field tries again.
      loading = null;
    },
  );
  return loading;
}

/** What this person has sent as it is. It is not kept on the device: a list of names has no place there. */
const allowed = new Set<string>();

/** What everybody in the room reads anyway, and the terms that this person has proposed for all to read later. */
function roomWords({ sides, title, agenda, stage, prework }: View, own: readonly OwnContent[]): readonly string[] {
  const open = [...(stage ? [stage] : []), ...Object.values(prework?.stages ?? {})];
  const terms = open.flatMap((one) => {
    if (one.id !== "shared-vocabulary") return [];
    const mine = own.filter(({ at, type }) => at === one.key && type === "propose");
    return [...Object.values(one.view.terms ?? {}).map(({ term }) => term), ...mine.map(({ text }) => text)];
  });
  const titles = agenda.flatMap((item) => item.title ?? []);
  const prompts = open.flatMap((one) => one.prompt ?? []);
  return [sides.a, sides.b, title, ...titles, ...prompts, ...terms];
}

export interface Kindly {
  /** The question about the text that stands; null once it was answered or the text was changed. */
  readonly question: Finding | null;
  /** To be asked before sending: whether there is a question now, so that it has to wait. */
  readonly asks: () => boolean;
  /** The person wants to find other words. */
  readonly change: () => void;
  /** The person means it as it stands. */
  readonly leave: () => void;
}

interface Asked {
  readonly text: string;
  readonly finding: Finding;
  readonly isOpen: boolean;
}

/**
 * Looks at a text before it is sent. It asks and never blocks, asks once about the same unchanged
 * text, and all of it happens on this device [KI2] [KI3]. Where the
 * field `isClosed`, there is nothing left to ask.
 */
export function useKindly(text: string, isClosed = false): Kindly {
  const { store } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const about = asked?.text === text ? asked : null;
  useEffect(() => void loadKindness(), []);
  return {
    question: about?.isOpen && !isClosed ? about.finding : null,
    asks() {
      if (about) return about.isOpen;
      const { view, own } = store.getState();
      const finding = view && find?.(text, { roomWords: roomWords(view, own), allowed });
      if (!finding) return false;
      setAsked({ text, finding, isOpen: true });
      return true;
    },
    change: () => setAsked(about && { ...about, isOpen: false }),
    leave() {
      if (about?.finding.kind === "name") allowed.add(about.finding.words.toLowerCase());
      setAsked(null);
    },
  };
}
